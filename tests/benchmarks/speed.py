"""How much CPU time nutgraf takes: its summarizers, a check, and the start of the program.

    python -m tests.benchmarks.speed [--articles RECORDS] [TEXT FILE...]

First the fast summarizers beside sumy's own algorithms, on articles of 100, 400 and 1,600
sentences: generated, or cut from the given files. Imports and stems are not counted, for either.
Then, given a file of records, the whole check of each article beside sumy's lex-rank of the same
article (see `checks`). Then the start of the program, in processes of their own (see `starts`).
"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from time import process_time

from tests.benchmarks.starts import starts
from tests.benchmarks.warm import checks
from tests.generated import article, document
from tests.summarizers.methods import FAST

from nutgraf.summarizers.classic import SUMY
from nutgraf.summarizers.document import Document, Summarizer
from nutgraf.text.sentences import sentence_spans


def main(arguments: list[str]) -> None:
    """Prints the tables."""
    parser = ArgumentParser()
    parser.add_argument("--articles", type=Path)
    parser.add_argument("files", nargs="*", type=Path)
    asked = parser.parse_args(arguments)
    summarizers("\n\n".join(path.read_text("utf-8") for path in asked.files))
    if asked.articles:
        print("\n" + checks(asked.articles))
    print("\n" + starts())


def summarizers(text: str) -> None:
    """Prints the table of the summarizers."""
    sentences = [text[start:end] for start, end in sentence_spans(text, "en")]
    print(f"{'method':<10} {'sentences':>9} {'sumy, s':>9} {'fast, s':>9} {'ratio':>7}")
    for size in (100, 400, 1600):
        sample = document(sentences[:size]) if sentences else article(size, invented=4 * size)
        for name, method in FAST.items():
            fast = seconds(method, sample, 5)
            count = len(sample.sentences)
            if size > 400:
                print(f"{name:<10} {count:>9,} {'-':>9} {fast:>9.4f} {'-':>7}")
            else:
                own = seconds(SUMY[name], sample, 1)
                print(f"{name:<10} {count:>9,} {own:>9.3f} {fast:>9.4f} {own / fast:>7.0f}")


def seconds(method: Summarizer, text: Document, times: int) -> float:
    """CPU seconds that a run takes; one before, of few sentences, imports what it needs."""
    method(Document(text.language, text.headings, text.sentences[:2], text.paragraphs[:2]))
    SUMY["luhn"](text)
    start = process_time()
    for _ in range(times):
        method(text)
    return (process_time() - start) / times


if __name__ == "__main__":
    main(sys.argv[1:])
