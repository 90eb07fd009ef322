"""What the judge costs: loading, a sentence, a key point, an article; and what `--judge off` does.

    PYTHONPATH=cli python -m tests.benchmarks.judged articles.jsonl --articles 40

CPU time, one thread, so that a busy machine says about the same; the last line is the clock's time
for an article on all cores.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from tests.benchmarks.judgements import rows
from tests.reading import read_record

from nutgraf.batch.limits import cores
from nutgraf.engine import review
from nutgraf.judge import Choice, reader
from nutgraf.model import Article
from nutgraf.text.cut import points_of, sentences_of


def spent(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Milliseconds that some work takes."""
    start = clock()
    work()
    return 1000 * (clock() - start)


def main() -> None:
    """Reads the arguments, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("--articles", type=int, default=40)
    given = parser.parse_args()
    lines = [json.dumps(row).encode() for row in islice(rows(given.records), given.articles)]

    def articles() -> list[Article]:
        return [read_record(line, given.records.name, 1) for line in lines]

    print(f"loading                {spent(lambda: reader(1)):8.0f} ms")
    first = articles()
    texts = [each.text for article in first for each in sentences_of(article)]
    points = [each.text for article in first for each in points_of(article)]
    found = spent(lambda: reader(1).likeness(points[:1], texts))
    print(
        f"a sentence             {found / len(texts):8.1f} ms, "
        f"{len(texts) / len(first):.0f} an article"
    )
    print(f"key points             {len(points) / len(first):8.1f} an article")
    off = spent(lambda: [review(each, judge=Choice.OFF) for each in articles()]) / len(first)
    on = spent(lambda: [review(each, judge=Choice.ON) for each in articles()]) / len(first)
    print(f"an article, off        {off:8.1f} ms")
    print(f"an article, on         {on:8.0f} ms, {1000 / on:.1f} a second and core")
    many = cores()
    reader(many)
    work = lambda: [review(each, judge=Choice.ON, threads=many) for each in articles()]  # noqa: E731
    print(f"by the clock, {many} threads {spent(work, time.perf_counter) / len(first):8.0f} ms")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory                 {memory:8.0f} MB, both readers loaded")


if __name__ == "__main__":
    main()
