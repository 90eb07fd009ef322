"""The words, stems and tokens of a text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from nutgraf.languages import Language, language
from nutgraf.text.folding import NOTES, fold_invisible, without_unseen_end
from nutgraf.text.grams import Gram, grams_of
from nutgraf.text.memo import Memo
from nutgraf.text.patterns import groups_digits, token_pattern
from nutgraf.text.tokens import Token, token_of

_LETTER, _SIGN = rf"[^\W\d_{NOTES}]", rf"[^\W_{NOTES}]"
WORD = re.compile(rf"{_LETTER}(?:\.(?:{_LETTER}\.)+|{_SIGN}*(?:['’]{_SIGN}+)*)|\d+(?:[.,:]\d+)*")
"""A dotted acronym, a run of letters and digits, or a number with its marks."""
_ASCII_WORD = re.compile(r"[a-z](?:\.(?:[a-z]\.)+|[a-z0-9]*(?:'[a-z0-9]+)*)|[0-9]+(?:[.,:][0-9]+)*")
"""The same pattern for lower-case ASCII, where it matches twice as fast."""

FIRST_SPACELESS = "\u3005"
"""The first character of the scripts that write no spaces between words."""
_SPACELESS = r"\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"

SHORTEST_STEM = 3
"""Letters that must be left of a word when an ending of the list is cut off."""


@dataclass(frozen=True, eq=False)
class Terms:
    """A text and its words, in order, lower-cased.

    `topics` holds the words' stems beside them, empty for a word that carries no fact; `content`
    has each of these stems once, in order of first appearance. `tokens` are the text as the fact
    rules see it, marks included; `code` is its language.
    """

    text: str
    code: str
    words: tuple[str, ...]
    topics: tuple[str, ...]
    content: tuple[str, ...]
    tokens: tuple[Token, ...]

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of all words; computed on demand, as few callers need those of stop words."""
        return tuple(map(lexicon(self.code).stem, self.words))

    @cached_property
    def grams(self) -> frozenset[Gram]:
        """The character 4-grams of the words, joined by spaces."""
        return grams_of(" ".join(self.words))


class Lexicon:
    """Cuts a language's texts into tokens and `Terms`; words repeat, so both are kept."""

    def __init__(self, code: str) -> None:
        data = language(code)
        self._code = code
        self.stop_words = data.stop_words
        self._splits = data.writing.splits_apostrophes
        self._is_grouped = groups_digits(code)
        self._stems = Memo(_stemmer(data))
        self._topics = Memo(lambda word: "" if self.is_function(word) else self._stems[word])
        self._tokens = Memo(lambda piece: token_of(piece, self.stem, self.is_function))

    def stem(self, word: str) -> str:
        """The stem of a lower-case word."""
        return self._stems[word]

    def is_function(self, word: str) -> bool:
        """Whether a lower-case word carries no fact: a stop word, or hiragana alone."""
        return word in self.stop_words or (
            word[:1] >= "\u3041" and word[:1] <= "\u309f" and word[-1] <= "\u309f"
        )

    def pieces(self, text: str) -> list[str]:
        """The text, with a leading space, cut before the white space of each token."""
        return token_pattern(self._code, text.isascii()).findall(" " + without_unseen_end(text))

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The tokens of a text, in order."""
        return tuple(map(self._tokens.__getitem__, self.pieces(text)))

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text, lower-cased; in some languages an apostrophe separates two."""
        return words_of(text.replace("’", " ").replace("'", " ") if self._splits else text)

    def terms(self, text: str) -> Terms:
        """The words of a text, their stems, and its tokens."""
        tokens = self.tokens(text)
        if self._is_grouped or has_spaceless(text):
            words = self.words(text)
            topics = tuple(map(self._topics.__getitem__, words))
        else:  # every token that is no mark is a word
            words = tuple([token.word for token in tokens if token.word])
            topics = tuple([token.topic for token in tokens if token.word])
        content = dict.fromkeys(topics)
        content.pop("", None)
        return Terms(text, self._code, words, topics, tuple(content), tokens)


def _stemmer(data: Language) -> Callable[[str], str]:
    """Snowball's stemmer, or one that cuts off the longest known ending if Snowball has none."""
    if data.stemmer:
        import Stemmer

        snowball: Callable[[str], str] = Stemmer.Stemmer(data.stemmer, 0).stemWord
        return snowball
    endings = sorted(data.endings, key=lambda ending: (-len(ending), ending))

    def cut(word: str) -> str:
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                return word[: -len(ending)]
        return word

    return cut


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, lower-cased, with straight apostrophes.

    Where Chinese or Japanese is written without spaces, they are pairs of neighbouring kanji.
    """
    text = fold_invisible(text)
    if has_spaceless(text):
        return tuple(_pairs(text))
    plain = text.replace("İ", "i").lower().replace("’", "'")
    return tuple((_ASCII_WORD if plain.isascii() else WORD).findall(plain))


def has_spaceless(text: str) -> bool:
    """Whether a text has a character of a script without spaces between words."""
    if text.isascii() or max(text) < FIRST_SPACELESS:
        return False
    return bool(spaceless().search(text))


@cache
def spaceless() -> re.Pattern[str]:
    """The pattern of a character of such a script, compiled on demand as its class is wide."""
    return re.compile(f"[{_SPACELESS}]")


@cache
def _spaceless_word() -> re.Pattern[str]:
    """A number, or a run of characters of one script: kanji, katakana, hiragana, or letters."""
    return re.compile(
        r"\d+(?:[.,:]\d+)*|[\u3400-\u9fff\uf900-\ufaff\u3005]+|[\u30a0-\u30ff]+|[\u3040-\u309f]+"
        rf"|[^\W\d_{_SPACELESS}]+"
    )


def _pairs(text: str) -> Iterator[str]:
    """The words of a text without spaces, every run of kanji as overlapping pairs."""
    for run in _spaceless_word().findall(text.lower()):
        if len(run) > 2 and _is_kanji(run[0]):
            yield from (run[start : start + 2] for start in range(len(run) - 1))
        else:
            yield run


def _is_kanji(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character == "々"


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; one for the whole run, so that stems are computed once."""
    return Lexicon(code)
