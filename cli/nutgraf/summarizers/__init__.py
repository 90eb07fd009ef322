"""Methods by name: each ranks an article's sentences, the most important first."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from nutgraf.errors import UsageError
from nutgraf.registry import Registry, from_modules

if TYPE_CHECKING:  # the help of the program knows the methods' names and loads none of them
    from nutgraf.summarizers.document import Document, Ranking, Summarizer
    from nutgraf.summarizers.length import Length

_OURS = (
    *("concept-cover", "lead", "lex-rank", "text-rank"),
    *("lsa", "kl", "reduction", "sum-basic"),
)
"""Each is a file of `methods`, which has its `rank`."""

_SUMYS = (
    *("edmundson", "kl", "lex-rank", "lsa", "luhn"),
    *("random", "reduction", "sum-basic", "text-rank"),
)
"""Those that sumy has; three of them it has alone."""


def _ranker(name: str) -> "Summarizer":
    load: Callable[[str], Summarizer] = from_modules(f"{__name__}.methods", "rank")
    return load(name) if name in _OURS else _sumys(name.removeprefix("sumy:"))


def _sumys(name: str) -> "Summarizer":
    from nutgraf.summarizers.classic import SUMY

    return SUMY[name]


def _filler(_: str) -> Any:
    from nutgraf.summarizers import budget

    return budget.fill


METHODS: "Registry[Summarizer]" = Registry(
    "method",
    (*_OURS, "luhn", "edmundson", "random", *(f"sumy:{name}" for name in _SUMYS)),
    _ranker,
)
"""The first is the default; `sumy:NAME` runs sumy's own code, the reference for ours."""

FILLS: "Registry[Callable[[Document, int], tuple[Ranking, Ranking]]]" = Registry(
    "method", ("concept-cover",), _filler
)
"""Methods that choose sentences to fill a budget of words, and do not only rank them."""

MOST_SENTENCES = 5_000
"""Of the longest article whose sentences are all compared: two tables of 200 MB each."""

_COMPARE_ALL = ("lex-rank", "text-rank", "reduction", "kl", "sum-basic", "sumy:lsa")


def select(method: str, document: "Document", length: "Length") -> "tuple[Ranking, Ranking]":
    """The document's ranking by a method, and of it the summary of a length, best first."""
    from nutgraf.summarizers.length import LengthUnit

    if length.unit is LengthUnit.WORDS and method in FILLS:
        return FILLS[method](document, length.amount)
    ranked = rank(method, document)
    return ranked, length.take(ranked, [len(terms.words) for terms in document.sentences])


def rank(method: str, document: "Document") -> "Ranking":
    """The document's sentences by a method of `METHODS`, the most important first.

    UsageError where the article is too long for a method whose time grows with the square
    of its sentences.
    """
    number = len(document.sentences)
    compares_all = bool({method, method.removeprefix("sumy:")} & set(_COMPARE_ALL))
    if compares_all and number > MOST_SENTENCES:
        raise UsageError(
            f"{method} compares every sentence with every other and takes up to "
            f"{MOST_SENTENCES:,} sentences; this article has {number:,}. "
            f"Use --method {METHODS.default}, or cut the article."
        )
    return METHODS[method](document)
