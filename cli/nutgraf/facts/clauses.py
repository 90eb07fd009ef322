"""Clauses by a light parse: a verb in the active voice, and the heads of the nouns beside it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import SyntaxWords
from nutgraf.text.tokens import Token

_LONGEST = 6
"""Tokens of a noun phrase at most."""


class Clause(NamedTuple):
    """A verb's stem and the stems of the heads beside it, in `tokens[start:end]`.

    A head is the last word of a noun phrase, empty where none stands right beside the verb.
    `is_sure` says that the verb cannot be a noun: its form or an auxiliary tells.
    """

    verb: str
    subject: str
    object: str
    start: int
    end: int
    is_sure: bool


def clauses(
    text: Reading, syntax: SyntaxWords, verbs: Iterable[int] | None = None
) -> Iterator[Clause]:
    """The clauses of a text: each word that may be a verb, with a noun right beside it.

    `verbs` are the tokens that are asked whether they may be one; else all are.
    """
    for index in range(len(text.tokens)) if verbs is None else verbs:
        token = text.tokens[index]
        if _is_noun(token) and token.text.islower() and token.stem not in syntax.say:
            clause = _clause(text, index, syntax)
            if clause:
                yield clause


def _clause(text: Reading, index: int, syntax: SyntaxWords) -> Clause | None:
    """The clause of a verb; None where it is passive, or nothing stands beside it."""
    token, before = text.tokens[index], index - 1
    is_progressive = False
    while before >= 0 and text.tokens[before].lower in syntax.verb_before:
        is_progressive |= text.tokens[before].lower in syntax.be
        before -= 1
    if before < 0 or is_progressive is not token.lower.endswith("ing"):
        return None
    is_alone, is_past = before == index - 1, token.lower.endswith("ed")
    start, subject = _phrase_before(text, before, syntax)
    end, object = _phrase_behind(text, index + 1, syntax)
    if not (subject or object) or (is_alone and is_past and not object):
        return None  # `the road closed by snow` has no active verb
    is_sure = not is_alone or is_past or token.lower in syntax.past
    is_sure |= token.lower.endswith("s") and _begins_phrase(text, index + 1, syntax)
    return Clause(token.stem, subject, object, start, end, is_sure)


def _begins_phrase(text: Reading, start: int, syntax: SyntaxWords) -> bool:
    """Whether a noun phrase shows its beginning: an article, a possessive, a number, a capital."""
    if start >= len(text.tokens):
        return False
    token = text.tokens[start]
    is_marked = token.is_capitalised or token.is_number
    return is_marked or token.lower in syntax.articles or token.lower in syntax.possessives


def _is_noun(token: Token) -> bool:
    return token.is_word and bool(token.content) and not token.lower.endswith("ly")


def _phrase_before(text: Reading, head: int, syntax: SyntaxWords) -> tuple[int, str]:
    """Where the noun phrase that ends at a token starts, and its head.

    Behind a preposition it has none: in `the mayor of Ohio said`, the head stands farther off.
    """
    if not _is_noun(text.tokens[head]):
        return head, ""
    start = head
    while start and head - start < _LONGEST and _is_noun(text.tokens[start - 1]):
        start -= 1
    if start and text.tokens[start - 1].lower in syntax.prepositions:
        return head, ""
    return start, text.tokens[head].stem


def _phrase_behind(text: Reading, start: int, syntax: SyntaxWords) -> tuple[int, str]:
    """Where the noun phrase that starts at a token ends, and its head."""
    tokens = text.tokens
    while start < len(tokens) and tokens[start].lower in syntax.articles | syntax.possessives:
        start += 1
    end = start
    while end < len(tokens) and end - start < _LONGEST and bool(tokens[end].content):
        if tokens[end].is_word and not _is_noun(tokens[end]):
            break
        end += 1
    return (end, tokens[end - 1].stem) if end > start else (start, "")
