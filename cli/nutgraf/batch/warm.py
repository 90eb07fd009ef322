"""All that a draft needs, loaded: importing this module does it, once for all forked workers."""

from nutgraf.batch.worker import load
from nutgraf.judge.choice import Choice

load(Choice.OFF)
