"""The facts of a compound key point, cut apart where the writing shows that there are two.

Conservative on purpose: a list of names is no list of facts, so a cut needs a sign of a verb on
both sides, except at semicolons and spaced dashes.
"""

import re
from collections.abc import Iterator

from nutgraf.languages import Language, language
from nutgraf.text.words import words_of

_HARD = re.compile(r"\s*;\s+|\s+[–—]\s+|\s+--?\s+|(?<=[\w\"”'’)])[.!?][\"”'’)]*\s+(?=[\"“A-Z(])")
_SOFT = re.compile(r",\s+(?=([^\W\d_]+)\b)|\s+(?=(and|while|whereas|but|who|which|after)\s)", re.I)
_PAST = re.compile(r"[^\W\d_]{3,}ed$")

FEWEST = 2
"""Words that each part must have."""


def clauses(text: str, code: str) -> tuple[str, ...]:
    """The facts of a key point, in order; the whole text where it states one."""
    data = language(code)
    parts = [part for piece in _HARD.split(text) for part in _split(piece, data)]
    kept = tuple(part.strip(" ,") for part in parts if len(words_of(part)) >= FEWEST)
    return kept if len(kept) > 1 and len(kept) == len(parts) else (text,)


def _split(piece: str, data: Language) -> Iterator[str]:
    """A piece cut before conjunctions and relative pronouns that bring a verb of their own."""
    start = 0
    for match in _SOFT.finditer(piece):
        word = (match[1] or match[2]).lower()
        left, right = piece[start : match.start()], piece[match.end() :]
        if word in data.clause_openers and _has_verb(left, data) and _opens(right, word, data):
            yield left
            start = match.end()
    yield piece[start:]


def _opens(right: str, word: str, data: Language) -> bool:
    """Whether what follows has a verb: right after `and`, anywhere before a comma after others."""
    near = right.split(",", maxsplit=1)[0]
    rest = " ".join(words_of(near)[1:])
    if word != "and":
        return _has_verb(rest, data)
    return any(_is_verb(each, data) for each in words_of(rest)[:3])


def _has_verb(text: str, data: Language) -> bool:
    return any(_is_verb(word, data) for word in words_of(text))


def _is_verb(word: str, data: Language) -> bool:
    return word in data.verbs or bool(_PAST.match(word))
