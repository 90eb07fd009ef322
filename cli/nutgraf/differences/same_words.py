"""When two words are forms of one word, where a stemmer does not say so."""

from nutgraf.languages.facts import fact_words
from nutgraf.text.grams import shared_beginning
from nutgraf.text.tokens import Token

_SHARED = 4
"""Letters that two forms of a word share at least."""
_OTHER = 2
"""Letters in which the shorter of them may differ."""
_FIRST_KANJI = "\u3400"


def is_one_word(here: Token, there: Token, code: str) -> bool:
    """Whether a key point's word and the article's are one; in English, whose stemmer is sure and
    whose irregular verbs are listed, by their stems alone.
    """
    words = fact_words(code)
    if not here.stem or not there.stem:
        return False
    if here.stem == there.stem or words.syntax.bases.get(here.lower) == there.stem:
        return True
    return not words.is_measured and is_one_stem(here.stem, there.stem)


def is_one_stem(left: str, right: str) -> bool:
    """Whether two stems begin alike, but for an ending: `erhoh` and `erhöht`."""
    if left[0] >= _FIRST_KANJI:
        return left == right
    return shared_beginning(left, right) >= max(_SHARED, min(len(left), len(right)) - _OTHER)
