"""Multinomial logistic regression by Newton's method, with a ridge; deterministic, numpy alone."""

from dataclasses import dataclass

import numpy as np
from tests.benchmarks.judgements import Floats, Integers

STEPS = 40


@dataclass(frozen=True)
class Model:
    """Weights: features x classes, in the features' own units, and an intercept a class."""

    weights: Floats
    intercepts: Floats

    def probabilities(self, features: Floats) -> Floats:
        """A row of probabilities for each row of features."""
        logits = features @ self.weights + self.intercepts
        raised = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def fit(features: Floats, classes: Integers, use: Floats, ridge: float, number: int = 4) -> Model:
    """The likeliest model of the judgements, each of them weighed by `use`.

    The ridge is laid on features in units of their spread. A class that nobody has gets an
    intercept that makes it improbable.
    """
    mean = np.average(features, axis=0, weights=use)
    spread = np.sqrt(np.average((features - mean) ** 2, axis=0, weights=use)) + 1e-9
    design = np.c_[(features - mean) / spread, np.ones(len(features))]
    size = design.shape[1]
    truth = np.eye(number)[classes]
    theta = np.zeros((size, number))
    penalty = np.full(size, ridge)
    penalty[-1] = 1e-3
    for _ in range(STEPS):
        chance = _softmax(design @ theta)
        gradient = design.T @ (use[:, None] * (truth - chance)) - penalty[:, None] * theta
        curve = np.zeros((size * number, size * number))
        for a in range(number):
            for b in range(number):
                weight = use * chance[:, a] * ((a == b) - chance[:, b])
                block = (design * weight[:, None]).T @ design + np.diag(penalty) * (a == b)
                curve[a * size : (a + 1) * size, b * size : (b + 1) * size] = block
        step = np.linalg.solve(curve + 1e-6 * np.eye(len(curve)), gradient.T.ravel())
        step = step.reshape(number, size).T
        theta += step * min(1.0, 2.0 / max(1e-9, float(np.abs(step).max())))
        if np.abs(step).max() < 1e-6:
            break
    weights = theta[:-1] / spread[:, None]
    return Model(weights, theta[-1] - mean @ weights)


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
