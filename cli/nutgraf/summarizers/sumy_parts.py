"""What sumy's algorithms work with: its stems, its stop words and its kind of document."""

import math
import pkgutil
import warnings
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from nutgraf.languages import language
from nutgraf.summarizers.document import Document, Ranking, ranking
from nutgraf.text.memo import Memo
from nutgraf.text.words import lexicon


@cache
def stemmer(code: str) -> Callable[[str], str]:
    """sumy's stemmer of a language, each word stemmed once; ours, where sumy's needs more.

    It has none for Turkish, and those for Polish and Greek are packages of their own.
    """
    from sumy.nlp.stemmers import Stemmer

    try:
        stem = Stemmer(language(code).name)
        stem(_ANY_WORD)
    except (LookupError, ValueError):
        return lexicon(code).stem
    return Memo(stem).__getitem__


_ANY_WORD = "Abcdef"
"""A word that shows whether a stemmer works."""


@cache
def stop_words(code: str) -> frozenset[str]:
    """sumy's stop words of a language, lower-cased; ours, where it has no list.

    Read as package data, since the import of `sumy.utils` brings an HTTP client along.
    """
    try:
        data = pkgutil.get_data("sumy", f"data/stopwords/{language(code).name}.txt")
    except OSError:
        return language(code).stop_words
    return frozenset(word.rstrip().lower() for word in (data or b"").decode().splitlines() if word)


def rated(summarizer: Any, document: Document) -> Ranking:
    """The ranking by the ratings that a summarizer would choose its sentences by."""
    import numpy as np

    scores = [0.0] * len(document.sentences)

    def keep(sentences: Iterable[Any], _count: int, rating: Any, *rest: Any) -> tuple[Any, ...]:
        rate = rating if callable(rating) else rating.__getitem__
        for sentence in sentences:
            scores[sentence.index] = float(rate(sentence, *rest))
        return ()

    summarizer._get_best_sentences = keep
    if scores:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            summarizer(_sumy_document(document), 1)
    return ranking(scores if all(map(math.isfinite, scores)) else [0.0] * len(scores))


def _sumy_document(document: Document) -> Any:
    """sumy's kind of document; the headings stand in the first paragraph."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph

    numbered, cut = _sentence_type(), lexicon(document.language).words
    headings = [numbered(-1, cut(heading), True) for heading in document.headings]
    blocks = groupby(range(len(document.sentences)), key=document.paragraphs.__getitem__)
    paragraphs = [
        [numbered(index, document.sentences[index].words) for index in block] for _, block in blocks
    ]
    paragraphs[0][:0] = headings
    return ObjectDocumentModel(map(Paragraph, paragraphs))


@cache
def _sentence_type() -> Any:
    """A sentence of sumy's that knows its index and words, and is equal to itself alone."""
    from sumy.models.dom import Sentence

    class Numbered(Sentence):  # type: ignore[misc]
        __slots__ = ("index", "words")
        __eq__ = object.__eq__
        __ne__ = object.__ne__
        __hash__ = object.__hash__

        def __init__(self, index: int, words: Sequence[str], is_heading: bool = False) -> None:
            super().__init__("", None, is_heading)
            self.index = index
            self.words = words

    return Numbered
