"""A figure that the writer has worked out himself is not put right by one of its parts."""

from pathlib import Path

import pytest
from tests.conftest import Run

KEPT = [
    ("About 17 were hurt", "Five people were hurt badly and 12 lightly."),
    ("The bridge costs 312 million", "The bridge costs 392, the council said."),
    ("Founders keep 51%", "The founders of the firm will sell 49 percent of it on Tuesday."),
]


@pytest.mark.parametrize(("point", "body"), KEPT)
def test_what_is_worked_out_stays(point: str, body: str, run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    text = f"# T\n\n## Key points\n- {point}\n- The firm is old\n\n{body} The firm is old.\n"
    draft.write_text(text, encoding="utf-8", newline="\n")
    run("check", draft, "--fix", "--unsafe-fixes")
    assert draft.read_text(encoding="utf-8") == text


def test_an_ascii_page_stays_in_the_encoding_that_it_declares(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(
        b'<html><head><meta charset="iso-8859-1"></head><body><h1>T</h1><h2>Key points</h2><ul>'
        b"<li>Mayor Ruth Okafer spoke to the council</li><li>The council met on Tuesday</li></ul>"
        b"<p>Mayor Ruth Okaf&#243;r spoke to the council on Tuesday. The council met.</p></body>"
    )
    run("check", page, "--fix")
    assert b"Ruth Okaf\xf3r spoke to the council</li>" in page.read_bytes()
