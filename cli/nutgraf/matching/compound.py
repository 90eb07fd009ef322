"""The facts of a compound key point, cut apart where the writing shows that there are two.

Conservative on purpose: a list of names is no list of facts, so a conjunction is a cut only with
a verb on both sides of it. What is cut off may lack its subject; it is judged by what it says.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from nutgraf.languages import Language, language
from nutgraf.text.sentences import sentence_spans
from nutgraf.text.words import words_of

_HARD = re.compile(r"\s*；\s*|\s*;\s+|\s*—\s*|\s+–\s+|\s+--\s+")
_MARKS = ".!?…;；—–"
"""Characters at which a sentence may end, or `_HARD` part it; `--` does so too."""
_SOFT = re.compile(r"(,)?\s+(?=([^\W\d_]+)\s)")
_PAST = re.compile(r"[^\W\d_]{3,}ed$")

LEFT, RIGHT = 3, 2
"""Words that a part must have before and after the conjunction. Set by hand, as is `SUBJECT`."""

LONGEST = 600
"""Characters of a key point that is cut; a longer one is no list of facts."""

SUBJECT = 4
"""Words after `and` among which its verb must be."""


@lru_cache(maxsize=64)
def split_facts(text: str, code: str) -> tuple[str, ...]:
    """The facts of a key point, in order; the whole text where it states one."""
    data = language(code)
    if len(text) > LONGEST or _is_one(text, data):
        return (text,)
    parts = [
        part.strip(" ,")
        for start, end in sentence_spans(text, code)
        for piece in _HARD.split(text[start:end])
        for part in _split(piece, data)
    ]
    whole = len(parts) < 2 or any(len(words_of(part)) < RIGHT for part in parts)
    return (text,) if whole else tuple(parts)


def _is_one(text: str, data: Language) -> bool:
    """Whether nothing in a text could part it: no mark before its last, and no conjunction."""
    if "--" in text or any(map(text[:-1].__contains__, _MARKS + data.writing.stop_marks)):
        return False
    words = text.lower().split()
    return data.clause_openers.isdisjoint(words) and data.clause_conjunctions.isdisjoint(words)


def _split(piece: str, data: Language) -> Iterator[str]:
    """A piece cut before conjunctions and relative pronouns that bring a verb of their own."""
    start = 0
    for match in _SOFT.finditer(piece) if data.verbs else ():
        word = match[2].lower()
        openers = data.clause_openers if match[1] else data.clause_conjunctions
        if word in openers:
            left, right = words_of(piece[start : match.start()]), piece[match.end() + len(word) :]
            if len(left) >= LEFT and _has_verb(left, data) and _opens(right, word, data):
                yield piece[start : match.start()]
                start = match.end()
    yield piece[start:]


def _opens(right: str, word: str, data: Language) -> bool:
    """Whether what follows a conjunction is a clause: it has a verb before the next comma.

    After `and` the verb must come soon, and a form in `-ed` (`attempted murder`) counts only
    before a function word (`attempted to flee`).
    """
    words = words_of(right.partition(",")[0])
    if len(words) < RIGHT:
        return False
    if word != "and":
        return _has_verb(words, data)
    past = bool(_PAST.match(words[0])) and words[1] in data.stop_words
    return past or any(word in data.verbs for word in words[:SUBJECT])


def _has_verb(words: tuple[str, ...], data: Language) -> bool:
    return any(word in data.verbs or _PAST.match(word) for word in words)
