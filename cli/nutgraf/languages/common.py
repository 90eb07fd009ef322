"""Which words of a language are no names: the stems that its news writes in lower case."""

from functools import cache
from pathlib import Path


@cache
def common_stems(code: str) -> frozenset[str]:
    """Stems that news mostly writes in lower case; what is not among them is likely a name.

    None are known of a language without a list: there nothing can be said of any word.
    """
    path = Path(__file__).with_name(f"common_{code}.txt")
    return frozenset(path.read_text("utf-8").split() if path.is_file() else ())
