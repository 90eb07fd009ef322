"""What a draft itself says about the findings on it."""

from dataclasses import dataclass
from enum import Enum

from nutgraf.model.source import Span


class Reach(Enum):
    """The lines that a directive silences, or the end of a silence."""

    FROM_HERE = "disable"
    NO_FURTHER = "enable"
    LINE = "disable-line"
    NEXT_LINE = "disable-next-line"
    FILE = "disable-file"


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment such as `<!-- nutgraf-disable-line misquote -->`, or `ignore` in front matter.

    `rules` are ids as they were written, none for all rules. `reach` is None for a comment
    whose word is none of `Reach`, which is kept in `word` to be complained of. `is_comment` says
    that its span is that of a comment in a text, which may be taken away; `places` are then those
    of its rules.
    """

    reach: Reach | None
    rules: tuple[str, ...]
    span: Span
    word: str = ""
    is_comment: bool = False
    places: tuple[Span, ...] = ()
