"""Figures over the reports of an archive: what `nutgraf stats` prints."""

from nutgraf.stats.counts import BY, Counts, counted_up
from nutgraf.stats.figures import ArticleFigures, figures_of
from nutgraf.stats.printed import PRINTED

__all__ = ["BY", "PRINTED", "ArticleFigures", "Counts", "counted_up", "figures_of"]
