"""One verdict a key point: the only room that joins words, facts and the judge."""

from nutgraf.verdicts.judging import MOST_READ, verdicts

__all__ = ["MOST_READ", "verdicts"]
