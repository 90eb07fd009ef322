"""How fast an archive is checked, by how many workers, and in how much memory.

    python -m tests.benchmarks.archive ARTICLES [--records 2000] [--times 3]
    python -m tests.benchmarks.archive ARTICLES --large 50000
    python -m tests.benchmarks.archive ARTICLES --short 100000

Repeats a JSONL file of articles, each time with ids of their own, and runs the program over it:
one job and two, with and without a ledger, beside sumy's own lex-rank; or one `--large` run with
two jobs; or runs over so many `--short` records, a sentence of ever new words each, whose memory
is compared with that of 1,000: as JSON lines, and as text and a table as well, with a ledger.
Prints medians. CPU seconds are those of all processes of a run, start included, looked up as
memory is (Linux): that of all processes together, their shared pages counted each time.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from string import ascii_lowercase
from time import monotonic, sleep

SUMY = 500
"""Records for sumy's own code, which is slow."""

FEW = 1000
"""Records of a small archive, beside which the memory of a large one is put."""


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds by the clock and of CPU, and bytes of memory at most."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Trial:
    """A run to be measured: over so many records, with these words on the command line."""

    name: str
    records: int
    words: tuple[str, ...]


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=Path)
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--large", type=int, default=0)
    parser.add_argument("--short", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.short:
            trials = _short(folder, options.short)
        elif options.large:
            trials = _large(options.articles, folder, options.large)
        else:
            trials = _usual(options.articles, folder, options.records)
        _print(trials, options.times if not (options.large or options.short) else 1, folder)


def _usual(articles: Path, folder: Path, count: int) -> list[Trial]:
    many = str(archive(articles, folder / "many.jsonl", count))
    slow = str(archive(articles, folder / "slow.jsonl", SUMY))
    ledger = ("--resume", str(folder / "ledger"))
    return [
        Trial("check, 1 job", count, ("check", many, "-j1")),
        Trial("check, 2 jobs", count, ("check", many, "-j2")),
        Trial("check, 1 job, ledger", count, ("check", many, "-j1", *ledger)),
        Trial("check, 2 jobs, ledger", count, ("check", many, "-j2", *ledger)),
        Trial("check, 1 job", SUMY, ("check", slow, "-j1")),
        Trial("summarize, lex-rank", SUMY, ("summarize", slow, "-j1", "-m", "lex-rank")),
        Trial("summarize, sumy:lex-rank", SUMY, ("summarize", slow, "-j1", "-m", "sumy:lex-rank")),
    ]


def _large(articles: Path, folder: Path, count: int) -> list[Trial]:
    few = str(archive(articles, folder / "few.jsonl", FEW))
    many = str(archive(articles, folder / "many.jsonl", count))
    return [
        Trial("check, 2 jobs", FEW, ("check", few, "-j2")),
        Trial("check, 2 jobs", count, ("check", many, "-j2")),
    ]


def _short(folder: Path, count: int) -> list[Trial]:
    few = str(short_records(folder / "few.jsonl", FEW))
    many = str(short_records(folder / "many.jsonl", count))
    outputs = ("-f", f"text:{folder / 'text'}", "-f", f"table:{folder / 'table'}")
    ways = {
        "check, short, 1 job": ("-j1",),
        "check, short, 2 jobs": ("-j2",),
        "the same, all outputs": ("-j2", *outputs, "--resume", str(folder / "ledger")),
    }
    return [
        Trial(name, records, ("check", path, *words))
        for name, words in ways.items()
        for records, path in ((FEW, few), (count, many))
    ]


def _print(trials: list[Trial], times: int, folder: Path) -> None:
    costs: list[list[Cost]] = [[] for _ in trials]
    for _ in range(times):
        for trial, costs_of_trial in zip(trials, costs, strict=True):
            for path in folder.glob("ledger*"):
                path.unlink()
            costs_of_trial.append(cost(*trial.words))
    print(
        f"{'run':<26} {'records':>8} {'clock, s':>9} {'CPU, s':>8} {'a CPU second':>12} {'MB':>6}"
    )
    for trial, costs_of_trial in zip(trials, costs, strict=True):
        wall = median(cost.wall for cost in costs_of_trial)
        cpu = median(cost.cpu for cost in costs_of_trial)
        memory = median(cost.memory for cost in costs_of_trial) / 1e6
        print(
            f"{trial.name:<26} {trial.records:>8,} {wall:>9.1f} {cpu:>8.1f} "
            f"{trial.records / cpu:>12.1f} {memory:>6.0f}"
        )


def short_records(path: Path, count: int) -> Path:
    """A file with so many records of two sentences and a key point, of words made up anew."""
    chance = random.Random(1)

    def _words(number: int) -> str:
        return " ".join(
            "".join(chance.choices(ascii_lowercase, k=chance.randint(3, 9))) for _ in range(number)
        )

    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            begins = _words(8).capitalize()
            text = f"{begins} {_words(8)}. The council said {_words(12)}."
            row = {"id": str(number), "text": text, "key_points": [begins], "language": "en"}
            file.write(json.dumps(row) + "\n")
    return path


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
    of_workers: dict[int, float] = {}  # which are no children of the program, but of their nursery
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(
            [sys.executable, "-m", "nutgraf", *words, "-f", "jsonl"], stdout=nowhere
        )
        while True:
            pid, _, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                process.returncode = 0
                own = usage.ru_utime + usage.ru_stime
                return Cost(monotonic() - start, own + sum(of_workers.values()), peak)
            family = list(_family(process.pid))
            of_workers |= {pid: seconds for pid in family[1:] if (seconds := _seconds(pid))}
            peak = max(peak, sum(map(_resident, family)))
            sleep(0.05)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return
    for child in children.split():
        yield from _family(int(child))


def _seconds(pid: int) -> float:
    """CPU seconds of a process so far."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


if __name__ == "__main__":
    main()
