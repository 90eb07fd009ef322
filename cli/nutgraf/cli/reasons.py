"""The way to a verdict, in words: `nutgraf explain verdict [DRAFT --point N]`."""

from collections.abc import Iterator
from pathlib import Path

from nutgraf.batch import Task, Unread
from nutgraf.batch.limits import cores
from nutgraf.batch.review import MOST_THREADS, attempt
from nutgraf.cli.job import Job
from nutgraf.cli.plan import configured
from nutgraf.cli.rules import VERDICT
from nutgraf.errors import InputError, UsageError
from nutgraf.formats.view import counted
from nutgraf.formats.visible import clipped, visible
from nutgraf.inputs.readers import export_named
from nutgraf.judge import reader
from nutgraf.model import Analysis, Probabilities
from nutgraf.verdicts.evidence import MOST_WORDS
from nutgraf.verdicts.features import Features
from nutgraf.verdicts.fits import Fit
from nutgraf.verdicts.judging import Basis, bases, coverage_fit, support_fit
from nutgraf.verdicts.verdict import YES, YES_BY_WORDS

ABOUT = f"""{VERDICT}

Every key point gets one verdict against the article, and one against its summary. Both answer
the question: would a reader of it say that the key point is borne out? Three instruments look at
the point, and one formula, fitted to thousands of judged key points, joins what they see.

  Words   How many of the point's words the article has, and whether a single sentence has
          them in the same order, with nothing put in.
  Facts   Which figures, dates, names and quotations the article has, and which it gives
          otherwise.
  Judge   A small network (the extra nutgraf[judge]) that reads the point twice: beside the
          passage of some {MOST_WORDS} words that speaks of it most, and beside the sentence
          nearest to it. It says how probable yes, partly, not there and otherwise are.

The formula gives each of the four answers a probability. From {YES:.2f} of yes on a point is
supported (from {YES_BY_WORDS:.2f} where no judge has read); else the likeliest of the others is the
verdict: partial, unsupported, contradicted. Where none of them is likely either, it is unclear.
A summary of the article's own sentences never tells a point better than the article does.

  nutgraf explain {VERDICT} DRAFT --point 3    what the verdict on a draft's third point rests on
"""

MOST, LEAST = 8, 0.1
"""Of the features of a verdict, so many are named at most, and none that weighs less."""

MOST_TEXT = 200
"""Characters of a key point or a sentence that are shown."""

_NAMES = {"yes": "yes", "part": "partly", "no": "not there", "contra": "otherwise"}


def reasons(draft: str, point: int) -> str:
    """The text about verdicts or, with a draft, about the verdict on one of its key points."""
    if not draft:
        return ABOUT
    if export_named(draft):
        raise InputError(f"{draft}: a file of records holds many articles; explain one draft.")
    settings = configured(Job(command="check", paths=(draft,))).of_draft(Path(draft)).settings
    result = attempt(Task(name=draft, settings=settings))
    if isinstance(result, Unread):
        raise InputError(result.message)
    analysis = result.analysis
    count = len(analysis.coverage)
    if not 1 <= point <= count:
        has = counted(count, "key point") if count else "no key points"
        raise UsageError(f"--point: {draft} has {has}; there is no number {point}.")
    read = reader(min(MOST_THREADS, cores())) if analysis.judge else None
    basis = list(bases(analysis.article, analysis.summary, read))[point - 1]
    return "\n".join(_lines(analysis, point - 1, basis)) + "\n"


def _lines(analysis: Analysis, index: int, basis: Basis) -> Iterator[str]:
    support, coverage = analysis.support[index], analysis.coverage[index]
    judge = analysis.judge or "no judge: words and facts alone"
    yield f'{index + 1}. "{clipped(visible(analysis.article.key_points[index].text), MOST_TEXT)}"'
    yield f"   ({judge})"
    yield ""
    fit = support_fit(basis.support)
    yield f"By the article: {support.verdict.value}"
    yield _answers(fit.probabilities(basis.support))
    yield from _sides(basis.support, fit)
    source = analysis.article.source
    for evidence in support.evidence:
        sentence = evidence.sentence
        place = source.whereabouts(sentence.span.start) if sentence.span else "article"
        yield f"  {place}: {clipped(visible(sentence.text), MOST_TEXT)}"
    yield ""
    fit = coverage_fit(basis.coverage)
    probabilities = fit.probabilities(basis.coverage)
    yield f"By the summary: {coverage.verdict.value}"
    yield _answers(probabilities)
    if coverage.score < probabilities.yes:
        yield f"  (no more than by the article: yes {coverage.score:.2f})"
    yield from _sides(basis.coverage, fit)


def _answers(probabilities: Probabilities) -> str:
    shares = probabilities._asdict().items()
    return "  " + ", ".join(f"{_NAMES[answer]} {share:.2f}" for answer, share in shares)


def _sides(features: Features, fit: Fit) -> Iterator[str]:
    """The features that speak for a yes, and those against it.

    Those of the judge count together for each thing that it has read.
    """
    sides: dict[str, float] = {}
    for name, share in fit.shares(features).items():
        passage, is_judges, _ = name.partition(": ")
        label = f"what the judge says by the {passage}" if is_judges else name
        sides[label] = sides.get(label, 0.0) + _for_yes(share)
    telling = sorted(sides, key=lambda name: (-abs(sides[name]), name))[:MOST]
    for name in telling:
        if abs(sides[name]) >= LEAST:
            side = "for" if sides[name] > 0 else "against"
            yield f"  {side:8}{abs(sides[name]):5.2f}  {name}"


def _for_yes(share: Probabilities) -> float:
    """What a feature adds to the logit of a yes, beside the mean of the other answers'."""
    return share.yes - sum(share[1:]) / len(share[1:])
