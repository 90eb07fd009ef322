"""Words, stems and character n-grams of a text, each computed once."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from nutgraf.languages import language

WORD = re.compile(r"[^\W\d_](?:\.(?:[^\W\d_]\.)+|[^\W_]*(?:['’][^\W_]+)*)|\d+(?:[.,:]\d+)*")
"""A dotted acronym, a run of letters and digits, or a number with its marks."""
_ASCII_WORD = re.compile(r"[a-z](?:\.(?:[a-z]\.)+|[a-z0-9]*(?:'[a-z0-9]+)*)|[0-9]+(?:[.,:][0-9]+)*")
"""The same in lower-case ASCII, where it is found in half the time."""

GRAM = 4
"""Length of a character n-gram, spaces between words included."""


@dataclass(frozen=True, eq=False)
class Terms:
    """A text and its words, in order, lower-cased, and their stems beside them.

    `content` holds, in order of first appearance, the stems of all words that are not stop words.
    """

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    content: tuple[str, ...]

    @cached_property
    def grams(self) -> frozenset[str]:
        """The character 4-grams of the words joined by spaces; the whole, where it is shorter."""
        return grams_of(" ".join(self.words))


class _Kept(dict[str, str]):
    """A function of words whose values are kept, looked up at the speed of a dictionary."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> str:
        value = self[word] = self._make(word)
        return value


class Lexicon:
    """Cuts a language's texts into `Terms`; words repeat, so stems are kept."""

    def __init__(self, code: str) -> None:
        import Stemmer

        data = language(code)
        self.stop_words = data.stop_words
        self._stems = _Kept(Stemmer.Stemmer(data.name, 0).stemWord)
        self._content = _Kept(lambda word: "" if word in data.stop_words else self._stems[word])

    def stem(self, word: str) -> str:
        """The Snowball stem of a lower-case word."""
        return self._stems[word]

    def content_stems(self, words: Iterable[str]) -> list[str]:
        """The stems of lower-case words, empty for stop words."""
        return list(map(self._content.__getitem__, words))

    def terms(self, text: str) -> Terms:
        """The words, stems and content stems of a text."""
        words = words_of(text)
        stems = tuple(map(self._stems.__getitem__, words))
        content = dict.fromkeys(self.content_stems(words))
        content.pop("", None)
        return Terms(text, words, stems, tuple(content))


def grams_of(line: str) -> frozenset[str]:
    """The character 4-grams of a text; the whole, where it is shorter."""
    if len(line) <= GRAM:
        return frozenset([line] if line else [])
    return frozenset(map("".join, zip(*[line[at:] for at in range(GRAM)], strict=False)))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, lower-cased, with straight apostrophes."""
    plain = text.lower().replace("’", "'")
    return tuple((_ASCII_WORD if plain.isascii() else WORD).findall(plain))


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; one for the whole run, so that stems are computed once."""
    return Lexicon(code)
