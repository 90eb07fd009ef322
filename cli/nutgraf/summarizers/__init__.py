"""Methods by name: each ranks an article's sentences, the most important first."""

from nutgraf.summarizers import (
    concept_cover,
    kl,
    lead,
    lex_rank,
    lsa,
    reduction,
    sum_basic,
    text_rank,
)
from nutgraf.summarizers.classic import SUMY
from nutgraf.summarizers.document import Summarizer

METHODS: dict[str, Summarizer] = {
    "concept-cover": concept_cover.rank,
    "lead": lead.rank,
    "lex-rank": lex_rank.rank,
    "text-rank": text_rank.rank,
    "lsa": lsa.rank,
    "kl": kl.rank,
    "reduction": reduction.rank,
    "sum-basic": sum_basic.rank,
    "luhn": SUMY["luhn"],
    "edmundson": SUMY["edmundson"],
    "random": SUMY["random"],
    **{f"sumy:{name}": method for name, method in SUMY.items()},
}
"""The first is the default; `sumy:NAME` runs sumy's own code, the reference for ours."""

DEFAULT_METHOD = next(iter(METHODS))
