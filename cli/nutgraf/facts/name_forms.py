"""Which two words may be one name: a name and its adjective, or forms of an inflected name."""

from nutgraf.text.grams import shared_beginning

_ROOT = 4
"""Letters with which a name and its adjective begin alike."""
_INFLECTED_ROOT = 3
"""Letters with which two forms of a name begin alike, where names are inflected."""


def root_length(endings: frozenset[str]) -> int:
    """How many letters two words of one name begin with at least, by their language's endings."""
    return _ROOT if endings else _INFLECTED_ROOT


def is_one_name(left: str, right: str, endings: frozenset[str]) -> bool:
    """Whether two words are a name and its adjective (`Egypt` and `Egyptian`), by the endings that
    make one of the other; or forms of one name, in a language that inflects names and has none.
    """
    return _is_adjective(left, right, endings) if endings else _is_form(left, right)


def _is_adjective(left: str, right: str, endings: frozenset[str]) -> bool:
    short = min(len(left), len(right), _ROOT)
    if short < _ROOT or left[:short] != right[:short]:
        return left == right
    same = shared_beginning(left, right)
    return left[same:] in endings and right[same:] in endings


def _is_form(left: str, right: str) -> bool:
    """Whether two words may be forms of one name: `Tworek` and `Tworka`, `Wien` and `Wiener`."""
    same = shared_beginning(left, right)
    longest = 5 if same > 4 else 3
    return same > 2 and max(len(left), len(right)) - same <= longest
