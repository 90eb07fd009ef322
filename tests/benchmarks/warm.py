"""The CPU time of a whole check, warm and in one process, beside sumy's lex-rank alone.

`sumy's own` cuts the article's sentences into words and stems them as sumy does when it ranks,
with NLTK; `words given` has its words and kept stems from nutgraf, and only ranks.
"""

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from nutgraf.engine import review
from nutgraf.inputs.exports import EXPORTS, Record
from nutgraf.inputs.records import read_record
from nutgraf.model import Article
from nutgraf.summarizers.classic import SUMY
from nutgraf.summarizers.document import Document
from nutgraf.text.words import lexicon

ROUNDS = 3
"""Times that all articles are gone through, after once to warm up; the medians are printed."""


def checks(records: Path) -> str:
    """The table: milliseconds an article, and how many times faster the check is than both."""
    with records.open("rb") as file:
        found = EXPORTS["jsonl"].records(file, records.name, ())
        lines = [each.data for each in found if isinstance(each, Record)]
    own = _own_lex_rank()
    rounds = [_round(lines, own) for _ in range(ROUNDS + 1)][1:]
    read, check, given, sumy = (sorted(each)[ROUNDS // 2] for each in zip(*rounds, strict=True))
    rows = [
        ("reading an article", read, ""),
        ("its check", check, ""),
        ("sumy's lex-rank, words given", given, f"{given / check:.1f}"),
        ("sumy's own lex-rank", sumy, f"{sumy / check:.1f}"),
    ]
    head = f"{f'{len(lines)} articles, ms each':<30} {'CPU':>7} {'to the check':>13}"
    return "\n".join([head, *(f"{name:<30} {ms:>7.2f} {ratio:>13}" for name, ms, ratio in rows)])


def _round(lines: Sequence[bytes], own: Callable[[Article], Any]) -> tuple[float, ...]:
    """Milliseconds an article: read, checked, ranked with words given, ranked by sumy alone.

    Each is done to all articles before the next, as a run would do it.
    """
    articles: list[Article] = []
    documents: list[Document] = []
    rank = SUMY["lex-rank"]

    def read() -> None:
        articles.extend(read_record(line, "", number, "en") for number, line in enumerate(lines))

    def check() -> None:
        for article in articles:
            review(article)

    def given() -> None:
        for document in documents:
            rank(document)

    def sumy() -> None:
        for article in articles:
            own(article)

    took = [_seconds(read), _seconds(check)]
    documents.extend(map(_document, articles))
    took += [_seconds(given), _seconds(sumy)]
    return tuple(1000 * each / len(lines) for each in took)


def _seconds(stage: Callable[[], None]) -> float:
    """CPU seconds that a stage takes; what the one before has left is cleared away first."""
    gc.collect()
    start = process_time()
    stage()
    return process_time() - start


def _document(article: Article) -> Document:
    terms = tuple(map(lexicon("en").terms, (each.text for each in article.sentences)))
    return Document("en", article.headings, terms, tuple(each.block for each in article.sentences))


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
        sentences = [Sentence(each.text, words) for each in article.sentences]
        return summarizer(ObjectDocumentModel([Paragraph(sentences)]), 3)

    return rank
