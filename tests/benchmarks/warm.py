"""The CPU time of a whole check, warm and in one process, beside sumy's lex-rank alone.

`sumy's own` cuts the article's sentences into words and stems them as sumy does when it ranks,
with NLTK; `words given` has its words and kept stems from nutgraf, and only ranks.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import mean, median
from time import process_time
from typing import Any, TypeVar

from tests.reading import EXPORTS, read_record

from nutgraf.checks.policy import Policy
from nutgraf.engine import review
from nutgraf.inputs.drafts.reader import Record
from nutgraf.judge import Choice
from nutgraf.model import Article
from nutgraf.summarizers.classic import SUMY
from nutgraf.summarizers.document import Document
from nutgraf.text.words import lexicon

Given = TypeVar("Given")

ROUNDS = 3
"""Times that all articles are gone through, after once to warm up; the medians are printed."""

BAND = 15
"""Sentences by which the articles are put together: sumy's time grows with their square."""

FACT_RULES = (
    "number-mismatch", "date-mismatch", "unknown-name", "misquote", "negation-mismatch",
    "reversed-claim", "unsupported-point",
)  # fmt: skip

Costs = dict[str, list[float]]
"""What each stage took for each article, in milliseconds of CPU."""

READ, CHECK, BARE = "reading an article", "its check", "its check without fact rules"
GIVEN, OWN = "sumy's lex-rank, words given", "sumy's own lex-rank"


def checks(records: Path) -> str:
    """The tables: milliseconds an article, and how many times faster the check is than sumy."""
    with records.open("rb") as file:
        entries = EXPORTS["jsonl"].records(file, records.name, ())
        lines = [record.data for record in entries if isinstance(record, Record)]
    own = _own_lex_rank()
    rounds = [_round(lines, own) for _ in range(ROUNDS + 1)][1:]
    costs = {stage: list(map(median, zip(*[r[0][stage] for r in rounds], strict=True)))
             for stage in rounds[0][0]}  # fmt: skip
    head = f"{f'{len(lines)} articles, ms each':<30} {'CPU':>7} {'to the check':>13}"
    rows = [
        f"{name:<30} {mean(ms):>7.2f} {mean(ms) / mean(costs[CHECK]):>13.1f}"
        for name, ms in costs.items()
    ]
    return "\n".join([head, *rows, "", *_by_length(costs, rounds[0][1])])


def _by_length(costs: Costs, sizes: Sequence[int]) -> Iterator[str]:
    yield f"{'sentences':<12} {'articles':>9} {'check':>7} {'sumy':>7} {'times':>6}"
    for band in sorted({size // BAND for size in sizes}):
        chosen = [index for index, size in enumerate(sizes) if size // BAND == band]
        check, own = (mean(costs[stage][index] for index in chosen) for stage in (CHECK, OWN))
        label = f"{band * BAND}-{band * BAND + BAND - 1}"
        yield f"{label:<12} {len(chosen):>9} {check:>7.2f} {own:>7.2f} {own / check:>6.1f}"


def _round(lines: Sequence[bytes], own: Callable[[Article], Any]) -> tuple[Costs, list[int]]:
    """What all articles took, and their sentences.

    Each stage is done to all of them before the next, as a run would do it.
    """
    articles: list[Article] = []

    def read(index: int) -> None:
        articles.append(read_record(lines[index], "", index, "en"))

    costs = {READ: _timed(read, range(len(lines)))}
    costs[CHECK] = _timed(lambda article: review(article, judge=Choice.OFF), articles)
    bare = Policy(ignore=FACT_RULES)
    costs[BARE] = _timed(lambda article: review(article, policy=bare, judge=Choice.OFF), articles)
    costs[GIVEN] = _timed(SUMY["lex-rank"], [_document(article) for article in articles])
    costs[OWN] = _timed(own, articles)
    return costs, [len(article.sentences) for article in articles]


def _timed(work: Callable[[Given], object], many: Sequence[Given]) -> list[float]:
    """Milliseconds that each of many takes; what the stage before has left is cleared away."""
    gc.collect()
    costs = []
    for subject in many:
        start = process_time()
        work(subject)
        costs.append(1000 * (process_time() - start))
    return costs


def _document(article: Article) -> Document:
    terms = tuple(map(lexicon("en").terms, (sentence.text for sentence in article.sentences)))
    return Document(
        "en", article.headings, terms, tuple(sentence.block for sentence in article.sentences)
    )


def _own_lex_rank() -> Callable[[Article], Any]:
    """sumy's lex-rank over an article's sentences, with nothing of nutgraf's in it."""
    from nltk import word_tokenize
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    class Words:
        """sumy's tokenizer without the search for sentences, which needs a download."""

        def to_words(self, text: str) -> tuple[str, ...]:
            return tuple(filter(Tokenizer._is_word, word_tokenize(text, preserve_line=True)))

    stemmer, stop_words, words = Stemmer("english"), get_stop_words("english"), Words()

    def rank(article: Article) -> Any:
        summarizer = LexRankSummarizer(stemmer)
        summarizer.stop_words = stop_words
        sentences = [Sentence(sentence.text, words) for sentence in article.sentences]
        return summarizer(ObjectDocumentModel([Paragraph(sentences)]), 3)

    return rank
