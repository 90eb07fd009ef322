"""What reads: vectors of sentences and key points, and opinions on pairs of both."""

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from functools import cache
from itertools import starmap
from typing import TYPE_CHECKING

from nutgraf.errors import JudgeError
from nutgraf.judge.network import Embeddings, Network
from nutgraf.judge.opinion import Opinion
from nutgraf.judge.pieces import Pieces

if TYPE_CHECKING:
    from nutgraf.judge.network import Floats


class JudgeReader:
    """The finder and the judge, loaded: 0.3 s and 230 MB.

    All that they say is rounded to `DIGITS`, which is what processors of one kind agree on.
    """

    def __init__(self, threads: int = 1) -> None:
        table = Embeddings()
        self._pieces = Pieces()
        self._finder = Network("finder.onnx", table)
        self._judge = Network("judge.onnx", table)
        self._threads = threads

    def on(self, threads: int) -> "JudgeReader":
        """This reader with so many threads."""
        other = copy(self)
        other._threads = threads
        return other

    def likeness(self, points: Sequence[str], sentences: Sequence[str]) -> list[list[float]]:
        """How much each sentence speaks of each key point: cosines, a row a key point."""
        import numpy as np

        if not points or not sentences:
            return [[] for _ in points]
        asked = self._vectors(map(self._pieces.question, points))
        known = self._vectors(map(self._pieces.sentence, sentences))
        cosines = asked.astype(np.float64) @ known.T.astype(np.float64)
        rows: list[list[float]] = np.round(cosines, DIGITS).tolist()
        return rows

    def opinions(self, pairs: Iterable[tuple[str, str]]) -> tuple[Opinion, ...]:
        """What the judge says of key points, each with its evidence, in their order."""
        rows = self._all(self._judge.run, starmap(self._pieces.pair, pairs))
        return tuple(Opinion(*(round(float(number), DIGITS) for number in row)) for row in rows)

    def _vectors(self, sequences: Iterable[list[int]]) -> "Floats":
        import numpy as np

        rows = self._all(self._finder.run, sequences)
        return np.array(rows, np.float32).reshape(len(rows), -1)

    def _all(
        self, run: Callable[[list[int]], "Floats"], inputs: Iterable[list[int]]
    ) -> "list[Floats]":
        if self._threads < 2:
            return [run(ids) for ids in inputs]
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(run, inputs))


DIGITS = 6
"""Decimal places of what the networks say."""


@cache
def _loaded() -> JudgeReader | JudgeError:
    try:
        return JudgeReader()
    except JudgeError as error:
        return error
    except (OSError, ValueError) as error:
        return JudgeError(f"it cannot be loaded ({error or type(error).__name__})")


def reader(threads: int = 1) -> JudgeReader:
    """The reader of this process, loaded when it is first asked for.

    `threads` are the cores that one article may use. JudgeError where it cannot be loaded, which
    is not tried again.
    """
    loaded = _loaded()
    if isinstance(loaded, JudgeError):
        raise loaded
    return loaded.on(threads)
