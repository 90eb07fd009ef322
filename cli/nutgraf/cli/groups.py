"""The commands in groups, and the examples that help and the man page show."""

from dataclasses import dataclass

from nutgraf.config.option import Command, Group


@dataclass(frozen=True, slots=True)
class CommandGroup:
    """Commands that belong together, with an example."""

    title: str
    names: tuple[str, ...]
    example: str


COMMANDS: tuple[CommandGroup, ...] = (
    CommandGroup("Check", ("check", "summarize", "points"), "nutgraf check drafts/story.md"),
    CommandGroup("Explain", ("rules", "explain", "stats"), "nutgraf explain number-mismatch"),
    CommandGroup("Set up", ("init", "config", "help", "server"), "nutgraf init drafts"),
)

_EXAMPLES: dict[Group, str] = {
    Group.COMPARED: "nutgraf {command} drafts/story.md --method lead --length 5",
    Group.RULES: "nutgraf {command} drafts --severity misquote=warning",
    Group.FAILING: "nutgraf {command} drafts --fail-on warning",
    Group.FIXES: "nutgraf {command} drafts --show-fixes",
    Group.PRINTED: "nutgraf {command} drafts -f json -o out.json",
    Group.INPUTS: "nutgraf {command} export.jsonl --field text=body.html",
    Group.FILES: "nutgraf {command} . --exclude archive/",
    Group.ARCHIVES: "nutgraf {command} archive.jsonl --jobs 4 --timeout 60",
    Group.CONFIGURED: "nutgraf {command} drafts --config house.toml",
}
_OF_COMMAND: dict[tuple[Command, Group], str] = {
    (Command.CHECK, Group.COMPARED): "nutgraf check drafts/story.md --points points.txt",
    (Command.CHECK, Group.PRINTED): "nutgraf check drafts -f table -f sarif:out.sarif",
    (Command.CHECK, Group.FILES): "nutgraf check drafts --diff=origin/main",
    (Command.POINTS, Group.COMPARED): "nutgraf points story.md --explain",
}

EXAMPLES = {
    "explain": "nutgraf explain verdict drafts/story.md --point 3",
    "stats": "nutgraf stats reports.jsonl --by section",
    "config": "nutgraf config drafts",
    "rules": "nutgraf rules",
    "init": "nutgraf init drafts",
    "help": "nutgraf help check",
    "server": "nutgraf server",
}
"""Examples for the commands whose few options are in no groups."""


def example_of(command: Command, group: Group) -> str:
    """An example of a command with options of a group."""
    return _OF_COMMAND.get((command, group), _EXAMPLES[group]).format(command=command.value)
