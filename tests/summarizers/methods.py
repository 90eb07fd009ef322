"""The classic methods, sumy's own and the fast ones, and articles that are hard to rank."""

from nutgraf.summarizers.classic import SUMY
from nutgraf.summarizers.document import Summarizer
from nutgraf.summarizers.methods import kl, lex_rank, lsa, reduction, sum_basic, text_rank

FAST: dict[str, Summarizer] = {
    "kl": kl.rank,
    "lex-rank": lex_rank.rank,
    "lsa": lsa.rank,
    "reduction": reduction.rank,
    "sum-basic": sum_basic.rank,
    "text-rank": text_rank.rank,
}
ALL = [*SUMY.items(), *((f"fast {name}", method) for name, method in FAST.items())]
TWICE = "The council voted for the harbour budget."
DEGENERATE = {
    "empty": [],
    "one sentence": [TWICE],
    "one word": ["Harbour."],
    "no words": ["...", "!?", "—"],
    "stop words": ["It was.", "He is the one, and I am.", "So they are."],
    "numbers": ["1 2 3.", "44 5, 6.", "77 8."],
    "equal": [TWICE] * 4,
    "words apart": ["Harbour.", "Council.", "Ferry."],
    "a stop word between": ["Harbour council.", "The.", "Ferry council."],
}
