"""How much CPU time the fast summarizers take, beside sumy's own algorithms.

    python -m tests.benchmarks.speed [TEXT FILE...]

Times an article of 100 and of 400 sentences with both, one of 1,600 with the fast ones alone:
generated, or cut from the given files. Imports and stems are not counted, for either.
"""

import sys
from pathlib import Path
from time import process_time

from tests.generated import article, document
from tests.summarizers.methods import FAST

from nutgraf.summarizers.classic import SUMY
from nutgraf.summarizers.document import Document, Summarizer
from nutgraf.text.sentences import sentence_spans


def main(files: list[str]) -> None:
    """Prints the table."""
    text = "\n\n".join(Path(each).read_text("utf-8") for each in files)
    given = [text[start:end] for start, end in sentence_spans(text, "en")]
    print(f"{'method':<10} {'sentences':>9} {'sumy, s':>9} {'fast, s':>9} {'ratio':>7}")
    for size in (100, 400, 1600):
        found = document(given[:size]) if given else article(size, invented=4 * size)
        for name, method in FAST.items():
            fast = seconds(method, found, 5)
            count = len(found.sentences)
            if size > 400:
                print(f"{name:<10} {count:>9,} {'-':>9} {fast:>9.4f} {'-':>7}")
            else:
                own = seconds(SUMY[name], found, 1)
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
