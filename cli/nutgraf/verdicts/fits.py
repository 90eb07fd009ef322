"""The fitted numbers of the verdicts, as their data file holds them."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nutgraf.model import Probabilities
from nutgraf.verdicts.features import Features


@dataclass(frozen=True, slots=True)
class Fit:
    """A multinomial logistic regression: for each answer an intercept and a weight by feature.

    A feature without a weight counts nothing, so that new ones need a new fit before they count.
    """

    intercepts: Probabilities
    weights: Mapping[str, Probabilities]

    def shares(self, features: Features) -> Mapping[str, Probabilities]:
        """What each feature adds to the logit of each answer."""
        return {
            name: Probabilities(*(value * weight for weight in self.weights[name]))
            for name, value in features.items()
            if name in self.weights
        }

    def probabilities(self, features: Features) -> Probabilities:
        """The calibrated probabilities of the answers."""
        added = self.shares(features).values()
        logits = [sum(column) for column in zip(self.intercepts, *added, strict=True)]
        most = max(logits)
        raised = [math.exp(logit - most) for logit in logits]
        total = sum(raised)
        return Probabilities(*(power / total for power in raised))


@dataclass(frozen=True, slots=True)
class Fits:
    """The four fits."""

    support: Fit
    support_by_words: Fit
    coverage: Fit
    coverage_by_words: Fit


@cache
def fitted() -> Fits:
    """The coefficients that ship with the package; the file says where they come from."""
    data = json.loads(Path(__file__).with_name("fits.json").read_text("utf-8"))
    return Fits(**{name: _fit(fit) for name, fit in data["fits"].items()})


def _fit(data: dict[str, Any]) -> Fit:
    weights = {name: Probabilities(*row) for name, row in data["weights"].items()}
    return Fit(Probabilities(*data["intercepts"]), weights)
