"""What each hand-set number of the fact rules is worth: what changes where it is a quarter off.

    python -m tests.benchmarks.thresholds --set RECORDS.jsonl LABELS.jsonl [--set …]

RECORDS has nutgraf's records (`id`, `text`, `key_points`), LABELS for each of them the `support`
of each key point (`yes`, `part`, `no`, `contra`) or its `kinds` (`true`, or how it was changed).
Every number that a module of `facts` and `differences` gives a name is made a quarter smaller,
then a quarter larger. Printed is by how many the true key points with an alarm, and the untrue ones
with one, become more or fewer; no line where neither moves.
"""

import argparse
import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.benchmarks.judgements import rows

import nutgraf
from nutgraf import Article, Source, differences, facts
from nutgraf.differences import comparisons_of

OFF = 4
"""By what part of itself a number is moved: a quarter."""


def thresholds() -> Iterator[tuple[ModuleType, str, float]]:
    """The numbers that modules of both rooms give a name, in upper case, to."""
    for room in (differences, facts):
        for info in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                is_number = isinstance(value, int | float) and not isinstance(value, bool)
                if is_number and name.isupper():
                    yield module, name, value


@contextmanager
def moved(module: ModuleType, name: str, value: float) -> Iterator[None]:
    """The module with another number in its place."""
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def around(value: float) -> tuple[float, float]:
    """The number a quarter smaller and larger; a whole one by one at least."""
    if isinstance(value, int):
        step = max(1, round(abs(value) / OFF))
        return value - step, value + step
    return value * (1 - 1 / OFF), value * (1 + 1 / OFF)


def alarms(articles: Sequence[tuple[Article, Sequence[bool]]]) -> tuple[int, int]:
    """How many true key points have a clear difference from their articles, and untrue ones."""
    counts = [0, 0]
    for article, truths in articles:
        compared = comparisons_of.__wrapped__(article)
        for comparison, is_true in zip(compared, truths, strict=True):
            if any(not difference.is_weak for difference in comparison.differences):
                counts[not is_true] += 1
    return counts[0], counts[1]


def read(records: Path, labels: Path) -> Iterator[tuple[Article, Sequence[bool]]]:
    """The articles of a set, and which of their key points are true."""
    truth = {row["id"]: _truths(row) for row in rows(labels)}
    for row in rows(records):
        source = Source(f"{row['id']}.txt", row["text"])
        points = row["key_points"]
        yield (
            nutgraf.read(source, points=points, language=row.get("language", "")),
            truth[row["id"]],
        )


def _truths(row: dict[str, Any]) -> list[bool]:
    return [label in ("yes", "true") for label in row.get("support") or row["kinds"]]


def main() -> None:
    """Reads the sets, moves each number, prints what changes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", nargs=2, type=Path, action="append", required=True, dest="sets")
    arguments = parser.parse_args()
    articles = [pair for records, labels in arguments.sets for pair in read(records, labels)]
    true, untrue = alarms(articles)
    print(f"as it stands: {true} true key points with an alarm, {untrue} untrue ones")
    for module, name, value in thresholds():
        for other in around(value):
            with moved(module, name, other):
                now = alarms(articles)
            if now != (true, untrue):
                place = module.__name__.removeprefix("nutgraf.")
                print(
                    f"{place} {name} {value:g} -> {other:g}: {now[0] - true:+}, {now[1] - untrue:+}"
                )


if __name__ == "__main__":
    main()
