"""Names in a text: runs of capitalised words, and which of them are only capitalised by place."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from nutgraf.facts.units import is_symbol
from nutgraf.languages.facts import FactWords, NameWords
from nutgraf.text.tokens import Token

_OPENERS = frozenset(".:!?\"“‘'(–—")
_INSIDE = "-.&'’"
_PRONOUNS = frozenset(("i", "i'm", "i'd", "i've", "i'll"))
_SHOUTED = 0.9
"""From this share of words all in capitals on, capitals say nothing."""
_ORDINARY = 0.25
"""The share of common words from which a text of words with capitals is no list of names."""
_PLAIN = 8
"""One longer word in lower case to so many tokens, and more: the text is neither shouted, which
leaves one in ten, nor does it set its longer words with a capital.
"""
_LONGEST = 24
"""Tokens of a name at most."""


class Name(NamedTuple):
    """A run of capitalised words, `tokens[start:end]`.

    `parts` are its words without particles, lower-cased. `opens` says that it starts where any
    word would have a capital.
    """

    parts: tuple[str, ...]
    start: int
    end: int
    opens: bool


def read_names(
    tokens: Sequence[Token],
    words: FactWords,
    common: frozenset[str],
    figures: Collection[int] = (),
) -> tuple[Name, ...]:
    """The names of a text, in order; none where its capitals say nothing.

    `common` are the stems that are written in lower case, where the language has a list; `figures`
    are tokens that are known to belong to quantities and dates.
    """
    capitals = [index for index, token in enumerate(tokens) if token.is_capitalised]
    if not capitals:
        return ()
    is_noun = words.names.capitals == "nouns"
    if is_title_case(tokens, common) and not (is_noun and not all(_capitals(tokens))):
        return ()
    signs = {index for index in capitals if index in figures or is_symbol(tokens, index, words)}
    return tuple(_names(tokens, capitals, words.names, words.dates.all, signs))


def _capitals(tokens: Sequence[Token]) -> Iterator[bool]:
    """Of each word, whether it has a capital."""
    return (token.is_capitalised for token in tokens if token.is_word)


def is_title_case(tokens: Sequence[Token], common: frozenset[str] = frozenset()) -> bool:
    """Whether a text sets its longer words with a capital, or nearly all its letters are capitals.

    A list of names does so as well, hence some of the words must be common ones.
    """
    if _is_plain(tokens):
        return False
    longer = [token for token in tokens if token.is_long and token.content]
    if len(longer) < 4:
        return False
    if sum([token.text.isupper() for token in longer]) >= _SHOUTED * len(longer):
        return True
    if any(not (token.is_capitalised or token.glued) for token in longer):
        return False
    ordinary = sum([token.stem in common for token in longer[1:]])
    return not common or ordinary >= _ORDINARY * len(longer)


def _is_plain(tokens: Sequence[Token]) -> bool:
    """Whether so many longer words are in lower case that no capitals are for show.

    It tells at the first few words of most sentences.
    """
    rest = len(tokens) // _PLAIN
    for token in tokens:
        if token.is_long and token.content and token.text.islower() and not token.glued:
            rest -= 1
            if rest < 0:
                return True
    return False


def _names(
    tokens: Sequence[Token],
    capitals: Sequence[int],
    words: NameWords,
    calendar: frozenset[str],
    signs: Collection[int],
) -> list[Name]:
    names: list[Name] = []
    run_end, end, particles = 0, len(tokens), words.particles
    for start in capitals:
        lower = tokens[start].lower
        if start < run_end or lower in _PRONOUNS or start in signs:
            continue
        run_end = start + 1
        if run_end < end and _may_go_on(tokens[run_end], particles):
            run_end = _run_end(tokens, start, words)
            if signs:
                run_end = min([run_end, *(sign for sign in signs if sign > start)])
        if run_end > start + 1:
            parts = _parts(tokens[start:run_end], particles, calendar)
        else:  # as is most often so
            parts = () if lower in particles or lower in calendar else (lower,)
        if parts:
            opens = start == 0 or (not tokens[start - 1].is_word and _opens(tokens, start))
            names.append(Name(parts, start, run_end, opens and lower == parts[0]))
    return names


def _may_go_on(token: Token, particles: frozenset[str]) -> bool:
    """Whether a token behind a capitalised word may belong to its run; most show that not."""
    if token.is_word:
        return token.is_capitalised or token.lower in particles
    return token.text in _INSIDE


def _parts(
    tokens: Sequence[Token], particles: frozenset[str], calendar: frozenset[str]
) -> tuple[str, ...]:
    """The words of a run of tokens that are parts of its name."""
    words = [token.lower for token in tokens if token.is_capitalised]
    return tuple([word for word in words if word not in particles and word not in calendar])


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether any word would have a capital behind a mark; behind a closing quote none would."""
    mark = tokens[index - 1]
    if mark.text in "\"”’'" and (mark.glued or mark.text == "”"):
        return index > 1 and tokens[index - 2].text in ".!?" and mark.text not in '"”'
    return mark.text in _OPENERS


def _run_end(tokens: Sequence[Token], start: int, words: NameWords) -> int:
    """Where a run that starts at a capitalised word ends; `Bank of England` is one run."""
    end = start + 1
    while end < min(len(tokens), start + _LONGEST):
        if is_possessive(tokens[end - 1]):
            return end
        if tokens[end].is_capitalised:
            end += 1
            continue
        if not _may_go_on(tokens[end], words.particles):
            return end
        step = end
        while step < len(tokens) and step - end < 2 and _joins(tokens[step], words):
            step += 1
        if step >= len(tokens) or not tokens[step].is_capitalised:
            return end
        end = step + 1
    return end


def is_possessive(token: Token) -> bool:
    """Whether a token ends in a possessive's `'s`, behind which no name goes on."""
    return token.text.endswith(("'s", "’s"))


def _joins(token: Token, words: NameWords) -> bool:
    """Whether a token may stand inside a name: a particle, a glued hyphen, an initial's stop."""
    if token.text in "-.&" or token.text in "'’":
        return token.glued or token.text == "&"
    return (
        token.text.islower() and token.lower in words.particles and token.lower not in words.parting
    )
