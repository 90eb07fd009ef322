"""Answers that are kept because words repeat, within bounds: an archive has no end of new ones."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

MOST = 30_000
"""Answers that are kept; then all are forgotten, which costs less than to count their uses. 500
news articles have 28,000 different tokens; twice as many would spare an article few misses more."""

LONGEST = 40
"""Characters of a word whose answer may be worth keeping: nobody repeats a longer one."""


class Memo(dict[str, Answer]):
    """A function of words whose answers are kept, looked up at the speed of a dictionary."""

    def __init__(self, make: Callable[[str], Answer]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> Answer:
        answer = self._make(word)
        if len(word) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[word] = answer
        return answer
