"""Where a text denies: the cue, and the words that stand in its scope."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from nutgraf.facts.phrases import longest_end, lower_at
from nutgraf.languages.denials import NegationWords
from nutgraf.text.tokens import Token

_ONLY = 5
"""Tokens between `ne` and its `que`, at most."""
_SCOPE = 9
"""Tokens that a denial reaches at most."""
_ENDS = frozenset('.;:!?()"“”。！？；：')

_QUOTES = frozenset('"“„«')


class Negation(NamedTuple):
    """A cue's token and the range of tokens that it denies, before it or behind it.

    `is_verbal` says that it denies what is done (`did not approve`), not that there is something
    (`no way`); `is_behind` that it stands behind what it denies (`genehmigte den Plan nicht`).
    `phrase_start` is where a phrase begins of which the cue is the end.
    """

    cue: int
    start: int
    end: int
    is_verbal: bool = False
    is_behind: bool = False
    phrase_start: int | None = None

    @property
    def phrase(self) -> range:
        """The tokens that deny: the cue, or the phrase that ends with it."""
        return range(self.cue if self.phrase_start is None else self.phrase_start, self.cue + 1)

    @property
    def places(self) -> range:
        """The tokens that it denies, the nearest first."""
        places = range(self.start, self.end)
        return places[::-1] if self.is_behind else places


def read_negations(
    tokens: Sequence[Token], cues: Sequence[int], words: NegationWords
) -> tuple[Negation, ...]:
    """The denials of a text by its cues, in order."""
    return tuple(_negations(tokens, cues, words))


def _negations(
    tokens: Sequence[Token], cues: Sequence[int], words: NegationWords
) -> Iterator[Negation]:
    for cue in cues:
        token, behind = tokens[cue], cue + 1
        if cue + 2 < len(tokens) and tokens[cue + 1].text == "-" and tokens[cue + 1].glued:
            behind = cue + 2  # `a no-confidence vote`
        following = tokens[behind].lower if behind < len(tokens) else ""
        if following in words.pseudo and token.lower in (words.bare or words.cues):
            continue
        if _is_only(tokens, cue, words):
            continue
        if token.lower == "no" and following in (".", "") and cue + 2 < len(tokens):
            continue  # `No. 1`
        end = behind + 1 if following in _QUOTES else cue + 1  # `is not "ridiculous"`
        while end < len(tokens) and end - cue <= _SCOPE:
            if _ends_clause(tokens, end, words):
                break
            end += 1
        if _may_be_behind(tokens, cue, words) and not _has_content(tokens, cue + 1, end):
            yield Negation(cue, clause_start(tokens, cue, words), cue, True, is_behind=True)
        else:
            yield Negation(cue, cue + 1, end, is_verbal(token, words))


def _is_only(tokens: Sequence[Token], cue: int, words: NegationWords) -> bool:
    """Whether a cue says `only` with the word that follows: `ne prévoit qu'une taxe`."""
    if tokens[cue].lower not in words.restricted:
        return False
    for token in tokens[cue + 1 : cue + 1 + _ONLY]:
        if token.lower in words.restricting:
            return True
        if token.text in _ENDS or token.lower in words.cues:
            return False
    return False


def _may_be_behind(tokens: Sequence[Token], cue: int, words: NegationWords) -> bool:
    return tokens[cue].lower in words.behind or _has_ending(tokens[cue], words)


def _has_content(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word of content stands in a range, up to its first comma."""
    for token in tokens[start:end]:
        if token.text in ",，、":
            return False
        if token.content:
            return True
    return False


def clause_start(tokens: Sequence[Token], index: int, words: NegationWords) -> int:
    """The first of the tokens before a place that a denial there reaches."""
    start = index
    while start and index - start < _SCOPE:
        if tokens[start - 1].text in ",，、" or _ends_clause(tokens, start - 1, words):
            break
        start -= 1
    return start


def _ends_clause(tokens: Sequence[Token], index: int, words: NegationWords) -> bool:
    """Whether a clause ends before a token; German `die` is an article but behind a comma."""
    lower = tokens[index].lower
    if tokens[index].text in _ENDS:
        return True
    return lower in words.clause_ends and (
        lower not in words.articles or lower_at(tokens, index - 1) == ","
    )


def is_verbal(token: Token, words: NegationWords) -> bool:
    """Whether a cue denies a verb."""
    return token.lower in words.verbal or token.lower.endswith("n't")


def read_cues(tokens: Sequence[Token], words: NegationWords) -> list[int]:
    """The tokens that deny, in order."""
    cues, ends = words.cues, words.cue_endings
    return [
        index
        for index, token in enumerate(tokens)
        if token.lower in cues
        or token.lower.endswith("n't")
        or (ends and _has_ending(token, words))
    ]


def is_cue(token: Token, words: NegationWords) -> bool:
    """Whether a token denies: `not`, `never`, `hasn't`."""
    return token.lower in words.cues or token.lower.endswith("n't") or _has_ending(token, words)


def _has_ending(token: Token, words: NegationWords) -> bool:
    """Whether a token ends as what denies the word before it: Japanese `しなかった`."""
    lower = token.lower
    return bool(words.cue_endings) and (
        lower.endswith(words.cue_endings) and not lower.endswith(words.no_cue_endings)
    )


def read_deniers(
    tokens: Sequence[Token], denied: Collection[int], words: NegationWords
) -> Iterator[Negation]:
    """The denials by phrases of denial (`ruled out a tax`, `failed to stop it`), in order; one that
    is itself denied denies nothing: `did not rule out a tax`.
    """
    for index, token in enumerate(tokens):
        if token.lower not in words.denier_openers or index in denied:
            continue
        end = longest_end(tokens, index, words.deniers, words.longest_denier)
        if end and end < len(tokens):
            yield Negation(end - 1, end, _reached(tokens, end, words), True, phrase_start=index)
            continue
        end = longest_end(tokens, index, words.deniers_behind, words.longest_denier)
        start = clause_start(tokens, index, words)
        if end and start < index and not _is_denied(tokens, start, end, words):
            if words.infinitive and lower_at(tokens, end) == ",":  # `abgelehnt, … zu erhöhen`
                yield Negation(index, end, _reached(tokens, end, words), True)
            else:
                yield Negation(index, start, index, True, is_behind=True)
            continue
        yield from _around(tokens, index, words)


def _reached(tokens: Sequence[Token], start: int, words: NegationWords) -> int:
    """The token behind what a phrase of denial reaches: `weigert sich, die Gebühr zu erhöhen`."""
    end = start
    while end < len(tokens) and end - start < words.denier_reach:
        lower = tokens[end].lower
        is_clause = lower in words.clause_ends and lower not in words.articles
        is_next = is_clause and end > start + 1 and tokens[end - 1].text == ","
        is_end = tokens[end].text in _ENDS or is_next
        if is_end or is_cue(tokens[end], words):
            break
        end += 1
    return end


def _around(tokens: Sequence[Token], start: int, words: NegationWords) -> Iterator[Negation]:
    """`schloss eine Steuer aus`; and `lehnte es ab, die Steuer zu erhöhen`, which reaches on."""
    closers = words.around.get(tokens[start].lower, frozenset())
    for end in range(start + 1, min(start + 2 + _SCOPE, len(tokens))):
        token = tokens[end]
        if token.text in _ENDS:
            return
        if token.lower not in closers:
            continue
        if _is_denied(tokens, start, end, words):
            return
        if _has_content(tokens, start + 1, end):
            yield Negation(start, start + 1, end, True)
        elif lower_at(tokens, end + 1) == ",":
            yield Negation(end, end + 1, _reached(tokens, end + 1, words), True, phrase_start=start)
        return


def _is_denied(tokens: Sequence[Token], start: int, end: int, words: NegationWords) -> bool:
    """Whether a cue stands in a range: `lehnte den Plan nicht ab`."""
    return any(is_cue(token, words) for token in tokens[start : end + 1])
