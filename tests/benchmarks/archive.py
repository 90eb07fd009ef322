"""How fast an archive is checked, by how many workers, and in how much memory.

    python -m tests.benchmarks.archive ARTICLES [--records 50000] [--times 3]

Repeats a JSONL file of articles, each time with ids of their own, and runs the program over it.
Prints medians. CPU seconds are those of all processes of a run, start included; memory is that
of all its processes together, their shared pages counted each time (Linux).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import monotonic, sleep

SUMY = 500
"""Records for sumy's own code, which is slow."""


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds by the clock and of CPU, and bytes of memory at most."""

    wall: float
    cpu: float
    memory: int


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser()
    asked.add_argument("articles", type=Path)
    asked.add_argument("--records", type=int, default=50_000)
    asked.add_argument("--times", type=int, default=3)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        many = archive(given.articles, Path(folder) / "many.jsonl", given.records)
        few = archive(given.articles, Path(folder) / "few.jsonl", 1000)
        slow = archive(given.articles, Path(folder) / "slow.jsonl", SUMY)
        ledger = Path(folder) / "ledger"
        runs = {
            "check, 1 job": ("check", str(many), "-j1"),
            "check, 2 jobs": ("check", str(many), "-j2"),
            "check, 1 job, ledger": ("check", str(many), "-j1", "--resume", str(ledger)),
            "check, 2 jobs, 1,000 records": ("check", str(few), "-j2"),
            "summarize, sumy:lex-rank": ("summarize", str(slow), "-j1", "-m", "sumy:lex-rank"),
            "summarize, lex-rank": ("summarize", str(slow), "-j1", "-m", "lex-rank"),
        }
        counts = [given.records] * 3 + [1000] + [SUMY] * 2
        costs: dict[str, list[Cost]] = {name: [] for name in runs}
        for _ in range(given.times):
            for name, words in runs.items():
                for path in Path(folder).glob("ledger*"):
                    path.unlink()
                costs[name].append(cost(*words))
    print(
        f"{'run':<30} {'records':>8} {'clock, s':>9} {'CPU, s':>8} {'a CPU second':>12} {'MB':>6}"
    )
    for (name, found), count in zip(costs.items(), counts, strict=True):
        wall, cpu = median(each.wall for each in found), median(each.cpu for each in found)
        memory = median(each.memory for each in found) / 1e6
        print(
            f"{name:<30} {count:>8,} {wall:>9.1f} {cpu:>8.1f} {count / cpu:>12.1f} {memory:>6.0f}"
        )


def archive(articles: Path, path: Path, count: int) -> Path:
    """A file with so many records, taken from the articles by turns."""
    rows = [json.loads(line) for line in articles.read_text("utf-8").splitlines()]
    with path.open("w", encoding="utf-8") as file:
        for number, row in enumerate(islice(cycle(rows), count)):
            file.write(json.dumps({**row, "id": f"{row['id']}/{number}"}) + "\n")
    return path


def cost(*words: str) -> Cost:
    """What a run of the program takes."""
    start, peak = monotonic(), 0
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(
            [sys.executable, "-m", "nutgraf", *words, "-f", "jsonl"], stdout=nowhere
        )
        while True:
            pid, _, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                process.returncode = 0
                return Cost(monotonic() - start, usage.ru_utime + usage.ru_stime, peak)
            peak = max(peak, sum(map(_resident, _family(process.pid))))
            sleep(0.05)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return
    for child in children.split():
        yield from _family(int(child))


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


if __name__ == "__main__":
    main()
