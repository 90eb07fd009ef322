"""Whole documents of the templates, which ask nobody for anything.

All that is loaded stands in the document: its style and script are named by their hashes in a
policy that allows nothing else, so that not even a mistake of ours could run an article's text.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from nutgraf.formats.judged import answer
from nutgraf.formats.markup import allowed, harmless
from nutgraf.formats.printers.html.body import direction_of, shown_body
from nutgraf.formats.printers.html.points import Point, about_the_article, shown_points
from nutgraf.formats.printers.html.standing import WORST_FIRST, Shape
from nutgraf.formats.view import counted
from nutgraf.inputs.sources.own_pages import BEGINNING
from nutgraf.languages import LANGUAGES, language
from nutgraf.model import Report

if TYPE_CHECKING:
    from jinja2 import Environment, Template


_PIECES = 1000
"""Of a template, which are given out together."""


@dataclass(frozen=True, slots=True)
class SectionPlace:
    """Where an article stands in a document: the prefix of its anchors, and its top heading."""

    prefix: str = ""
    level: int = 1
    up: str = ""  # the address of the index that leads to the page


def head(title: str, kind: str) -> str:
    """The beginning of a document, up to its body: `kind` is `page` or `index`."""
    style, script = _part(f"{kind}.css"), _part(f"{kind}.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    shapes = _part("shapes.svg") if kind == "page" else ""
    beginning = _template("head.html").render(
        title=title, policy=policy, style=_trusted(style), shapes=_trusted(shapes)
    )
    return BEGINNING + beginning + "\n"


def foot(kind: str) -> str:
    """The end of a document."""
    keys = _part("keys.html") + "\n" if kind == "page" else ""
    return f"{keys}<script>{_part(f'{kind}.js')}</script>\n</body>\n</html>\n"


def article_section(report: Report, name: str, place: SectionPlace) -> str:
    """One report: the verdict, the key points and the article; `name` says where it was."""
    article = report.analysis.article
    points = shown_points(report)
    whole = direction_of(article)
    groups, untold = shown_body(report, points, whole)
    is_known = whole == "ltr" or article.language not in LANGUAGES
    return _rendered(
        "article.html",
        place=place,
        name=name,
        title=article.title,
        headline=answer(report),
        is_fine=bool(points) and all(point.standing.shape is Shape.FINE for point in points),
        counts=_counts(points),
        points=points,
        problems=about_the_article(report),
        groups=groups,
        untold=untold,
        # No language that is written from the right has data here; which one it is, nobody knows.
        language=article.language if is_known else "",
        language_name=language(article.language).name.capitalize() if is_known else "",
        direction=whole,
        judge=report.analysis.judge,
        method=report.analysis.summary.method,
        summary=report.analysis.summary.texts(article),
        counted=counted,
    )


def failure(message: str, level: int) -> str:
    """A paragraph on an input that has no report."""
    return _rendered("failure.html", message=message, level=level)


def totals_line(text: str) -> str:
    """The line at the end of a document of several articles."""
    return _rendered("totals.html", text=text)


def index(**values: Any) -> Iterator[str]:
    """A document that lists drafts, piece by piece: memory holds no more than a few rows."""
    yield head(values["title"], "index")
    stream = _template("index.html").stream(**values)
    stream.enable_buffering(_PIECES)
    yield from stream
    yield "\n" + foot("index")


def _counts(shown: Iterable[Point]) -> list[tuple[str, str, int]]:
    """Shape, words and number of each way in which key points stand, the worst first."""
    counts = Counter((point.standing.shape, point.standing.counted_as) for point in shown)
    return [
        (shape.value, words, counts[shape, words])
        for shape, words in sorted(counts, key=lambda way: WORST_FIRST.index(way[0]))
    ]


def _rendered(template: str, /, **values: Any) -> str:
    return _template(template).render(**values) + "\n"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("nutgraf.formats.printers.html"),
        autoescape=True,
        finalize=_finalized,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _template(name: str) -> "Template":
    return _environment().get_template(name)


@cache
def _part(name: str) -> str:
    """The text of a file that goes into documents as it is."""
    from importlib.resources import files

    text = (files("nutgraf.formats.printers.html") / "templates" / name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n").strip()


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _trusted(text: str) -> Any:
    """Our own text, which is markup already."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - a file of this package


def _finalized(value: Any) -> Any:
    """Everything that a template prints: text of any origin, made harmless in one place."""
    from markupsafe import Markup, escape

    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return Markup(harmless(str(escape(allowed(value.replace("\t", "    "))))))  # noqa: S704
