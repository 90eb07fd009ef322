"""One verdict a key point: the only room that joins words, facts and the judge."""

from nutgraf.verdicts.judging import verdicts

__all__ = ["verdicts"]
