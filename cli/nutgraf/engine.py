"""The order of the stages: article, summary, coverage, findings."""

from nutgraf.checks import findings
from nutgraf.checks.policy import DEFAULT_POLICY, Policy
from nutgraf.errors import JudgeError, UsageError, ended
from nutgraf.judge import NAME, Choice, JudgeReader, is_installed, reader, settled_choice
from nutgraf.model import Analysis, Article, Coverage, Report, Summary, Support
from nutgraf.summarizers import METHODS, select
from nutgraf.summarizers.document import Document
from nutgraf.summarizers.length import Length, default_length, parse_length
from nutgraf.text.cut import sentences_of
from nutgraf.verdicts import MOST_READ, verdicts

GIVEN = "given"
"""The method of a summary that somebody else wrote."""


def method_named(name: str) -> str:
    """The name of a method, the default for an empty one; UsageError for an unknown one."""
    if name and name not in METHODS:
        raise UsageError(f"--method: {ended(METHODS.unknown(name))}")
    return name or METHODS.default


def length(text: str) -> Length | None:
    """The length that a text means, None for an empty one; UsageError for any other."""
    return parse_length(text) if text else None


def summarize(
    article: Article, *, method: str = METHODS.default, length: Length | None = None
) -> Summary:
    """The article's summary by a method of `METHODS`, its sentences in the article's order.

    The length defaults to three sentences, or as many as there are key points.
    """
    document = Document(
        language=article.language,
        headings=article.headings,
        sentences=sentences_of(article),
        paragraphs=tuple(sentence.block for sentence in article.sentences),
    )
    length = length or default_length(len(article.key_points))
    ranked, best = select(method, document, length)
    ranks = {sentence.index: place for place, sentence in enumerate(best, 1)}
    chosen = sorted(best, key=lambda sentence: sentence.index)
    return Summary(
        method=method,
        sentences=tuple(sentence.index for sentence in chosen),
        scores=tuple(sentence.score for sentence in chosen),
        ranks=tuple(ranks[sentence.index] for sentence in chosen),
        ranking=tuple(sentence.index for sentence in ranked),
    )


def review(
    article: Article,
    *,
    method: str = METHODS.default,
    length: Length | None = None,
    policy: Policy = DEFAULT_POLICY,
    judge: Choice = Choice.AUTO,
    threads: int = 1,
) -> Report:
    """The report on an article: its key points against its summary, given or our own.

    `policy` says which rules run, and how bad their findings are. `judge` says whether a judge
    reads the key points, on so many `threads`. JudgeError where it is on and cannot; where it is
    auto and cannot, words decide, and the analysis says why.
    """
    if article.given_summary is not None:
        summary = Summary(GIVEN, given=article.given_summary)
    else:
        summary = summarize(article, method=method, length=length)
    judged = _judged(article, summary, judge, threads)
    analysis = Analysis(article, summary, *judged)
    return Report(analysis, *findings(analysis, policy))


def _judged(
    article: Article, summary: Summary, judge: Choice, threads: int
) -> tuple[tuple[Coverage, ...], tuple[Support, ...], str, str]:
    """Coverage and support, the judge that read, and why none did where one was to."""
    judge = settled_choice(judge)
    try:
        judge_reader = _reader(judge, threads)
        is_cut = judge_reader is not None and len(article.key_points) > MOST_READ
        problem = f"it reads {MOST_READ} key points, and words decide on the others"
        name = NAME if judge_reader else ""
        return *verdicts(article, summary, judge_reader), name, problem if is_cut else ""
    except JudgeError as error:
        if judge is Choice.ON:
            raise JudgeError(f"the judge cannot read: {error}; --judge off does without") from None
        return *verdicts(article, summary, None), "", f"it cannot read: {error}; words decide alone"


def _reader(judge: Choice, threads: int) -> JudgeReader | None:
    """The judge's reader, None where it is not to read; nothing is loaded that is not asked for."""
    if judge is Choice.OFF or (judge is Choice.AUTO and not is_installed()):
        return None
    return reader(threads)
