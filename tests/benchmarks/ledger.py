"""What a ledger adds to the CPU time of a run.

    python -m tests.benchmarks.ledger ARTICLES [--times 5]

Checks a JSONL file of articles in this process, a few of them without a ledger and the same ones
with, by turns: a machine that is busy in between is so to both. Prints CPU seconds and the share
that the ledger adds.
"""

import argparse
import tempfile
from pathlib import Path
from time import process_time

from nutgraf.batch import Slot, Task
from nutgraf.batch.ledger import Ledger
from nutgraf.batch.run import Workload, filled
from nutgraf.config import DEFAULTS

TURN = 25
"""Records of a turn."""


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=Path)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    lines = options.articles.read_bytes().splitlines()
    tasks = [
        Task(name="a.jsonl", settings=DEFAULTS, data=data, line=line)
        for line, data in enumerate(lines, 1)
    ]
    _seconds(tasks[:TURN], None)  # all is loaded
    without, within = 0.0, 0.0
    for _ in range(options.times):
        with tempfile.TemporaryDirectory() as folder:
            with Ledger(Path(folder) / "done.ledger", "1") as ledger:
                for number, start in enumerate(range(0, len(tasks), TURN)):
                    turn = tasks[start : start + TURN]
                    if number % 2:  # whoever goes second finds the words known
                        within += _seconds(turn, ledger)
                    without += _seconds(turn, None)
                    if not number % 2:
                        within += _seconds(turn, ledger)
                closing = process_time()
            within += process_time() - closing
    print(f"without {without:.2f} s, with {within:.2f} s: {within / without - 1:+.1%}")


def _seconds(tasks: list[Task], ledger: Ledger | None) -> float:
    start = process_time()
    for _ in filled(map(Slot, tasks), Workload(jobs=1), ledger):
        pass
    return process_time() - start


if __name__ == "__main__":
    main()
