"""What a text states: quantities, dates and times, names, quotations, denials.

`read_body` reads an article's sentences once, `read_point` a key point; each `Reading` reads a kind
of statement when it is first asked for it. Nothing here compares two texts.

Its numbers are how many words a phrase, a name or a scope may have, and shares above which a text
is read in another way; all were set by hand, and none is fitted.
"""

from nutgraf.facts.body import Body, read_body
from nutgraf.facts.reading import Reading, read_facts, read_point

__all__ = ["Body", "Reading", "read_body", "read_facts", "read_point"]
