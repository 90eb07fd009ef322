"""Which two words may be one name: as an adjective, inflected, or misspelt."""

_ROOT = 4
"""Letters with which a name and its adjective begin alike."""
_INFLECTED_ROOT = 3
"""The same where names are inflected."""


def root_of(endings: frozenset[str]) -> int:
    """How many letters kin begin with alike at least, by the language's endings of names."""
    return _ROOT if endings else _INFLECTED_ROOT


def is_kin(left: str, right: str, endings: frozenset[str]) -> bool:
    """Whether two words are a name and its adjective (`Egypt` and `Egyptian`), by the endings that
    make one of the other; or forms of one name, where a language inflects names and has none.
    """
    return _is_adjective(left, right, endings) if endings else _is_form(left, right)


def _is_adjective(left: str, right: str, endings: frozenset[str]) -> bool:
    short = min(len(left), len(right), _ROOT)
    if short < _ROOT or left[:short] != right[:short]:
        return left == right
    same = _shared(left, right)
    return left[same:] in endings and right[same:] in endings


def _is_form(left: str, right: str) -> bool:
    """Whether two words may be forms of one name: `Tworek` and `Tworka`, `Wien` and `Wiener`."""
    same = _shared(left, right)
    longest = 5 if same > 4 else 3
    return same > 2 and max(len(left), len(right)) - same <= longest


def _shared(left: str, right: str) -> int:
    """How many letters two words begin with alike."""
    same = 0
    while same < min(len(left), len(right)) and left[same] == right[same]:
        same += 1
    return same


def is_near(left: str, right: str) -> bool:
    """Whether one letter is changed, missing, added, or two neighbours stand the wrong way."""
    if left == right:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
