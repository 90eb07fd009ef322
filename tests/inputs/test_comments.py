"""Directives in the comments of documents: each holds where its paragraph ends."""

from html import escape

import pytest
from tests.inputs import rtf_files, word_files
from tests.inputs.test_odt import odt
from tests.inputs.test_odt import p as odt_p
from tests.reading import read_file

from nutgraf import Article
from nutgraf.engine import review
from nutgraf.model import Reach

TITLE = "Night ferry saved for a year"
POINTS = ("A ticket will cost £7 from May", "The vote was 9 to 5 for the ferry")
BODY = (
    "The night ferry across the harbour will go on for another year, the council decided.",
    "A single ticket will cost £4 from May, 50 pence more than now, to pay for a second crew.",
    "The vote was 9 to 4 for the ferry. The mayor called it a good night for the harbour.",
)
FORMATS = ("docx", "odt", "rtf")


def article(format: str, comment: str, at: int) -> Article:
    """A draft with two wrong points, and a comment on one of its paragraphs."""
    texts = [TITLE, "Key points", *POINTS, *BODY]
    kinds = ["title", "heading", *["bullets"] * len(POINTS), *["text"] * len(BODY)]
    data = {"docx": _docx, "odt": _odt, "rtf": _rtf}[format](texts, kinds, comment, at)
    return read_file(data, f"draft.{format}")


def _docx(texts: list[str], kinds: list[str], comment: str, at: int) -> bytes:
    styles = {"title": "Titel", "heading": "berschrift2", "bullets": "ListBullet"}
    mark = '<w:r><w:commentReference w:id="7"/></w:r>'
    body = "".join(
        word_files.p(word_files.r(text) + (mark if number == at else ""), styles.get(kind, ""))
        for number, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    said = word_files.p(comment)
    comments = (
        f'<w:comments {space}><w:comment w:id="7" w:author="Jo">{said}</w:comment></w:comments>'
    )
    return word_files.docx(body, more={"word/comments.xml": comments})


def _odt(texts: list[str], kinds: list[str], comment: str, at: int) -> bytes:
    note = f"<office:annotation><dc:creator>Jo</dc:creator>{odt_p(comment)}</office:annotation>"
    pieces = []
    for number, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
        inside = escape(text) + (note if number == at else "")
        made = odt_p(f"<text:span>{inside}</text:span>", "P1" if kind == "title" else "")
        if kind == "heading":
            made = f'<text:h text:outline-level="2">{inside}</text:h>'
        if kind == "bullets":
            item = f"<text:list-item>{made}</text:list-item>"
            made = f'<text:list text:style-name="L1">{item}</text:list>'
        pieces.append(made)
    return odt("".join(pieces))


def _rtf(texts: list[str], kinds: list[str], comment: str, at: int) -> bytes:
    note = rf"{{\*\atnid JO}}{{\*\atnauthor Jo}}\chatn{{\*\annotation{{\pard {comment}}}}}"
    made = [rtf_files.paragraph(kind, text) for text, kind in zip(texts, kinds, strict=True)]
    made[at] = made[at].replace(r"\par" + "\n", note + r"\par" + "\n")
    return rtf_files.rtf(made)


def flagged(found: Article) -> set[str]:
    return {finding.rule for finding in review(found).findings if finding.severity.value == "error"}


@pytest.mark.parametrize("format", FORMATS)
def test_a_comment_silences_the_bullet_that_it_is_about(format: str) -> None:
    for comment in ("Is this true?", "see nutgraf-disable-line"):
        parsed = article(format, comment, 2)
        assert not parsed.directives
        assert [point.text for point in parsed.key_points] == list(POINTS)
    wrong = [finding.key_point for finding in review(article(format, "-", 2)).findings
             if finding.rule == "number-mismatch"]  # fmt: skip
    assert wrong == [0, 1]
    for at in (2, 3):
        parsed = article(format, "nutgraf-disable-line number-mismatch -- the new figure", at)
        (said,) = parsed.directives
        assert (said.reach, said.rules) == (Reach.LINE, ("number-mismatch",))
        left = [finding for finding in review(parsed).findings if finding.rule == "number-mismatch"]
        assert [each.key_point for each in left] == [3 - at]
        assert parsed.source.place(said.span.start).line == at + 1


@pytest.mark.parametrize("format", FORMATS)
def test_a_comment_holds_from_its_paragraph_on_or_for_the_file(format: str) -> None:
    for comment, at, left in (
        ("nutgraf-disable number-mismatch", 2, 0), ("nutgraf-disable number-mismatch", 3, 1),
        ("nutgraf-disable-next-line", 2, 1), ("NUTGRAF-disable-file", 6, 0),
    ):  # fmt: skip
        findings = review(article(format, comment, at)).findings
        assert sum(finding.rule == "number-mismatch" for finding in findings) == left, comment


@pytest.mark.parametrize("format", FORMATS)
def test_a_comment_that_silences_nothing_is_a_finding_at_its_paragraph(format: str) -> None:
    parsed = article(format, "nutgraf-disable-line misquote", 3)
    (idle,) = [finding for finding in review(parsed).findings if finding.rule == "unused-ignore"]
    assert idle.span is not None
    assert parsed.source.place(idle.span.start).line == 4
    assert "misquote" in idle.message
