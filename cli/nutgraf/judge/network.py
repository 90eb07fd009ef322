"""One network: rows of word pieces in, numbers out, the same ones in any company."""

import os
from types import ModuleType
from typing import TYPE_CHECKING

from nutgraf.errors import JudgeError
from nutgraf.judge.files import checked_weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

    Floats = NDArray[np.float32]


BLOCK = 32
"""Numbers of an embedding that share a factor; each is four bits wide."""


class Embeddings:
    """The embeddings of the pieces, which both networks share; rows are read as they are needed.

    A row of bytes is twelve blocks, and a block is a factor of 16 bits, then 32 numbers from -8 to
    7 of four bits each: the lower halves of its bytes, then the upper ones.
    """

    def __init__(self) -> None:
        import numpy as np

        path = checked_weights("table.npy")
        try:
            self._rows = np.load(path, mmap_mode="r")
        except (OSError, ValueError) as error:
            raise JudgeError(f"its file {path} cannot be read ({error})") from None

    def words(self, ids: list[int]) -> "Floats":
        """The embeddings of some pieces: 1 x pieces x 384."""
        import numpy as np

        blocks = self._rows[ids].reshape(len(ids), -1, 2 + BLOCK // 2)
        factors = np.ascontiguousarray(blocks[..., :2]).view(np.float16).astype(np.float32)
        packed = blocks[..., 2:]
        numbers = np.concatenate((packed & 15, packed >> 4), axis=-1).astype(np.float32) - 8
        embeddings: Floats = (numbers * factors).reshape(1, len(ids), -1)
        return embeddings


class Network:
    """A network of the package.

    Each text is run by itself, without padding, so that its numbers never hang on the texts beside
    it. In eights a sentence would take 5.5 ms in place of 7.3, a passage as long as alone.
    """

    def __init__(self, name: str, table: Embeddings) -> None:
        path = checked_weights(name)
        self._table = table
        try:
            onnxruntime = _silent_runtime()
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.log_severity_level = 3
            self._session: InferenceSession = onnxruntime.InferenceSession(
                path, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # the library raises its own, and ImportError where it is broken
            raise JudgeError(
                f"its network {name} cannot be loaded ({_first_line(error)})"
            ) from None

    def run(self, ids: list[int]) -> "Floats":
        """The output for one sequence of pieces. Many threads may ask at a time."""
        import numpy as np

        mask = np.ones((1, len(ids)), np.int64)
        try:
            (rows,) = self._session.run(None, {"words": self._table.words(ids), "mask": mask})
        except MemoryError:  # what is left of a process is in no state to read another draft
            raise
        except Exception as error:
            raise JudgeError(f"its network failed ({_first_line(error)})") from None
        output: Floats = rows[0]
        return output


def _silent_runtime() -> ModuleType:
    """onnxruntime, told before it is loaded to send nothing home.

    Its own builds from 1.29 on report each session to Microsoft and keep the device's number in
    the user's cache; the variable has to be there first, and the call is for older ones on Windows.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    runtime: ModuleType = onnxruntime
    return runtime


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
