"""What a sentence states: quantities, dates, names, quotations, negation, and who did what.

`read_body` reads an article's sentences once, `read_point` a key point. The comparisons
(`compare_*`, `support`) take the two and yield `Discrepancy`s; `message` words them.
"""

from nutgraf.facts.body import Body, read_body
from nutgraf.facts.discrepancy import Discrepancy, message
from nutgraf.facts.reading import Reading, read_facts, read_point
from nutgraf.facts.support import Support, support_of

__all__ = [
    "Body",
    "Discrepancy",
    "Reading",
    "Support",
    "message",
    "read_body",
    "read_facts",
    "read_point",
    "support_of",
]
