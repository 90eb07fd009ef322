"""Figures over the reports of an archive: what `nutgraf stats` prints."""

from nutgraf.stats.counts import BY, Counts, counted_up
from nutgraf.stats.entries import Entry, entry_of
from nutgraf.stats.printed import PRINTED

__all__ = ["BY", "PRINTED", "Counts", "Entry", "counted_up", "entry_of"]
