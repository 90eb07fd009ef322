"""Which words of a language are no names: the stems that its news writes in lower case."""

from functools import cache
from importlib.resources import files


@cache
def common_stems(code: str) -> frozenset[str]:
    """Stems that news mostly writes in lower case; what is not among them is likely a name.

    None are known of a language without a list: there nothing can be said of any word.
    """
    path = files(__package__).joinpath(f"common_{code}.txt")
    return frozenset(path.read_text("utf-8").split() if path.is_file() else ())
