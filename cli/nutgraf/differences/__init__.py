"""Where a key point and the article that it stands over differ.

Each comparison takes the reading of a key point and an article's `Body` and yields `Difference`s:
what of the key point is not borne out, what the article has in its place, and how clear that is.
None knows of rules, severities or wording. `compare` asks all of them at once.

Its thresholds and margins were set by hand, while findings on true and on changed key points were
read; none is fitted but the weights of `swapped_names`. What each is worth is measured by
`tests/benchmarks/thresholds.py`. A number that only bounds the work of hostile input says so.
"""

from nutgraf.differences.article import comparisons_of
from nutgraf.differences.comparison import Comparison, compare
from nutgraf.differences.difference import Difference, Kind, Reason

__all__ = ["Comparison", "Difference", "Kind", "Reason", "compare", "comparisons_of"]
