"""Words, stems and character n-grams of a text, each computed once."""

import re
from dataclasses import dataclass
from functools import cache

from nutgraf.languages import language

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W_]+(?:['’][^\W_]+)*")
"""A dotted acronym, a number with its marks, or a run of letters and digits."""

GRAM = 4
"""Length of a character n-gram, spaces between words included."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A text and its words, in order, lower-cased, and their stems beside them.

    `content` holds, in order of first appearance, the stems of all words that are not stop words.
    """

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    content: tuple[str, ...]

    def grams(self) -> frozenset[str]:
        """The character 4-grams of the words joined by spaces; the whole, where it is shorter."""
        line = " ".join(self.words)
        return frozenset(line[i : i + GRAM] for i in range(max(1, len(line) - GRAM + 1))) - {""}


class Lexicon:
    """Cuts a language's texts into `Terms`; words repeat, so stems are kept."""

    def __init__(self, code: str) -> None:
        import Stemmer

        data = language(code)
        self.stop_words = data.stop_words
        self._stem_word = Stemmer.Stemmer(data.name, 0).stemWord
        self._stems: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """The Snowball stem of a lower-case word."""
        found = self._stems.get(word)
        if found is None:
            found = self._stems[word] = self._stem_word(word)
        return found

    def terms(self, text: str) -> Terms:
        """The words, stems and content stems of a text."""
        words = words_of(text)
        stems = tuple(map(self.stem, words))
        content = dict.fromkeys(
            stem for word, stem in zip(words, stems, strict=True) if word not in self.stop_words
        )
        return Terms(text, words, stems, tuple(content))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, lower-cased, with straight apostrophes."""
    return tuple(WORD.findall(text.lower().replace("’", "'")))


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; one for the whole run, so that stems are computed once."""
    return Lexicon(code)
