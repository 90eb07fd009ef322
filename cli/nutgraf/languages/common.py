"""The common words of a language, which are no names: stems that news writes in lower case."""

from functools import cache
from pathlib import Path


@cache
def common_stems(code: str) -> frozenset[str]:
    """The stems that news mostly writes in lower case; any other word is likely a name.

    Empty for a language without a list, in which nothing can be said about any word.
    """
    path = Path(__file__).with_name(f"common_{code}.txt")
    return frozenset(path.read_text("utf-8").split() if path.is_file() else ())
