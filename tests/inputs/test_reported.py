"""Small inputs that went wrong elsewhere, rebuilt from public reports with words of our own."""

from pathlib import Path

import pytest

from nutgraf import Article, Source, read
from nutgraf.errors import InputError
from nutgraf.inputs.readers import export_named

HERE = Path(__file__).parent / "reported"
POOL = "Pool closes Friday for $4 million repairs"
EIGHT, NINE = "Work will take eight months", "Work will take nine months"
EXPECTED = {
    "113-two-markers.md": [POOL, EIGHT],
    "114-comment-sep.md": [f"{POOL} More on that.", EIGHT],
    "121-heading-dash.md": [POOL, EIGHT],
    "122-heading-ial.md": [POOL, EIGHT],
    "123-heading-id.md": [POOL, EIGHT],
    "130-dup-body.html": [POOL],
    "131-liveblog.html": ["Bridge shut in Kell", "300 homes without power"],
    "142-obsidian-comment.md": ["Bath in Selby burned down", "Pool closes for repairs"],
    "20-fm-blank-lines.md": ["Pool closes Friday for $3 million repairs", NINE],
    "28-fm-json.md": [POOL, NINE],
    "29-obsidian.md": [POOL, NINE, "and reopens in June"],
    "30-task-list.md": [POOL, NINE, "Shuttle bus takes classes to Kirby"],
    "39-deflist.md": [POOL, EIGHT],
    "47-obsidian-comment.md": [POOL, EIGHT],
    "53-gdocs.html": [POOL, EIGHT, "Shuttle bus takes classes to Selby"],
    "59-accordion.html": [POOL, EIGHT],
    "73-linesep.txt": ["Pool closes Friday for £4 million repairs",
                       "Work will take eight months – mayor", "Aide calls it “a tough choice”"],
    "74-vt-ff.txt": ["Pool closes Friday for £4 million repairs",
                     "Work will take eight months – mayor", "Aide calls it “a tough choice”"],
    "98-deep-list.md": ["Pool closes for $4 million"],
    **{path.name: [POOL, EIGHT] for path in HERE.glob("45-head-*.md")},
}  # fmt: skip
NEVER_SAID = {
    "130-dup-body.html": [],
    "134-teaser-en.html": ["Selby", "Quist", "Kirby", "Dorval", "Orne"],
    "142-obsidian-comment.md": ["Selby"],
    "47-obsidian-comment.md": ["mayor resigns", "check figure"],
    "53-gdocs.html": ["Bo Falk"],
    "59-accordion.html": ["AI-generated"],
    "78-sup.html": ["$3 million1", "20192", "2019.2", "m2", "106"],
}


def article(name: str) -> Article:
    return read(HERE / name)


@pytest.mark.parametrize("name", EXPECTED)
def test_points_are_those_that_a_reader_sees(name: str) -> None:
    assert [point.text for point in article(name).key_points] == EXPECTED[name]


@pytest.mark.parametrize("name", NEVER_SAID)
def test_what_is_none_of_the_article_is_not_said_in_it(name: str) -> None:
    sentences = [sentence.text for sentence in article(name).sentences]
    assert sentences
    assert len(sentences) == len(set(sentences))
    assert not [each for each in NEVER_SAID[name] if each in " ".join(sentences)]


def test_raised_figures_are_notes_or_powers() -> None:
    texts = [point.text for point in article("78-sup.html").key_points]
    assert texts[:3] == ["Pool closes for $3 million repairs", "New roof asked for since 2019",
                         "Pool reopens on June 21st"]  # fmt: skip
    assert "90 m² pool" in article("78-sup.html").sentences[0].text


def test_a_list_loses_nothing_however_deep() -> None:
    sentences = [sentence.text for sentence in article("98-deep-list.md").sentences]
    assert sentences[:12] == [f"a{level}" for level in range(12)]


def test_two_columns_of_one_name_are_said_in_words() -> None:
    export = export_named("90-dup-header.csv")
    assert export
    lines = iter((HERE / "90-dup-header.csv").read_bytes().splitlines(keepends=True))
    with pytest.raises(InputError, match=r'2 columns are called "text"'):
        list(export.records(lines, "90-dup-header.csv", ()))


@pytest.mark.parametrize("above", ["Draft of Friday\n\n", "# Pool closes\n\n"])
def test_front_matter_below_text_is_said_in_words(above: str) -> None:
    matter = "---\ntitle: Pool\nkey_points:\n  - The pool closes\n---\n"
    article = read(Source("draft.md", f"{above}{matter}\nThe pool closes on Friday.\n"))
    assert any("line 3: front matter stands below" in notice for notice in article.notices)
    assert not read(Source("draft.md", f"{matter}\nThe pool closes on Friday.\n")).notices[1:]


def test_one_bad_byte_makes_no_other_code_page() -> None:
    parsed = article("70-mixed-bytes.txt")
    assert "\ufffd" in parsed.source.text
    assert any("save it as UTF-8" in notice for notice in parsed.notices)
