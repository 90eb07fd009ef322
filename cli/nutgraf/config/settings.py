"""What a run is told to do, typed; the defaults stand here and nowhere else."""

from dataclasses import dataclass
from enum import Enum

from nutgraf.checks.policy import Policy
from nutgraf.judge.choice import Choice
from nutgraf.model import Severity
from nutgraf.model.house import NO_HOUSE, House


class FailOn(Enum):
    """The least severity of a finding that makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The values in force for one draft or, where they belong to it, for the run.

    `fail_under`, `min_support` and `fail_under_total` lie between 0 and 1. Empty texts stand for
    what the program chooses by itself. `key_points` is the fewest and the most that a list may
    have, `timeout` is in seconds, `memory` in bytes; without `jobs` the program chooses how many.
    """

    # what is done with a draft
    method: str = ""
    length: str = ""
    language: str = ""
    input_format: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    min_severity: Severity = Severity.INFO
    fail_on: FailOn = FailOn.ERROR
    fail_under: float | None = None
    min_support: float | None = None
    headings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    author: str = ""
    outlet: str = ""
    max_words: int = NO_HOUSE.most_words
    key_points: tuple[int, int | None] = (NO_HOUSE.fewest_points, None)
    # what the run does
    format: tuple[str, ...] = ()
    output_file: str = ""
    color: str = "auto"
    quiet: bool = False
    exit_zero: bool = False
    fail_under_total: float | None = None
    baseline: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    gitignore: bool = True
    judge: Choice = Choice.AUTO
    jobs: int | None = None
    timeout: float | None = None
    memory: int | None = None

    @property
    def policy(self) -> Policy:
        """Which rules run, and how bad their findings are."""
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
