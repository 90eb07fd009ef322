"""Two small networks that read: a finder of sentences by meaning, and a judge of key points.

The extra `nutgraf[judge]` brings what runs them; their weights ship with the package. The room
knows texts and probabilities, nothing of articles, verdicts or findings. `README.md` is the card
of the model: where it comes from, how good it is, what it is known to miss.
"""

from nutgraf.judge.choice import Choice, is_installed, settled_choice
from nutgraf.judge.files import NAME
from nutgraf.judge.opinion import Opinion
from nutgraf.judge.reader import JudgeReader, reader

__all__ = ["NAME", "Choice", "JudgeReader", "Opinion", "is_installed", "reader", "settled_choice"]
