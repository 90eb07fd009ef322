"""The marks that may end a sentence, each with the words on both sides."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_LAST_WORD = re.compile(r"""[^"'“”‘’„«»()\[\]¿¡]*$""")
_WORD = re.compile(r"""["'“‘„«»‹(\[¿¡–—-]{0,8}\s?([^\s"'“”‘’„«»()\[\],;:.!?…]{0,60})""")
_SENTENCE_START = re.compile(r"""["'“‘„«»(\[¿¡]?([^\W\d_])[^\W\d_]*[\s,'’]""")

WINDOW = 60
"""Characters on each side of a stop that are examined."""


class Stop(NamedTuple):
    """A full stop or the like: `before` ... `mark` `closers` `gap` ... `after`.

    `start` is the mark's offset, `end` the one behind the closing quotes and brackets, and
    `next` the one behind the white space. `before` is the word on the left, as it stands;
    `after` the one on the right, without quotes and brackets; `rest` is the text from there on.
    """

    start: int
    end: int
    next: int
    before: str
    mark: str
    closers: str
    after: str
    rest: str

    @property
    def is_spaced(self) -> bool:
        """Whether white space follows the stop."""
        return self.next > self.end

    @property
    def is_ellipsis(self) -> bool:
        """Whether the mark is a run of dots."""
        is_run = len(self.mark) > 1 and "!" not in self.mark and "?" not in self.mark
        return is_run or "…" in self.mark

    @property
    def begins_sentence(self) -> bool:
        """Whether the text behind the stop looks like the start of a sentence."""
        match = _SENTENCE_START.match(self.rest)
        return match is not None and match[1].isupper()

    @property
    def word(self) -> str:
        """The word on the left in lower case, without quotes and brackets."""
        if self.before.isalnum():
            return self.before.lower()
        match = _LAST_WORD.search(self.before)
        return match[0].lower() if match else ""

    @property
    def is_initial(self) -> bool:
        """Whether the word on the left is an initial, alone or the last of several, as in `J.D.`"""
        before = self.before
        return before[-1:].isupper() and before[-2:-1] in ("", ".", "“", '"', "(")


@cache
def _stop(more: str) -> re.Pattern[str]:
    """The pattern of a mark with closing quotes and white space; `more` are additional marks."""
    marks = "[.!?…" + re.escape(more) + "]"
    return re.compile(rf"""(\.(?:\s\.(?![.!?…]))++|{marks}++)(["'”’“»«」』›‹)\]}}）】]*+)(\s*+)""")


def stops(text: str, more: str = "") -> Iterator[Stop]:
    """The stops of a text, in order, except those at its end; takes linear time.

    `more` are marks that end a sentence in addition to the full stop and its like.
    """
    for match in _stop(more).finditer(text):
        start, following = match.start(), match.end()
        if following == len(text):
            return
        left = text[max(0, start - WINDOW) : start]
        before = left.rsplit(None, 1)[-1] if left and not left[-1].isspace() else ""
        word = _WORD.match(text, following)
        yield Stop(
            start,
            match.end(2),
            following,
            before,
            match[1],
            match[2],
            word[1] if word else "",
            text[following : following + WINDOW],
        )
