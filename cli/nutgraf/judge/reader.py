"""What reads: vectors of sentences and key points, and opinions on pairs of both."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import starmap

import numpy as np

from nutgraf.errors import JudgeError
from nutgraf.judge.network import Floats, Network, Table
from nutgraf.judge.opinion import Opinion
from nutgraf.judge.pieces import MOST_OF_PAIR, Pieces


class Reader:
    """The finder and the judge, loaded: 0.3 s and 230 MB.

    All that they say is rounded to `DIGITS`, which is what processors of one kind agree on.
    """

    def __init__(self, threads: int = 1) -> None:
        table = Table()
        self._pieces = Pieces()
        self._finder = Network("finder.onnx", table)
        self._judge = Network("judge.onnx", table)
        self._threads = threads

    def size(self, text: str) -> int:
        """How many pieces a text has, counted up to what the judge reads at once."""
        return len(self._pieces.cut(text, MOST_OF_PAIR))

    def sentences(self, texts: Sequence[str]) -> Floats:
        """Unit vectors of an article's sentences, a row each."""
        return self._vectors(map(self._pieces.sentence, texts))

    def questions(self, points: Sequence[str]) -> Floats:
        """Unit vectors of key points; a sentence that speaks of one has a large dot product."""
        return self._vectors(map(self._pieces.question, points))

    def opinions(self, pairs: Iterable[tuple[str, str]]) -> tuple[Opinion, ...]:
        """What the judge says of key points, each with its evidence, in their order."""
        rows = self._all(self._judge.run, starmap(self._pieces.pair, pairs))
        return tuple(Opinion(*(round(float(each), DIGITS) for each in row)) for row in rows)

    def _vectors(self, sequences: Iterable[list[int]]) -> Floats:
        rows = self._all(self._finder.run, sequences)
        return np.round(np.array(rows, np.float32).reshape(len(rows), -1), DIGITS)

    def _all(self, run: Callable[[list[int]], Floats], inputs: Iterable[list[int]]) -> list[Floats]:
        if self._threads < 2:
            return [run(each) for each in inputs]
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(run, inputs))


DIGITS = 6
"""Decimal places of what the networks say."""


@cache
def _loaded(threads: int) -> Reader | JudgeError:
    try:
        return Reader(threads)
    except JudgeError as error:
        return error
    except (OSError, ValueError, MemoryError) as error:
        return JudgeError(f"it cannot be loaded ({error or type(error).__name__})")


def reader(threads: int = 1) -> Reader:
    """The reader of this process, loaded when it is first asked for.

    `threads` are the cores that one article may use. JudgeError where it cannot be loaded, which
    is not tried again.
    """
    found = _loaded(threads)
    if isinstance(found, JudgeError):
        raise found
    return found
