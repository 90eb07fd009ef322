"""The kinds of values that options have: each is read from TOML or from the command line.

Reading a value that does not do raises ValueError with the words that end the sentence
`--key: "x" …`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from nutgraf.errors import in_quotes

Read = TypeVar("Read")
Schema = dict[str, Any]
"""A JSON Schema, as far as it is about one value."""

MOST = 1_000_000
"""The largest count."""

MOST_JOBS = 1024
"""The most workers of one machine."""

_FIGURES = r"\s*(?:[0-9]{1,6}(?:\.[0-9]{0,9})?|\.[0-9]{1,9})\s*"

LEAST_MEMORY = 256_000_000
"""Bytes that a worker needs to start and to check a long article."""


def _no_names() -> Iterable[str]:
    return ()


def _as_it_is(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Value(Generic[Read]):
    """A kind of value.

    `read` makes a value of what TOML or the command line has, `written` is the way back, and
    `schema` says in JSON Schema which TOML `read` takes. `names` are the words that a value may
    be or begin with, if there is a list of them; `behind` are the words behind the `=` of
    `NAME=VALUE`.
    """

    read: Callable[[object], Read]
    schema: Callable[[], Schema]
    names: Callable[[], Iterable[str]] = _no_names
    behind: Callable[[], Iterable[str]] | None = None
    written: Callable[[Any], Any] = _as_it_is
    is_list: bool = False

    def completed(self, incomplete: str) -> list[str]:
        """The words that begin like the one typed so far; in a list it is the last one."""
        before, comma, last = incomplete.rpartition(",") if self.is_list else ("", "", incomplete)
        known = list(self.names())
        if self.behind is not None:
            name, is_chosen, _ = last.partition("=")
            known = [f"{word}=" for word in known]
            known = [f"{name}={word}" for word in self.behind()] if is_chosen else known
        return [f"{before}{comma}{word}" for word in known if word.startswith(last)]


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text in quotation marks")
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _length(value: object) -> str:
    from nutgraf.errors import UsageError
    from nutgraf.summarizers.length import parse_length

    try:
        parse_length(_words(value))
    except UsageError:
        raise ValueError('is no length; give 5 (sentences), "20%" or "80w" (words)') from None
    return _words(value)


def _percent(value: object) -> float:
    number = _number(value.removesuffix("%") if isinstance(value, str) else value)
    if number is None or number > 100:
        raise ValueError("is no percentage; give a number from 0 to 100")
    return number / 100


def _number(value: object) -> float | None:
    """A number that is not negative, as such or in figures; None for all else."""
    if isinstance(value, str) and re.fullmatch(_FIGURES, value):
        return float(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= MOST:
        return None
    return float(value)


def _words(value: object) -> str:
    """A text, or a whole number as text; empty for anything else."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _count(value: object) -> int:
    words = _words(value)
    if not re.fullmatch(r"[0-9]{1,7}", words) or not 1 <= int(words) <= MOST:
        raise ValueError("is no whole number of at least 1")
    return int(words)


def _jobs(value: object) -> int:
    number = _count(value)
    if number > MOST_JOBS:
        raise ValueError(f"is more than {MOST_JOBS}")
    return number


def _seconds(value: object) -> float:
    number = _number(value)
    if not number:
        raise ValueError("is no number of seconds greater than 0")
    return number


def _memory(value: object) -> int:
    words = str(value) + "B" if type(value) is int else value if isinstance(value, str) else ""
    words = words.replace(" ", "").upper()
    match = re.fullmatch(r"([0-9]{1,15}(?:\.[0-9]{1,3})?)(B|MB|GB|M|G)", words)
    if not match:
        raise ValueError('is no amount of memory; give "512MB" or "2GB"')
    size = int(float(match[1]) * {"B": 1, "M": 10**6, "G": 10**9}[match[2][0]])
    if size < LEAST_MEMORY:
        raise ValueError(f"is less than the {LEAST_MEMORY // 10**6}MB that a worker needs")
    return size


def _counts(value: object) -> tuple[int, int | None]:
    match = re.fullmatch(r"([0-9]{1,7})(?:(-)([0-9]{1,7})?)?", _words(value).replace(" ", ""))
    fewest = int(match[1]) if match else 0
    most = None if match and match[2] and not match[3] else int(match[3] or fewest) if match else 0
    if fewest < 1 or (most is not None and most < fewest):
        raise ValueError('is no range; give 4, "3-5" or "2-"')
    return fewest, most


def _range(counts: tuple[int, int | None]) -> str:
    fewest, most = counts
    return f"{fewest}-{'' if most is None else most}"


def _texts(value: object) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list | tuple) or not all(isinstance(v, str) for v in values):
        raise ValueError("must be a list of texts")
    if not all(values):
        raise ValueError("holds an empty text; leave it out")
    return tuple(values)


def _globs(value: object) -> tuple[str, ...]:
    from nutgraf.inputs.sources.globs import is_glob

    globs = _texts(value)
    wrong = next((glob for glob in globs if not is_glob(glob)), None)
    if wrong is not None:
        raise ValueError(f"{in_quotes(wrong[:60])} is no glob; write it as in .gitignore")
    return globs


def either(*schemas: Schema) -> Schema:
    """The schema of a value that fits one of several schemas."""
    return {"anyOf": list(schemas)}


def like(pattern: str) -> Schema:
    """The schema of a text that a pattern matches as a whole."""
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


def in_any_case(words: str) -> str:
    """The pattern of words in small or large letters."""
    return re.sub("[a-z]", lambda letter: f"[{letter[0]}{letter[0].upper()}]", words)


def _whole(most: int) -> Schema:
    """Whole numbers from 1 on, as such or as a text."""
    return either({"type": "integer", "minimum": 1, "maximum": most}, like("0*[1-9][0-9]*"))


def _some_texts() -> Schema:
    text = {"type": "string", "minLength": 1}
    return either(text, {"type": "array", "items": text})


def _any_seconds() -> Schema:
    number = {"type": "number", "exclusiveMinimum": 0, "maximum": MOST}
    return either(number, like(_FIGURES))


def _any_percent() -> Schema:
    number = {"type": "number", "minimum": 0, "maximum": 100}
    return either(number, like(f"{_FIGURES}%?"))


def _any_length() -> Schema:
    units = "|".join(map(in_any_case, ("w", "words?", "s", "sentences?")))
    pattern = rf"\s*[0-9]{{1,9}}\s*(?:%|{units})?\s*"
    return either({"type": "integer", "minimum": 1}, like(pattern))


def _any_memory() -> Schema:
    pattern = r"[ 0-9.]+(?:[bB]|[mMgG] *[bB]?) *"
    return either({"type": "integer", "minimum": LEAST_MEMORY}, like(pattern))


def _any_counts() -> Schema:
    return either({"type": "integer", "minimum": 1}, like(r"[ 0-9]+(?:-[ 0-9]*)?"))


TEXT = Value(_text, lambda: {"type": "string", "pattern": r"\S"})
SWITCH = Value(_switch, lambda: {"type": "boolean"})
LENGTH = Value(_length, _any_length)
"""The length of a summary: `5`, `"20%"` or `"80w"`."""
PERCENT = Value(_percent, _any_percent, written=lambda share: round(share * 100, 6))
"""A percentage, `60` or `"60%"`, read as a share between 0 and 1."""
COUNT = Value(_count, lambda: _whole(MOST))
"""A whole number of at least 1."""
JOBS = Value(_jobs, lambda: _whole(MOST_JOBS))
"""A number of drafts that are done at a time: no more than a machine has use for."""
SECONDS = Value(_seconds, _any_seconds)
"""A number of seconds greater than 0."""
MEMORY = Value(_memory, _any_memory)
"""A number of bytes: `"512MB"`, `"2GB"` or `2_000_000_000`."""
COUNTS = Value(_counts, _any_counts, written=_range)
"""The fewest and the most: `3`, `"3-5"` or `"2-"`."""
TEXTS = Value(_texts, _some_texts)
"""A list of texts, or one text."""
GLOBS = Value(_globs, _some_texts)
"""Globs as `.gitignore` has them."""
