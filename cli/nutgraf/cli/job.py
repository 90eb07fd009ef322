"""What the user asked for, as it was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nutgraf.config.option import CHECK, DRAFTS, Command, Group, Option, Scope, options_of, stated
from nutgraf.config.settings import KEYS
from nutgraf.config.values import SWITCH, TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One command with its options; an empty string is an option that was not given.

    `flags` are the options that are also keys of a configuration, by key; only those given.
    """

    command: str
    paths: tuple[str, ...]
    flags: Mapping[str, object] = field(default_factory=dict)
    summary: str = stated(
        "",
        Option(
            TEXT,
            Group.COMPARED,
            "Judge this summary, which somebody else wrote, in place of ours.",
            CHECK,
            metavar="FILE",
        ),
    )
    points: str = stated(
        "",
        Option(
            TEXT,
            Group.COMPARED,
            "Take the key points from this file; the draft's own are left out.",
            CHECK,
            metavar="FILE",
        ),
    )
    explain: bool = stated(
        False,
        Option(
            SWITCH,
            Group.COMPARED,
            "Say why each list was taken, and why what looks like one was not.",
            (Command.POINTS,),
        ),
    )
    write_baseline: bool = stated(
        False, Option(SWITCH, Group.FAILING, "Write what is found to the --baseline file.", CHECK)
    )
    fix: bool = stated(
        False,
        Option(
            SWITCH,
            Group.FIXES,
            "Correct in the drafts what is safe to correct: misspelt names, marks in quotations, "
            "comments that silence nothing.",
            CHECK,
        ),
    )
    unsafe_fixes: bool = stated(
        False,
        Option(
            SWITCH,
            Group.FIXES,
            "With --fix and --show-fixes: figures, dates and quoted words too, as the article has "
            "them.",
            CHECK,
        ),
    )
    show_fixes: bool = stated(
        False,
        Option(
            SWITCH,
            Group.FIXES,
            "Print what --fix changes, as a unified diff; without --fix, change nothing.",
            CHECK,
        ),
    )
    annotate: str = stated(
        "",
        Option(
            TEXT,
            Group.FIXES,
            "Write a copy of the draft as a Word document, with a comment on each finding.",
            CHECK,
            metavar="FILE.docx",
        ),
    )
    watch: bool = stated(
        False, Option(SWITCH, Group.PRINTED, "Check again what changes, until Ctrl-C.", CHECK)
    )
    stdin_filename: str = stated(
        "",
        Option(
            TEXT,
            Group.INPUTS,
            "What to call standard input; the name's suffix tells the format.",
            DRAFTS,
            metavar="NAME",
        ),
    )
    allow_private: bool = stated(
        False,
        Option(
            SWITCH,
            Group.INPUTS,
            "Fetch pages from private addresses too: this machine's and the local network's.",
            DRAFTS,
            room="inputs",
        ),
    )
    files_from: str = stated(
        "",
        Option(
            TEXT,
            Group.FILES,
            "Read the paths of the drafts from a file, one a line.",
            DRAFTS,
            metavar="FILE|-",
        ),
    )
    null: bool = stated(
        False,
        Option(
            SWITCH,
            Group.FILES,
            "The paths of --files-from end in NUL characters.",
            DRAFTS,
            letter="0",
        ),
    )
    diff: str = stated(
        "",
        Option(
            TEXT,
            Group.FILES,
            "Only drafts that have changed since the branch left a revision (HEAD).",
            CHECK,
            metavar="[=REVISION]",
        ),
    )
    diff_lines: bool = stated(
        False, Option(SWITCH, Group.FILES, "With --diff: only findings on changed lines.", CHECK)
    )
    resume: str = stated(
        "",
        Option(
            TEXT,
            Group.ARCHIVES,
            "Record finished drafts in this file, and skip those that it has already.",
            DRAFTS,
            metavar="LEDGER",
            room="batch",
        ),
    )
    shard: str = stated(
        "",
        Option(
            TEXT,
            Group.ARCHIVES,
            "Do only the I-th of N parts: every N-th draft.",
            DRAFTS,
            metavar="I/N",
        ),
    )
    engine: str = stated(
        "",
        Option(
            TEXT,
            Group.ARCHIVES,
            "local (default), dask, or dask://HOST:PORT for a cluster's scheduler.",
            DRAFTS,
            metavar="NAME",
            room="batch",
        ),
    )
    config: str = stated(
        "",
        Option(
            TEXT,
            Group.CONFIGURED,
            "Use this configuration for all drafts.",
            (*DRAFTS, Command.CONFIG),
            metavar="FILE",
            room="config",
        ),
    )
    isolated: bool = stated(
        False,
        Option(
            SWITCH,
            Group.CONFIGURED,
            "Use no configuration file, only the options.",
            (*DRAFTS, Command.CONFIG),
        ),
    )

    @property
    def reads_stdin(self) -> bool:
        """Whether standard input is read for want of anything else to read."""
        return not (self.paths or self.files_from or self.diff)


OPTIONS: tuple[Option, ...] = (*KEYS, *options_of(Job, Scope.CALL))
"""Everything that the commands on drafts can be told, keys first."""
