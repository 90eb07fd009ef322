"""nutgraf keeps an article's key points honest.

The public API is `read`, `summarize`, `review`, `review_many` and `review_records`, and the types
that they take and return. Importing this package loads nothing heavy; each function imports what
it needs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from nutgraf.errors import InputError, JudgeError, NutgrafError, UsageError, ended
from nutgraf.model import (
    Analysis,
    Applicability,
    Article,
    Coverage,
    Edit,
    Evidence,
    Finding,
    Fix,
    KeyPoint,
    KeyPointList,
    Probabilities,
    Report,
    Sentence,
    Severity,
    Source,
    Span,
    Summary,
    Support,
    SupportVerdict,
    Verdict,
)

if TYPE_CHECKING:
    from nutgraf.config import Settings

__version__ = "0.2.0"

__all__ = [
    "Analysis",
    "Applicability",
    "Article",
    "Coverage",
    "Edit",
    "Evidence",
    "Finding",
    "Fix",
    "InputError",
    "JudgeError",
    "KeyPoint",
    "KeyPointList",
    "NutgrafError",
    "Probabilities",
    "Report",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Summary",
    "Support",
    "SupportVerdict",
    "UsageError",
    "Verdict",
    "__version__",
    "read",
    "review",
    "review_many",
    "review_records",
    "summarize",
]


def read(
    source: str | PathLike[str] | Source,
    *,
    language: str = "",
    points: str | Sequence[str] = (),
    summary: str | Sequence[str] | None = None,
) -> Article:
    """The article in a file, or in a `Source` whose name tells the format by its suffix.

    Without a `language` it is read in the one that its front matter names or its text shows.
    `points` are key points that are kept apart from the text, `summary` is one that
    somebody else wrote and that `review` is to judge. InputError where the file cannot be read
    or holds records, UsageError for a language that has no data.
    """
    from pathlib import Path

    from nutgraf.inputs.about.about import About, given_points
    from nutgraf.inputs.articles import read_article
    from nutgraf.inputs.drafts.contents import Contents, Hints, contents_of
    from nutgraf.inputs.drafts.decoding import normalize
    from nutgraf.inputs.readers import export_named
    from nutgraf.inputs.sources.files import read_bytes
    from nutgraf.inputs.sources.web.address import is_web_address
    from nutgraf.languages import LANGUAGES, known_code

    if language and not known_code(language):
        raise UsageError(f"language: {ended(LANGUAGES.unknown(language))}")
    if isinstance(source, Source):
        found = contents_of(Source(source.name, normalize(source.text), source.id, source.line))
    else:
        if is_web_address(str(source)):
            raise InputError(f"{source}: only the command line fetches pages; give it their text.")
        if export_named(str(source)):
            raise InputError(
                f"{source}: a file of records holds many articles; read it with the CLI."
            )
        found = Contents(str(source), read_bytes(Path(source)))
    lists = given_points([points] if isinstance(points, str) else points)
    texts = (summary,) if isinstance(summary, str) else summary
    apart = About(lists=lists, summary=None if texts is None else tuple(texts))
    return read_article(found, Hints(language), apart)


def summarize(article: Article, *, method: str = "", length: str | int = "") -> Summary:
    """The article's summary, in article order, by a method of `nutgraf summarize --help`.

    `length` is `5` (sentences), `20%` or `80w` (words). UsageError where either is unknown.
    """
    from nutgraf import engine

    return engine.summarize(
        article, method=engine.method_named(method), length=engine.length(str(length))
    )


def review(
    article: Article, *, method: str = "", length: str | int = "", judge: str = "auto"
) -> Report:
    """The report on an article: coverage of its key points, and findings.

    `judge` is `auto` (it reads where the extra `nutgraf[judge]` is installed), `on` or `off`.
    UsageError where it is on and not installed, JudgeError where it is on and cannot read.
    """
    from nutgraf import engine

    settings = _settings(method, length, "", judge)
    return engine.review(
        article,
        method=settings.method,
        length=engine.length(settings.length),
        judge=settings.judge,
    )


def review_many(
    sources: Iterable[str | PathLike[str] | Source],
    *,
    method: str = "",
    length: str | int = "",
    language: str = "",
    judge: str = "auto",
    jobs: int = 0,
    timeout: float | None = None,
    memory: int | None = None,
    engine: str = "local",
) -> Iterator[Report | InputError]:
    """The report on each source, in order and as they are ready; files of records are opened up.

    An input that cannot be read is an InputError in its place, and an article at which nutgraf
    crashes, or which takes more than `timeout` seconds or `memory` bytes, is a report with the
    finding `internal-error`. `jobs` is how many are done at a time: 0 is one for each core, or 1
    for a few sources. `engine` may be a Dask cluster: `dask` or `dask://HOST:PORT`. Workers import
    the program that asks for them, which so needs `if __name__ == "__main__":` around what it does.
    """
    from nutgraf.batch.cluster.connection import is_engine
    from nutgraf.batch.library import reviewed
    from nutgraf.batch.limits import DraftLimits
    from nutgraf.batch.run import Workload

    settings = _settings(method, length, language, judge)
    if engine != "local" and not is_engine(engine):
        raise UsageError(f'engine: "{engine}" is none of local, dask and dask://HOST:PORT.')
    work = Workload(jobs, DraftLimits(timeout, memory, settings.judge))
    return reviewed(sources, settings, work, "" if engine == "local" else engine)


def review_records(
    records: Iterable[Mapping[str, object]],
    *,
    method: str = "",
    length: str | int = "",
    language: str = "",
    judge: str = "auto",
    fields: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """The report on each record, in order, as a line of the JSON that `--format jsonl` prints.

    For engines that split an archive by themselves: all is done in this process, and nothing but
    records and text goes in and out. A record is a mapping, such as a row of a frame, with `text`,
    `key_points`, `id` and so on, or with what `fields` calls them: `{"text": "body"}`. One that
    cannot be read is `{"error": "..."}` in its place.
    """
    from dataclasses import replace

    from nutgraf.batch.rows import reviewed_rows
    from nutgraf.config.choices import FIELDS

    settings = _settings(method, length, language, judge)
    try:
        settings = replace(settings, fields=FIELDS.read(fields or {}))
    except ValueError as error:
        raise UsageError(f"fields: it {ended(str(error))}") from None
    return reviewed_rows(records, settings)


def _settings(method: str, length: str | int, language: str, judge: str) -> "Settings":
    """The settings of a call; UsageError for a value that is unknown."""
    from nutgraf.config import Settings
    from nutgraf.config.choices import JUDGE, LANGUAGE
    from nutgraf.engine import length as parsed
    from nutgraf.engine import method_named
    from nutgraf.judge.choice import require

    parsed(str(length))
    try:
        code = LANGUAGE.read(language) if language else ""
    except ValueError as error:
        raise UsageError(f'language: "{language}" {ended(str(error))}') from None
    try:
        wanted = JUDGE.read(judge)
    except ValueError as error:
        raise UsageError(f'judge: "{judge}" {ended(str(error))}') from None
    require(wanted, "judge")
    return Settings(method=method_named(method), length=str(length), language=code, judge=wanted)
