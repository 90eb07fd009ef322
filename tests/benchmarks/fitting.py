"""Fits the lexical matcher's coefficients: logistic regression by damped Gauss-Newton steps.

With the stems' weights held still, the model is an ordinary logistic regression, and each step is
one of iteratively reweighted least squares; the weights enter through the logit's derivatives.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from tests.benchmarks.judgements import Floats, Integers

from nutgraf.matching.coefficients import EXPONENT, Coefficients
from nutgraf.matching.signals import Signals

NAMES = tuple(field.name for field in fields(Coefficients))
START = (0.5, 0.5, 1.0, 0.5, 0.5, 0.0, 0.5, 0.5, 1.0, 1.0, 0.5, 2.0, 0.0)
FLOORS = np.array([-3.0] * 6 + [0.0] * 6 + [-20.0])
RIDGE = 6.0
STEPS = 60
DOUBT = 0.3


@dataclass(frozen=True)
class Design:
    """Signals as arrays: `telling`, `answers`, `owner` by token, `rest` by judgement."""

    telling: Floats
    answers: Floats
    owner: Integers
    rest: Floats

    @classmethod
    def of(cls, measured: Sequence[Signals]) -> "Design":
        """The design of these signals."""
        stems = [
            (index, telling, answer)
            for index, each in enumerate(measured)
            for telling, answer in zip(each.telling, each.answers, strict=True)
        ]
        return cls(
            np.array([telling for _, telling, _ in stems]),
            np.array([(answer.exact, answer.near, answer.like) for _, _, answer in stems]),
            np.array([index for index, _, _ in stems]),
            np.array([(each.grams, each.passage, each.pairs) for each in measured]),
        )

    def sums(self, values: Floats) -> Floats:
        """Token values added up by judgement."""
        return np.bincount(self.owner, values, len(self.rest)).astype(float)

    def logits(self, theta: Floats) -> tuple[Floats, Floats]:
        """Logits, and their derivatives by each coefficient in `NAMES`' order."""
        weight = np.exp(self.telling @ theta[:6])
        lack = 1.0 - self.answers @ np.r_[1.0, theta[6:8]]
        total, lacking = self.sums(weight), self.sums(weight * lack)
        short = lacking / total**EXPONENT
        slope = [
            self.sums(weight * column * lack) / total**EXPONENT
            - EXPONENT * short / total * self.sums(weight * column)
            for column in self.telling.T
        ]
        met = [self.sums(weight * column) / total**EXPONENT for column in self.answers[:, 1:].T]
        logit = theta[12] + self.rest @ theta[8:11] - theta[11] * short
        columns = [*(-theta[11] * each for each in slope), *(theta[11] * each for each in met)]
        return logit, np.c_[np.array(columns).T, self.rest, -short, np.ones(len(short))]


def sigmoid(logit: Floats) -> Floats:
    """Probabilities of logits."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logit, -30.0, 30.0))))


def fit(design: Design, truth: Floats, use: Floats) -> Floats:
    """The coefficients that make the used judgements likeliest; `use` weighs each of them."""
    theta, damping = np.array(START), 1.0
    ridge = np.full(len(theta), RIDGE)
    ridge[-2:] = 1e-6
    best = _loss(design, theta, truth, use, ridge)
    for _ in range(STEPS):
        logit, slope = design.logits(theta)
        chance = sigmoid(logit)
        gradient = slope.T @ (use * (truth - chance)) - ridge * theta
        curve = (slope * (use * chance * (1 - chance))[:, None]).T @ slope + np.diag(ridge)
        step = np.linalg.solve(curve + damping * np.diag(np.diag(curve)), gradient)
        new = np.maximum(theta + step, FLOORS)
        new[6:8] = np.minimum(new[6:8], 1.0)
        loss = _loss(design, new, truth, use, ridge)
        if loss < best:
            done = best - loss < 1e-4
            theta, best, damping = new, loss, damping / 3
            if done:
                break
        else:
            damping *= 4
    return theta


def _loss(design: Design, theta: Floats, truth: Floats, use: Floats, ridge: Floats) -> float:
    chance = np.clip(sigmoid(design.logits(theta)[0]), 1e-9, 1 - 1e-9)
    likelihood = truth * np.log(chance) + (1 - truth) * np.log(1 - chance)
    return float(-(use * likelihood).sum() + (ridge * theta**2).sum() / 2)


def rescale(theta: Floats, design: Design, truth: Floats, use: Floats) -> Floats:
    """The coefficients with the logit's slope and intercept fitted anew (Platt 1999)."""
    logit, _ = design.logits(theta)
    slope, shift = 1.0, 0.0
    for _ in range(25):
        chance = sigmoid(slope * logit + shift)
        columns = np.c_[logit, np.ones(len(logit))]
        curve = (columns * (use * chance * (1 - chance))[:, None]).T @ columns
        change = np.linalg.solve(curve, columns.T @ (use * (truth - chance)))
        slope, shift = slope + change[0], shift + change[1]
    scaled = theta.copy()
    scaled[8:] *= slope
    scaled[12] += shift
    return scaled


def fit_calibrated(design: Design, truth: Floats, doubtful: Floats, use: Floats) -> Floats:
    """Coefficients from the used judgements that are beyond doubt, calibrated with the others.

    Doubtful ones (their labels are in a suspect order) say nothing of which key points are
    covered, but how many; they enter the calibration with a weight of `DOUBT`, so that the
    probabilities are off by as much on data that has such labels as on data that has none.
    """
    theta = fit(design, truth, use * (1.0 - doubtful))
    return rescale(theta, design, truth, use * np.where(doubtful > 0, DOUBT, 1.0))
