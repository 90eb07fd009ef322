"""What a run is told to do, typed. Keys and defaults stand here and in `drafts`, nowhere else."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nutgraf.config.choices import COLOR, FORMATS, JUDGE
from nutgraf.config.drafts import DraftSettings
from nutgraf.config.option import CHECK, DRAFTS, Command, Group, Option, Scope, options_of, stated
from nutgraf.config.values import GLOBS, JOBS, MEMORY, PERCENT, SECONDS, SWITCH, TEXT
from nutgraf.judge.choice import VARIABLE, Choice
from nutgraf.model.house import House

if TYPE_CHECKING:  # the rules are loaded only where something is checked
    from nutgraf.checks.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(DraftSettings):
    """The values in force for one draft or, where they belong to it, for the run.

    `fail_under_total` lies between 0 and 1, `timeout` is in seconds, `memory` in bytes; without
    `jobs` the program chooses how many.
    """

    judge: Choice = stated(
        Choice.AUTO,
        Option(
            JUDGE,
            Group.COMPARED,
            "Whether the judge reads the key points: {names}. `auto` is on where the judge is "
            "installed.",
            CHECK,
            metavar="WHEN",
            example='"off"',
            environment=VARIABLE,
            room="judge",
        ),
    )
    fail_under_total: float | None = stated(
        None,
        Option(
            PERCENT,
            Group.FAILING,
            "Exit with 1 where fewer of all articles' key points are covered.",
            CHECK,
            metavar="PERCENT",
            example="75",
        ),
    )
    exit_zero: bool = stated(
        False,
        Option(
            SWITCH,
            Group.FAILING,
            "Exit with 0 in place of 1, whatever is found.",
            CHECK,
            example="true",
        ),
    )
    baseline: str = stated(
        "",
        Option(
            TEXT,
            Group.FAILING,
            "Leave out the findings that this file knows.",
            CHECK,
            metavar="FILE",
            example='"baseline.json"',
        ),
    )
    format: tuple[str, ...] = stated(
        (),
        Option(
            FORMATS,
            Group.PRINTED,
            "{names}; html:FOLDER/ writes a page for each draft. NAME:FILE may be repeated. "
            "Default: table on a terminal, text elsewhere.",
            DRAFTS,
            metavar="NAME[:FILE]",
            letter="f",
            example='["table", "sarif:out.sarif"]',
            room="formats",
        ),
    )
    output_file: str = stated(
        "",
        Option(
            TEXT,
            Group.PRINTED,
            "Write the results to this file, whole or not at all.",
            (*DRAFTS, Command.STATS),
            metavar="FILE",
            letter="o",
            example='"report.txt"',
        ),
    )
    color: str = stated(
        "auto",
        Option(
            COLOR,
            Group.PRINTED,
            "Colour in the table: {names}.",
            DRAFTS,
            metavar="WHEN",
            example='"never"',
            environment="NO_COLOR, FORCE_COLOR",
        ),
    )
    quiet: bool = stated(
        False,
        Option(
            SWITCH,
            Group.PRINTED,
            "Print findings only: no table, no totals.",
            CHECK,
            letter="q",
            example="true",
        ),
    )
    include: tuple[str, ...] = stated(
        (),
        Option(
            GLOBS,
            Group.FILES,
            "Files of a folder that are drafts, in place of those with a known suffix.",
            DRAFTS,
            metavar="GLOB",
            example='["*.md"]',
        ),
    )
    exclude: tuple[str, ...] = stated(
        (),
        Option(
            GLOBS,
            Group.FILES,
            "Leave these files and folders out, as in .gitignore.",
            DRAFTS,
            metavar="GLOB",
            example='["archive/"]',
        ),
    )
    force_exclude: bool = stated(
        False,
        Option(
            SWITCH,
            Group.FILES,
            "Leave excluded files out even where they are named.",
            DRAFTS,
            example="true",
        ),
    )
    gitignore: bool = stated(
        True,
        Option(
            SWITCH,
            Group.FILES,
            "Leave out what git ignores in a folder (the default).",
            DRAFTS,
            example="false",
        ),
    )
    jobs: int | None = stated(
        None,
        Option(
            JOBS,
            Group.ARCHIVES,
            "Drafts done at a time. Default: one for each core, or 1 for a few drafts.",
            DRAFTS,
            metavar="N",
            letter="j",
            example="4",
            room="batch",
        ),
    )
    timeout: float | None = stated(
        None,
        Option(
            SECONDS,
            Group.ARCHIVES,
            "Give up on a draft after so long.",
            DRAFTS,
            metavar="SECONDS",
            example="60",
        ),
    )
    memory: int | None = stated(
        None,
        Option(
            MEMORY,
            Group.ARCHIVES,
            "Give up on a draft that takes more memory: 512MB, 2GB (Linux).",
            DRAFTS,
            metavar="SIZE",
            example='"1GB"',
        ),
    )

    @property
    def policy(self) -> "Policy":
        """Which rules run, and how bad their findings are."""
        from nutgraf.checks.policy import Policy

        return Policy(self.select, self.ignore, self.severity, self.extend_select)

    @property
    def house(self) -> House:
        """The house's vocabulary and limits."""
        fewest, most = self.key_points
        return House(
            headings=self.headings,
            names=self.names,
            author=self.author,
            outlet=self.outlet,
            most_words=self.max_words,
            fewest_points=fewest,
            most_points=most,
        )


DEFAULTS = Settings()
"""What is in force where nobody said anything."""

KEYS: tuple[Option, ...] = (
    *options_of(DraftSettings, Scope.DRAFT),
    *options_of(Settings, Scope.RUN),
)
"""The keys of a configuration, in the order of the documents."""


def key_named(name: str) -> Option | None:
    """The key of a name; None if there is no such key."""
    return next((option for option in KEYS if option.name == name), None)
