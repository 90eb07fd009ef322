"""The commands and options by what they are for, each group with an example.

`--help` and the man page are made from here. An option that a command has and no group names
stands at the end, with the help.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Some options of a command, or some commands, by the names of their parameters."""

    title: str
    names: tuple[str, ...]
    example: str


COMMANDS: tuple[Group, ...] = (
    Group("Check", ("check", "summarize", "points"), "nutgraf check drafts/story.md"),
    Group("Explain", ("rules", "explain", "stats"), "nutgraf explain number-mismatch"),
    Group("Set up", ("init", "config", "help", "server"), "nutgraf init drafts"),
)

_SUMMARY = Group(
    "The summary",
    ("method", "length", "language"),
    "nutgraf {command} drafts/story.md --method lead --length 5",
)
_PRINTED = Group(
    "What is printed",
    ("format", "output_file", "color", "quiet"),
    "nutgraf {command} drafts -f json -o out.json",
)
_INPUTS = Group(
    "What is read",
    ("stdin_filename", "input_format", "fields", "allow_private"),
    "nutgraf {command} export.jsonl --field text=body.html",
)
_FILES = Group(
    "Which files",
    (
        "files_from",
        "null",
        "include",
        "exclude",
        "force_exclude",
        "gitignore",
        "diff",
        "diff_lines",
    ),
    "nutgraf {command} . --exclude archive/",
)
_ARCHIVES = Group(
    "Many drafts",
    ("jobs", "timeout", "memory", "resume", "shard", "engine"),
    "nutgraf {command} archive.jsonl --jobs 4 --timeout 60",
)
_CONFIGURED = Group(
    "Configuration",
    ("config", "isolated"),
    "nutgraf {command} drafts --config house.toml",
)

_CHECK: tuple[Group, ...] = (
    Group(
        "What is compared",
        ("summary", "points", *_SUMMARY.names, "judge"),
        "nutgraf check drafts/story.md --points points.txt",
    ),
    Group(
        "Rules",
        ("select", "extend_select", "ignore", "severity"),
        "nutgraf check drafts --severity misquote=warning",
    ),
    Group(
        "What fails",
        (
            "fail_on",
            "min_severity",
            "fail_under",
            "min_support",
            "fail_under_total",
            "exit_zero",
            "baseline",
            "write_baseline",
        ),
        "nutgraf check drafts --fail-on warning",
    ),
    Group(
        "Corrections",
        ("fix", "unsafe_fixes", "show_fixes", "annotate"),
        "nutgraf check drafts --show-fixes",
    ),
    Group(
        "What is printed",
        (*_PRINTED.names, "watch"),
        "nutgraf check drafts -f table -f sarif:out.sarif",
    ),
    _INPUTS,
    Group(_FILES.title, _FILES.names, "nutgraf check drafts --diff=origin/main"),
    _ARCHIVES,
    _CONFIGURED,
)

OPTIONS: dict[str, tuple[Group, ...]] = {
    "check": _CHECK,
    "summarize": (_SUMMARY, _PRINTED, _INPUTS, _FILES, _ARCHIVES, _CONFIGURED),
    "points": (
        Group("The drafts", ("language", "explain"), "nutgraf points story.md --explain"),
        *(_PRINTED, _INPUTS, _FILES, _ARCHIVES, _CONFIGURED),
    ),
}
"""By command; the other commands have few options."""

EXAMPLES = {
    "explain": "nutgraf explain verdict drafts/story.md --point 3",
    "stats": "nutgraf stats reports.jsonl --by section",
    "config": "nutgraf config drafts",
    "rules": "nutgraf rules",
    "init": "nutgraf init drafts",
    "help": "nutgraf help check",
    "server": "nutgraf server",
}
"""Of the commands whose options stand in no groups."""
