"""What the tests of pages share: reports for them, and what a page says to those who read it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from tests.formats.runs import SCREEN, report

from nutgraf.formats import FORMATS
from nutgraf.formats.view import Tally, View
from nutgraf.model import Applicability, Edit, Finding, Fix, Report, Severity, Span

BUDGET = """# City budget passes after all-night session

The city of Port Ellis has a budget. The council approved it on Thursday, by 14 votes to 11.

The budget sets aside $50 million for buses and trams, $12 million more than last year. Mayor Carla
Ruiz called the result "a budget that moves people". Property taxes stay as they are.

## Highlights

- The council approved the budget on Thursday by 14 votes to 11
- The budget sets aside $500 million for buses and trams
- Mayor Carla Ruez called it "a budget for the people"
- The city will build a new football stadium by the harbour
"""

HEBREW = """# המועצה אישרה את התקציב אחרי לילה ארוך

מועצת העיר אישרה את התקציב ביום חמישי, ברוב של 14 מול 11. התקציב מקצה 50 מיליון שקל לאוטובוסים.

This paragraph is in English, all of it.

## Key points

- המועצה אישרה את התקציב ביום חמישי ברוב של 14 מול 11
- התקציב מקצה 500 מיליון שקל לאוטובוסים
"""

EVIL = (
    "</script><script>window.owned=1</script> {{ 7*7 }} {% raw %} "
    "<img src=x onerror=window.owned=1> \x1b[31m \u202ereversed\u202c \x00 "
    "javascript:window.owned=1 &lt;b&gt; --> ]]> <!-- "
    '" onfocus=window.owned=1 autofocus x=" \' ` ##[error]x \ufffe'
)


@dataclass
class Element:
    """An element of a page: its tag, its attributes and what is in it."""

    tag: str
    attributes: dict[str, str]
    inner: "list[Element | str]" = field(default_factory=list)

    def all(self, tag: str = "", **attributes: str) -> "Iterator[Element]":
        """All elements below it with a tag, and with words in an attribute (`class_`)."""
        for inner in self.inner:
            if isinstance(inner, Element):
                if (not tag or inner.tag == tag) and inner.has(attributes):
                    yield inner
                yield from inner.all(tag, **attributes)

    def has(self, attributes: dict[str, str]) -> bool:
        pairs = (
            (self.attributes.get(key.rstrip("_"), ""), value) for key, value in attributes.items()
        )
        return all(value in words.split() for words, value in pairs)

    def one(self, tag: str = "", **attributes: str) -> "Element":
        (element,) = self.all(tag, **attributes)
        return element

    def text(self, without: tuple[str, ...] = ()) -> str:
        """Its text, without that of elements of some classes."""
        return "".join(
            inner if isinstance(inner, str) else inner.text(without)
            for inner in self.inner
            if isinstance(inner, str) or not any(inner.has({"class": name}) for name in without)
        )


_EMPTY = ("meta", "link", "input", "br")


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].inner.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inner.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inner.append(data)


def tree(text: str) -> Element:
    """A page's elements; every one that is begun has to be closed in its place."""
    parser = _Tree()
    parser.feed(text)
    parser.close()
    assert len(parser.open) == 1, parser.open[-1].tag
    return parser.open[0]


def page_of(*reports: Report) -> str:
    """The page of some reports."""
    printer, tally = FORMATS["html"].start(View.CHECK, SCREEN), Tally()
    pieces = [printer.opening()]
    for reviewed in reports:
        tally.add(reviewed)
        pieces.append(printer.report(reviewed))
    return "".join([*pieces, printer.closing(tally)])


def mended() -> Report:
    """The budget's report with fixes for a figure and a name."""
    reviewed = report(BUDGET, "budget.md")
    text = reviewed.analysis.article.source.text
    figure, name = text.index("$500 million"), text.index("Ruez")
    fixes = {
        "number-mismatch": Fix(
            Applicability.UNSAFE, (Edit(Span(figure, figure + 12), "$50 million"),)
        ),
        "unknown-name": Fix(Applicability.SAFE, (Edit(Span(name, name + 4), "Ruiz"),)),
    }
    findings = tuple(replace(finding, fix=fixes.get(finding.rule)) for finding in reviewed.findings)
    return replace(reviewed, findings=findings)


def evil() -> Report:
    """A report with hostile text in all that an article and a rule can say."""
    bodies = f"Title {EVIL}\n\nThe council said {EVIL} on Monday. The bridge will close.\n\n"
    reviewed = report(
        bodies + f"Key points\n- The bridge {EVIL}\n- The council said on Monday\n",
        f"javascript:alert(1)//{EVIL[:60]}.txt",
    )
    article = reviewed.analysis.article
    span = article.key_points[1].span or Span(0, 0)
    fix = Fix(Applicability.UNSAFE, (Edit(Span(span.start, span.start + 3), EVIL),))
    findings = [
        replace(finding, message=finding.message + EVIL, help=EVIL) for finding in reviewed.findings
    ]
    findings.append(Finding(EVIL, Severity.ERROR, EVIL, span, EVIL, key_point=1, fix=fix))
    source = replace(article.source, id=EVIL, line=3)
    article = replace(article, title=EVIL, source=source)
    return replace(
        reviewed, findings=tuple(findings), analysis=replace(reviewed.analysis, article=article)
    )
