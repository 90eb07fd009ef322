"""The values of keys and flags: each function takes what TOML or the command line has.

A value that does not do raises ValueError with the words that end the sentence `--key: "x" …`.
"""

import re

MOST = 1_000_000
"""No count is larger than this."""

MOST_JOBS = 1024
"""Workers of one machine at most."""

LEAST_MEMORY = 256_000_000
"""Bytes in which a worker starts and checks a long article."""


def text(value: object) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text in quotation marks")
    return value


def flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def length(value: object) -> str:
    """The length of a summary: `5`, `"20%"` or `"80w"`."""
    from nutgraf.errors import UsageError
    from nutgraf.summarizers.length import parse_length

    words = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    try:
        parse_length(words)
    except UsageError:
        raise ValueError('is no length; give 5 (sentences), "20%" or "80w" (words)') from None
    return words


def percent(value: object) -> float:
    """A percentage, `60` or `"60%"`, as a share between 0 and 1."""
    try:
        number = float(value.removesuffix("%")) if isinstance(value, str) else _number(value)
    except (ValueError, OverflowError):
        number = -1.0
    if not 0 <= number <= 100:
        raise ValueError("is no percentage; give a number from 0 to 100")
    return number / 100


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError
    return float(value)


def count(value: object) -> int:
    """A whole number of at least 1."""
    words = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not re.fullmatch(r"[0-9]{1,7}", words) or not 1 <= int(words) <= MOST:
        raise ValueError("is no whole number of at least 1")
    return int(words)


def jobs(value: object) -> int:
    """How many drafts are done at a time: at least 1, and no more than any machine has use for."""
    number = count(value)
    if number > MOST_JOBS:
        raise ValueError(f"is more than {MOST_JOBS}")
    return number


def seconds(value: object) -> float:
    """A number of seconds greater than 0."""
    try:
        number = float(value) if isinstance(value, str) else _number(value)
    except ValueError:
        number = 0.0
    if not 0 < number <= MOST:
        raise ValueError("is no number of seconds greater than 0")
    return number


def memory(value: object) -> int:
    """A number of bytes: `"512MB"`, `"2GB"` or `2_000_000_000`."""
    words = str(value) + "B" if type(value) is int else value if isinstance(value, str) else ""
    words = words.replace(" ", "").upper()
    found = re.fullmatch(r"([0-9]{1,15}(?:\.[0-9]{1,3})?)(B|MB|GB|M|G)", words)
    if not found:
        raise ValueError('is no amount of memory; give "512MB" or "2GB"')
    size = int(float(found[1]) * {"B": 1, "M": 10**6, "G": 10**9}[found[2][0]])
    if size < LEAST_MEMORY:
        raise ValueError(f"is less than the {LEAST_MEMORY // 10**6}MB that a worker needs")
    return size


def counts(value: object) -> tuple[int, int | None]:
    """The fewest and the most: `3`, `"3-5"` or `"2-"`."""
    words = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    found = re.fullmatch(r"([0-9]{1,7})(?:(-)([0-9]{1,7})?)?", words.replace(" ", ""))
    fewest = int(found[1]) if found else 0
    most = None if found and found[2] and not found[3] else int(found[3] or fewest) if found else 0
    if fewest < 1 or (most is not None and most < fewest):
        raise ValueError('is no range; give 4, "3-5" or "2-"')
    return fewest, most


def texts(value: object) -> tuple[str, ...]:
    """A list of texts, or one text."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list | tuple) or not all(isinstance(v, str) and v for v in values):
        raise ValueError("must be a list of texts")
    return tuple(values)


def globs(value: object) -> tuple[str, ...]:
    """Globs as `.gitignore` has them."""
    from nutgraf.inputs.sources.globs import is_glob

    found = texts(value)
    if not all(map(is_glob, found)):
        raise ValueError("holds a glob that is none")
    return found
