"""`--annotate`: what python-docx, which had no part in it, reads in the copy."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from tests.inputs import word_files as word

Run = Callable[..., Any]
MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = (
    "Mayor Ruth Okafor said on Tuesday that the bridge had cost $15.2 million.",
    "The plan has 35,800 trees, and it opens on 13 March. Johnson & Sons built it.",
    "The bridge has two lanes for cars, one for trams and one for those who walk.",
)


def document(*points: str, more: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A document with these key points, each the XML of a paragraph or its text."""
    body = word.p("The bridge", "Titel") + word.p("Key points", "berschrift2")
    body += "".join(each if each.startswith("<w:p>") else word.p(each, num="1") for each in points)
    return word.docx(body + more + "".join(map(word.p, BODY)), more=parts)


def commented(run: Run, folder: Path, data: bytes, name: str = "draft.docx") -> bytes:
    """The copy of a draft, which stays what it was."""
    path, out = folder / name, folder / "out.docx"
    path.write_bytes(data)
    ran = run("check", path, "--annotate", out)
    assert ran.code in (0, 1), ran.err
    assert path.read_bytes() == data
    return out.read_bytes()


def ranges(data: bytes) -> dict[str, str]:
    """The words that each comment is on, by the first line of the comment."""
    found = docx.Document(io.BytesIO(data))
    said = {str(each.comment_id): each.paragraphs[0].text for each in found.comments}
    words: dict[str, str] = {}
    opened: dict[str, str] = {}
    for each in found.element.body.iter():
        number = each.get(f"{MAIN}id") or ""
        if each.tag == f"{MAIN}commentRangeStart":
            opened[number] = ""
        elif each.tag == f"{MAIN}commentRangeEnd":
            words[said.pop(number)] = opened.pop(number)
        elif each.tag == f"{MAIN}t":
            opened = {key: text + (each.text or "") for key, text in opened.items()}
    assert not said
    assert not opened
    return words


def texts(data: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]


def test_comments_are_at_their_words(run: Run, tmp_path: Path) -> None:
    bold = word.p(
        word.r("The bridge cost ") + word.r("$12.5", "<w:b/>") + word.r(" million"), num="1"
    )
    data = document("Mayor Ruth Okafer said so", bold, "Johnson & Sons planted 38,500 trees")
    made = commented(run, tmp_path, data)
    assert set(ranges(made).values()) >= {
        "Mayor Ruth Okafer", "$12.5 million", "38,500",
    }  # fmt: skip
    assert texts(made) == texts(data)
    (bolds,) = [
        [r.text for r in each.runs if r.bold]
        for each in docx.Document(io.BytesIO(made)).paragraphs
        if "cost $12.5" in each.text
    ]
    assert "".join(bolds) == "$12.5"


def test_the_evidence_is_in_them(run: Run, tmp_path: Path) -> None:
    made = commented(run, tmp_path, document("It cost $12.5 million", "It has two lanes"))
    (comment,) = [
        each
        for each in docx.Document(io.BytesIO(made)).comments
        if "number-mismatch" in each.paragraphs[0].text
    ]
    lines = [each.text for each in comment.paragraphs]
    assert comment.author == "nutgraf"
    assert "Instead of “$12.5”: “$15.2”" in lines
    assert any(BODY[0] in line and "paragraph 5" in line for line in lines)


def test_all_else_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    parts = {"word/media/a.png": "\x00\x01", "word/header1.xml": "<a/>"}
    data = document("It cost $12.5 million", "It has two lanes", parts=parts)
    made = commented(run, tmp_path, data)
    before, after = (zipfile.ZipFile(io.BytesIO(each)) for each in (data, made))
    changed = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert set(after.namelist()) - set(before.namelist()) == {"word/comments.xml"}
    for name in set(before.namelist()) - changed:
        assert before.read(name) == after.read(name)
    assert (
        run("check", tmp_path / "out.docx", "-f", "text").out.replace("out.docx", "draft.docx")
        == run("check", tmp_path / "draft.docx", "-f", "text").out
    )


def test_comments_that_are_there_stay(run: Run, tmp_path: Path) -> None:
    first = commented(run, tmp_path, document("It cost $12.5 million", "It has two lanes"))
    second = commented(run, tmp_path, first)
    assert len(list(docx.Document(io.BytesIO(first)).comments)) * 2 == len(
        list(docx.Document(io.BytesIO(second)).comments)
    )


def test_a_text_box_has_its_comment_outside(run: Run, tmp_path: Path) -> None:
    box = word.text_box(
        word.p("Key points", "berschrift2")
        + word.p("It cost $12.5 million", num="1")
        + word.p("It has two lanes", num="1")
    )
    data = word.docx(word.p("The bridge", "Titel") + box + "".join(map(word.p, BODY)))
    made = commented(run, tmp_path, data)
    assert any("number-mismatch" in each for each in ranges(made))
    tree = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert tree.index("commentRangeStart") < tree.index("txbxContent")
    assert tree.index("commentRangeEnd") > tree.rindex("txbxContent")


def test_tracked_changes_and_entities(run: Run, tmp_path: Path) -> None:
    changed = word.p(
        word.r("Johnson & Sons’ bridge cost ")
        + f'<w:del w:id="1">{word.r("$9").replace("w:t", "w:delText")}</w:del>'
        + f'<w:ins w:id="2">{word.r("$12.5 million")}</w:ins>',
        num="1",
    )
    made = commented(run, tmp_path, document(changed, "It has two lanes"))
    assert "$12.5 million" in ranges(made).values()


@pytest.mark.parametrize("form", ["md", "txt", "html"])
def test_other_drafts_become_documents(run: Run, tmp_path: Path, form: str) -> None:
    body = "\n\n".join(BODY)
    text = {
        "md": f"# The bridge\n\n## Key Points\n\n- It **cost** $12.5 million\n- Two\n\n{body}\n",
        "txt": f"The bridge\n\nKey Points\n• It cost $12.5 million\n• Two lanes\n\n{body}\n",
        "html": "<html><body><article><h1>The bridge</h1><h2>Key Points</h2><ul><li>It <b>cost</b>"
        " $12.5 million</li><li>Two lanes</li></ul>"
        + "".join(f"<p>{each.replace('&', '&amp;')}</p>" for each in BODY)
        + "</article></body></html>",
    }[form]
    made = commented(run, tmp_path, text.encode(), f"draft.{form}")
    paragraphs = texts(made)
    assert paragraphs[0] == "The bridge"
    assert "It cost $12.5 million" in paragraphs
    assert [each for each in paragraphs if each in BODY] == list(BODY)
    assert any(words == "$12.5 million" for words in ranges(made).values())
    again = commented(run, tmp_path, text.encode(), f"draft.{form}")
    assert again == made


def test_hostile_text_stays_text(run: Run, tmp_path: Path) -> None:
    text = "# A ]]> <w:p/> &amp; \x0b b\n\n## Key Points\n\n- It cost $12.5 & <b>\n- \ufffe Two\n\n"
    made = commented(run, tmp_path, (text + "\n\n".join(BODY)).encode(), "draft.md")
    assert texts(made)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["a.docx", "--annotate", "a.docx"], "a.docx is the draft; name another file"),
        (["a.docx", "--annotate", "./b/../a.docx"], "is the draft"),
        (["a.docx", "--annotate", "a.txt"], "the copy is a Word document; name it FILE.docx"),
        (["a.docx", "b.docx", "--annotate", "c.docx"], "it belongs to one draft, but 2 were given"),
        (["a.jsonl", "--annotate", "c.docx"], "a file of records has no copy"),
        (["-", "--input-format", "jsonl", "--annotate", "c.docx"], "a file of records has no copy"),
        (["a.docx", "--annotate", "c.docm"], "the copy of a.docx is to be .docx too"),
    ],
)
def test_what_is_refused(run: Run, tmp_path: Path, words: list[str], told: str) -> None:
    (tmp_path / "b").mkdir()
    for name in ("a.docx", "b.docx", "a.jsonl"):
        (tmp_path / name).write_bytes(document("Two lanes", "Three lanes"))
    ran = run("check", *words, cwd=tmp_path)
    assert (ran.code, told in ran.err) == (2, True), ran.err
    assert (tmp_path / "a.docx").read_bytes() == document("Two lanes", "Three lanes")
