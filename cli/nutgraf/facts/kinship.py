"""Which two words may be one name: as an adjective, inflected, or misspelt."""

from nutgraf.text.grams import shared_beginning

_ROOT = 4
"""Letters with which a name and its adjective begin alike."""
_INFLECTED_ROOT = 3
"""Letters with which two forms of a name begin alike, where names are inflected."""


def root_of(endings: frozenset[str]) -> int:
    """How many letters kin begin with alike at least, by the language's endings of names."""
    return _ROOT if endings else _INFLECTED_ROOT


def is_kin(left: str, right: str, endings: frozenset[str]) -> bool:
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


def distance(left: str, right: str, most: int) -> int:
    """How many letters are changed, missing, added or swapped with their neighbour (Damerau 1964);
    one more than `most` where there are more.
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        here = [row]
        for column, other in enumerate(right, 1):
            cost = min(last[column] + 1, here[-1] + 1, last[column - 1] + (letter != other))
            if row > 1 < column and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        before, last = last, here
    return min(last[-1], most + 1)
