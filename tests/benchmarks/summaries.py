"""How close each summarizer comes to the key points that editors wrote: ROUGE, against the lead.

    python tests/benchmarks/summaries.py ARTICLES.jsonl [METHOD...]

Records are `{"text": ..., "key_points": [...], "title": ...}`, the title optional. Prints mean
ROUGE-1, -2 and -Lsum F of every method at three sentences and at 60 words, and how far its
ROUGE-1 lies above that of the lead, with the 95% interval of a bootstrap over articles. The
package lede stands beside them where it is installed, cut to as many characters as the lead has.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nutgraf.summarizers import METHODS, select
from nutgraf.summarizers.document import Document
from nutgraf.summarizers.length import Length, LengthUnit
from nutgraf.text.sentences import sentence_spans
from nutgraf.text.words import lexicon

LENGTHS = (Length(3), Length(60, LengthUnit.WORDS))
ROUGE = ("rouge1", "rouge2", "rougeLsum")
ROUNDS = 2000

Table = np.ndarray[Any, np.dtype[np.float64]]
"""A row for an article, a column for a kind of ROUGE, in percent."""


@dataclass(frozen=True)
class Case:
    """An article, cut up once, and what its editors made of it."""

    document: Document
    key_points: str

    def told(self, method: str, length: Length) -> str:
        """The summary by a method, one sentence a line, in the article's order."""
        _, best = select(method, self.document, length)
        chosen = sorted(each.index for each in best)
        return "\n".join(self.document.sentences[at].text for at in chosen)


def main(path: str, *names: str) -> None:
    """Prints a table for each length."""
    try:
        from rouge_score import rouge_scorer
    except ImportError:
        sys.exit("This benchmark counts with Google's rouge-score: pip install rouge-score")
    score = rouge_scorer.RougeScorer(list(ROUGE), use_stemmer=True).score
    records = filter(str.strip, Path(path).read_text("utf-8").split("\n"))
    cases = [case(json.loads(each)) for each in records]
    for length in LENGTHS:
        leads = [each.told("lead", length) for each in cases]
        base = table(cases, leads, score)
        print(f"\n{len(cases)} articles, {length}\n{'method':<18}    R1     R2  RLsum  R1 - lead")
        for name in names or usual():
            texts = [each.told(name, length) for each in cases]
            print(row(name, table(cases, texts, score), base), flush=True)
        if lede := lede_or_none():
            texts = [lede(each, len(text)) for each, text in zip(cases, leads, strict=True)]
            print(row("lede", table(cases, texts, score), base))


def usual() -> list[str]:
    """The methods to compare where none is named; sumy's own code is too slow for that."""
    return [name for name in METHODS if not name.startswith("sumy:")]


def lede_or_none() -> Callable[[Case, int], str] | None:
    """The package lede as a function of an article and a number of characters."""
    try:
        import lede
    except ImportError:
        return None
    return lambda case, size: str(
        lede.summarize(" ".join(each.text for each in case.document.sentences), size)
    )


def case(record: dict[str, Any]) -> Case:
    """A record's article, its lines as paragraphs."""
    cut = lexicon("en").terms
    found = [
        (cut(line[start:end]), paragraph)
        for paragraph, line in enumerate(record["text"].splitlines())
        for start, end in sentence_spans(line, "en")
    ]
    title = record.get("title")
    document = Document(
        language="en",
        headings=(title,) if title else (),
        sentences=tuple(terms for terms, _ in found),
        paragraphs=tuple(paragraph for _, paragraph in found),
    )
    return Case(document, "\n".join(record["key_points"]))


def table(cases: list[Case], texts: list[str], score: Callable[[str, str], Any]) -> Table:
    """ROUGE of a text for each article."""
    scores = (score(each.key_points, text) for each, text in zip(cases, texts, strict=True))
    return np.array([[100 * found[kind].fmeasure for kind in ROUGE] for found in scores])


def row(name: str, ours: Table, base: Table) -> str:
    """A method's line: means, and the difference in ROUGE-1 with its interval."""
    gap = (ours - base)[:, 0]
    picks = np.random.default_rng(0).integers(0, len(gap), (ROUNDS, len(gap)))
    low, high = np.percentile(gap[picks].mean(1), [2.5, 97.5])
    means = " ".join(f"{mean:6.2f}" for mean in ours.mean(0))
    return f"{name:<16} {means}  {gap.mean():+.2f} [{low:+.2f}, {high:+.2f}]"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
