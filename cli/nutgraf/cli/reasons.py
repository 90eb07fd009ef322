"""How a verdict comes about, in words: `nutgraf explain verdict [DRAFT --point N]`."""

from collections.abc import Iterator
from pathlib import Path

from nutgraf.batch import Task, Unread
from nutgraf.batch.review import attempt
from nutgraf.cli.job import Job
from nutgraf.cli.plan import configured
from nutgraf.cli.rules import VERDICT
from nutgraf.errors import InputError, UsageError
from nutgraf.formats.view import counted
from nutgraf.formats.visible import shortened, visible
from nutgraf.judge import reader
from nutgraf.model import Analysis, Probabilities
from nutgraf.verdicts.coefficients import Fit
from nutgraf.verdicts.evidence import MOST_WORDS
from nutgraf.verdicts.features import Features
from nutgraf.verdicts.judging import Basis, bases, coverage_fit, support_fit
from nutgraf.verdicts.verdict import YES

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
supported; else the likeliest of the others is the verdict: partial, unsupported, contradicted.
Where none of them is likely either, the verdict is unclear.

  nutgraf explain {VERDICT} DRAFT --point 3    what the verdict on a draft's third point rests on
"""

MOST, LEAST = 8, 0.1
"""Features that are named: those that weigh most, and something."""

MOST_TEXT = 200
"""Characters of a key point and of a sentence."""

_NAMES = {"yes": "yes", "part": "partly", "no": "not there", "contra": "otherwise"}


def reasons(draft: str, point: int) -> str:
    """The text about verdicts or, with a draft, about the verdict on one of its key points."""
    if not draft:
        return ABOUT
    settings = configured(Job(command="check", paths=(draft,))).of_draft(Path(draft)).settings
    result = attempt(Task(name=draft, settings=settings))
    if isinstance(result, Unread):
        raise InputError(result.message)
    analysis = result.analysis
    count = len(analysis.coverage)
    if not 1 <= point <= count:
        raise UsageError(f"--point: {draft} has {counted(count, 'key point')}; name one by number.")
    read = reader(1) if analysis.judge else None
    found = list(bases(analysis.article, analysis.summary, read))[point - 1]
    return "\n".join(_lines(analysis, point - 1, found)) + "\n"


def _lines(analysis: Analysis, index: int, basis: Basis) -> Iterator[str]:
    support, coverage = analysis.support[index], analysis.coverage[index]
    judge = analysis.judge or "no judge: words and facts alone"
    yield f'{index + 1}. "{shortened(visible(analysis.article.key_points[index].text), MOST_TEXT)}"'
    yield f"   ({judge})"
    yield ""
    yield from _verdict("article", support.verdict.value, basis.support, support_fit(basis.support))
    source = analysis.article.source
    for each in support.evidence:
        place = source.whereabouts(each.sentence.span.start) if each.sentence.span else "summary"
        yield f"  {place}: {shortened(visible(each.sentence.text), MOST_TEXT)}"
    yield ""
    fit = coverage_fit(basis.coverage)
    yield from _verdict("summary", coverage.verdict.value, basis.coverage, fit)


def _verdict(of: str, verdict: str, features: Features, fit: Fit) -> Iterator[str]:
    """The verdict, how probable each answer is, and what speaks for and against a yes."""
    found = fit.probabilities(features)
    yield f"By the {of}: {verdict}"
    yield "  " + ", ".join(f"{_NAMES[name]} {each:.2f}" for name, each in found._asdict().items())
    shares = [(_for_yes(share), name) for name, share in fit.shares(features).items()]
    telling = sorted(shares, key=lambda each: (-abs(each[0]), each[1]))[:MOST]
    for share, name in telling:
        if abs(share) >= LEAST:
            side = "for   " if share > 0 else "against"
            yield f"  {side:8}{abs(share):5.2f}  {name} ({features[name]:.2f})"


def _for_yes(share: Probabilities) -> float:
    """What a feature adds to the logit of a yes, beside the mean of the other answers'."""
    return share.yes - sum(share[1:]) / len(share[1:])
