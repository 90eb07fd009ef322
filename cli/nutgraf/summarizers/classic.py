"""sumy's own algorithms, each as a function from a document to a ranking.

They are watched for the rating of every sentence, instead of being asked for a few of them.
Where sumy has no answer (it divides by zero, or finds no words) every sentence scores 0.
"""

import zlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from nutgraf.languages import language
from nutgraf.summarizers.document import Document, Ranking, Summarizer
from nutgraf.summarizers.sumy_parts import rated, stemmer, stop_words
from nutgraf.summarizers.vectors import ROUNDING

_NO_WORD = "-"
"""Stands in an empty word list, which sumy refuses; no text has such a word."""


def edmundson(document: Document) -> Ranking:
    """Sentences by cue words, words of the headings, and place (Edmundson 1969)."""
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    data = language(document.language)
    summarizer = EdmundsonSummarizer(stemmer(document.language))
    summarizer.bonus_words = data.bonus_words or (_NO_WORD,)
    summarizer.stigma_words = data.stigma_words or (_NO_WORD,)
    summarizer.null_words = stop_words(document.language) or (_NO_WORD,)
    return rated(summarizer, document)


def kl(document: Document) -> Ranking:
    """Sentences in the order that keeps the summary's words closest to the article's.

    KLSum (Haghighi & Vanderwende 2009), greedy; a score is minus the number of sentences
    taken earlier. Of candidates that differ by no more than rounding the first is taken.
    """
    from sumy.summarizers.kl import KLSummarizer

    def first_best(divergences: Sequence[float]) -> int:
        most = min(divergences) + ROUNDING
        return next(i for i, divergence in enumerate(divergences) if divergence <= most)

    summarizer = _prepared(KLSummarizer, document)
    summarizer._find_index_of_best_sentence = first_best
    return rated(summarizer, document)


def lex_rank(document: Document) -> Ranking:
    """Sentences by their centrality among similar sentences (Erkan & Radev 2004).

    A similarity of exactly the threshold is freed of rounding, lest the order in which a set
    of words is walked decide on which side of the threshold it falls.
    """
    from sumy.summarizers.lex_rank import LexRankSummarizer

    summarizer = _prepared(LexRankSummarizer, document)
    similarity = summarizer.cosine_similarity
    summarizer.cosine_similarity = lambda *pair: similarity(*pair) - ROUNDING
    return rated(summarizer, document)


def lsa(document: Document) -> Ranking:
    """Sentences by their length in the space of latent topics (Steinberger & Jezek 2004)."""
    from sumy.summarizers.lsa import LsaSummarizer

    summarizer = _prepared(LsaSummarizer, document)
    dictionary = summarizer._create_dictionary
    # sumy numbers the rows in a set's order, which changes from run to run.
    summarizer._create_dictionary = lambda dom: {
        word: row for row, word in enumerate(sorted(dictionary(dom)))
    }
    return rated(summarizer, document)


def luhn(document: Document) -> Ranking:
    """Sentences by their densest cluster of frequent words (Luhn 1958)."""
    from sumy.summarizers.luhn import LuhnSummarizer

    summarizer = _prepared(LuhnSummarizer, document)
    significant = summarizer._get_significant_words
    # sumy looks every word up in a tuple; a set gives the same answers sooner.
    summarizer._get_significant_words = lambda words: frozenset(significant(words))
    return rated(summarizer, document)


def random(document: Document) -> Ranking:
    """Sentences in a random order, the same one for the same text: a floor to compare with."""
    from random import Random

    from sumy.summarizers.random import RandomSummarizer

    def ratings(sentences: Sequence[Any]) -> dict[Any, int]:
        text = "\n".join(sentence.text for sentence in document.sentences)
        order = list(range(len(sentences)))
        Random(zlib.crc32(text.encode("utf-8", "surrogatepass"))).shuffle(order)  # noqa: S311
        return dict(zip(sentences, order, strict=True))

    summarizer = RandomSummarizer()
    summarizer._get_random_ratings = ratings
    return rated(summarizer, document)


def reduction(document: Document) -> Ranking:
    """Sentences by the words they share with all others, for their length (Adam Fabish)."""
    from sumy.summarizers.reduction import ReductionSummarizer

    return rated(_prepared(ReductionSummarizer, document), document)


def sum_basic(document: Document) -> Ranking:
    """Sentences in order of their words' mean probability, that of words said once squared.

    SumBasic (Nenkova & Vanderwende 2005), greedy; a score is minus the number of sentences
    taken earlier. Of candidates that differ by no more than rounding the first is taken.
    """
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    summarizer = _prepared(SumBasicSummarizer, document)
    average = summarizer._compute_average_probability_of_words

    def first_best(probability: dict[str, float], candidates: Iterable[list[str]]) -> int:
        averages = [average(probability, words) for words in candidates]
        least = max(averages) * (1 - ROUNDING)
        return next(i for i, value in enumerate(averages) if value >= least)

    summarizer._find_index_of_best_sentence = first_best
    return rated(summarizer, document)


def text_rank(document: Document) -> Ranking:
    """Sentences by PageRank over the words that they share (Mihalcea & Tarau 2004)."""
    from sumy.summarizers.text_rank import TextRankSummarizer

    return rated(_prepared(TextRankSummarizer, document), document)


SUMY: dict[str, Summarizer] = {
    "edmundson": edmundson,
    "kl": kl,
    "lex-rank": lex_rank,
    "lsa": lsa,
    "luhn": luhn,
    "random": random,
    "reduction": reduction,
    "sum-basic": sum_basic,
    "text-rank": text_rank,
}
"""sumy's algorithms by the names that sumy's own command line gives them."""


def _prepared(kind: Callable[[Callable[[str], str]], Any], document: Document) -> Any:
    """One of sumy's summarizers with the language's stemmer and stop words."""
    summarizer = kind(stemmer(document.language))
    summarizer.stop_words = stop_words(document.language)
    return summarizer
