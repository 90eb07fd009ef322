"""The page: all of the article, what is wrong and what proves it, and nothing from anywhere."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SAMPLES
from tests.formats.pages import BUDGET, EVIL, HEBREW, Element, evil, mended, page_of, tree
from tests.formats.runs import HOSTILE, report
from tests.growth import assert_linear

import nutgraf
from nutgraf.formats.markup import allowed
from nutgraf.formats.printers.html import page as documents
from nutgraf.inputs.sources.own_pages import BEGINNING
from nutgraf.model import Report, Severity, SupportVerdict

SHOWN = ("back", "note")
"""What stands between the words of the article."""


def _words(text: str) -> str:
    return " ".join(allowed(text).split())


def _article_text(page: Element) -> str:
    return _words(page.one("article").text(SHOWN))


def _body_of(reviewed: Report) -> str:
    return _words(" ".join(block.text for block in reviewed.analysis.article.blocks))


DRAFTS = sorted(
    path
    for path in SAMPLES.rglob("*")
    if path.suffix in (".md", ".txt", ".html", ".docx") and "recipes" not in path.parts
)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.name)
def test_the_whole_body_is_on_the_page_and_tied_to_the_points_both_ways(draft: Path) -> None:
    reviewed = nutgraf.review(nutgraf.read(draft))
    page = tree(page_of(reviewed))
    squeezed = _body_of(reviewed).replace(" ", "")
    assert squeezed in _article_text(page).replace(" ", "")
    ids = {
        element.attributes["id"]: element for element in page.all() if "id" in element.attributes
    }
    article = page.one("article")
    for point in page.all("li", class_="point"):
        for link in point.all("a", class_="to"):
            sentence = ids[link.attributes["href"][1:]]
            assert _words(sentence.text()) == _words(link.one("q").text())
            backs = {link.attributes["href"] for link in article.all("a", class_="back")}
            assert f"#{point.attributes['id']}" in backs
    for link in article.all("a", class_="back"):
        assert "point" in ids[link.attributes["href"][1:]].attributes["class"]


TEXTS = st.lists(st.text() | st.sampled_from(HOSTILE.split(" ")), max_size=12).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["x.txt", "x.md", "x.html"]))
def test_any_article_is_a_page_with_all_of_its_body(body: str, point: str, name: str) -> None:
    reviewed = report(f"{body}\n\nKey points\n- {point}\n- The bridge closes in May\n", name)
    text = page_of(reviewed)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    shown = _article_text(tree(text)).replace(" ", "")
    assert _body_of(reviewed).replace(" ", "") in shown


def test_words_that_are_wrong_are_marked_and_right_ones_stand_beside_them() -> None:
    page = tree(page_of(mended()))
    points = list(page.all("li", class_="point"))
    texts = [element.one("p", class_="text") for element in points]
    assert [element.text() for element in texts[1].all("del")] == ["$500 million"]
    assert [element.text() for element in texts[1].all("ins")] == ["$50 million"]
    assert [element.text() for element in texts[2].all("del")] == ["Ruez"]
    assert [element.text() for element in texts[2].all("ins")] == ["Ruiz"]
    assert "a budget for the people" in [element.text() for element in texts[2].all("mark")]
    copies = [
        element.attributes["data-copy"]
        for element in page.all("button")
        if "data-copy" in element.attributes
    ]
    assert copies == [
        "$50 million",
        "The budget sets aside $50 million for buses and trams",
        "Ruiz",
        'Mayor Carla Ruiz called it "a budget for the people"',
    ]
    fixes = [element.text().split(":")[0] for element in page.all("p", class_="fix")]
    assert fixes == ["Suggestion, if the article is right", "Fix"]


def test_without_a_fix_the_words_are_marked_and_the_message_names_the_right_ones() -> None:
    reviewed = report(BUDGET)
    bare = replace(
        reviewed, findings=tuple(replace(finding, fix=None) for finding in reviewed.findings)
    )
    page = tree(page_of(bare))
    point = list(page.all("li", class_="point"))[1]
    assert [mark.text() for mark in point.all("mark")] == ["$500 million"]
    assert 'says "$50 million"' in next(point.all("ul", class_="problems")).text()
    assert not list(page.all("button", class_="fix"))


def test_the_first_words_say_how_many_key_points_need_a_look() -> None:
    page = tree(page_of(report(BUDGET)))
    assert page.one("h1").text() == "2 of 4 key points need a look, 1 is in doubt"
    shapes = [item.attributes["class"] for item in page.all("li", class_="point")]
    assert shapes == ["point fine", "point wrong", "point wrong", "point unsure"]


@pytest.mark.parametrize("verdict", SupportVerdict)
@pytest.mark.parametrize("severity", Severity)
def test_a_key_point_with_an_error_is_never_fine(
    verdict: SupportVerdict, severity: Severity
) -> None:
    reviewed = report(BUDGET)
    support = [
        replace(judgement, verdict=verdict, score=0.1) for judgement in reviewed.analysis.support
    ]
    findings = [
        replace(finding, severity=severity)
        for finding in reviewed.findings
        if finding.key_point == 1
    ]
    reviewed = replace(
        reviewed,
        analysis=replace(reviewed.analysis, support=tuple(support)),
        findings=tuple(findings),
    )
    point = list(tree(page_of(reviewed)).all("li", class_="point"))[1]
    is_fine = verdict is SupportVerdict.SUPPORTED and severity is Severity.INFO
    assert point.has({"class": "fine"}) == is_fine
    if severity is Severity.ERROR:
        assert point.has({"class": "wrong"})


def test_what_no_point_mentions_is_marked_in_the_body_and_not_shouted() -> None:
    text = (
        "# The bridge\n\nThe harbour bridge will close in March for repairs. Nobody was hurt.\n\n"
        "Mayor Ann Lee resigned over a scandal of bribes on Tuesday.\n\n"
        "## Key points\n\n- Nobody was hurt\n- Ann Lee resigned on Tuesday\n"
    )
    reviewed = report(text, "x.md")
    assert [aside.rule for aside in reviewed.asides if aside.key_point is None] == ["omitted-fact"]
    page = tree(page_of(reviewed))
    (untold,) = page.all(class_="untold")
    assert untold.text() == "The harbour bridge will close in March for repairs."
    assert "omitted-fact" not in page.text()


def test_probabilities_are_there_on_demand() -> None:
    page = tree(page_of(report(BUDGET)))
    details = list(page.all("details"))
    assert all("open" not in element.attributes for element in details)
    assert "says so" in details[0].text()


@pytest.mark.judge
def test_a_judges_probabilities_are_those_of_all_answers() -> None:
    page = tree(page_of(report(BUDGET)))
    rows = [row.text() for row in next(page.all("tbody")).all("tr")]
    assert [re.sub(r"[\d%]+", "", row) for row in rows] == [
        "says so", "says half of it", "does not say it", "says otherwise"]  # fmt: skip


def test_a_page_has_the_language_and_direction_of_its_article() -> None:
    german = tree(page_of(nutgraf.review(nutgraf.read(SAMPLES / "languages" / "de.md"))))
    article = german.one("article").attributes
    assert (article["lang"], article["dir"]) == ("de", "ltr")
    assert german.one("html").attributes["lang"] == "en"
    hebrew = tree(page_of(report(HEBREW, "x.md"))).one("article")
    assert (hebrew.attributes["lang"], hebrew.attributes["dir"]) == ("", "rtl")
    (english,) = (
        paragraph for paragraph in hebrew.all("p") if paragraph.text().startswith("This paragraph")
    )
    assert english.attributes["dir"] == "ltr"


def _policy(page: Element) -> dict[str, str]:
    (meta,) = (element for element in page.all("meta") if "http-equiv" in element.attributes)
    return dict(part.strip().split(" ", 1) for part in meta.attributes["content"].split(";"))


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("reviewed", [report(BUDGET), evil()], ids=["budget", "evil"])
def test_a_policy_of_hashes_lets_nothing_else_run_and_nothing_load(reviewed: Report) -> None:
    text = page_of(reviewed)
    page = tree(text)
    policy = _policy(page)
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == _hash(page.one("style").text())
    assert policy["script-src"] == _hash(page.one("script").text())
    assert "unsafe" not in str(policy)
    for element in page.all():
        loads = {"src", "srcset", "action", "background", "data", "poster", "style"}
        assert not loads & set(element.attributes)
        assert not [key for key in element.attributes if key.startswith("on")]
        address = element.attributes.get("href", "#")
        assert address.startswith("#") or (element.tag == "link" and address == "data:,")
    assert "url(" not in page.one("style").text()


def test_hostile_text_is_text() -> None:
    page = tree(page_of(evil()))
    assert len(list(page.all("script"))) == 1
    assert not list(page.all("img"))
    shown = " ".join(page.text().split())
    for words in ("{{ 7*7 }}", "{% raw %}", "</script><script>window.owned=1</script>", "<U+202E>"):
        assert words in shown, words
    copied = [
        button.attributes["data-copy"]
        for button in page.all("button")
        if "data-copy" in button.attributes
    ]
    assert any(allowed(EVIL).split() == words.split() for words in copied)


def test_a_page_of_an_article_of_5000_words_is_small() -> None:
    sentence = "The council of Port Ellis said on Monday that bridge number {} closes for repairs. "
    body = "\n\n".join(
        "".join(sentence.format(paragraph * 5 + index) for index in range(5))
        for paragraph in range(68)
    )
    points = "".join(f"- Bridge number {number * 9} closes for repairs\n" for number in range(6))
    reviewed = report(f"Bridges\n\n{body}\n\nKey points\n{points}")
    assert len(body.split()) > 5000
    assert len(page_of(reviewed).encode()) < 150_000


def test_many_reports_are_one_page_with_anchors_of_their_own() -> None:
    text = page_of(report(BUDGET), report(HEBREW, "h.md"), report("Nothing. Much."))
    page = tree(text)
    ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert page.one("h1").text() == "Key points of several drafts"
    assert len(list(page.all(class_="headline"))) == 3
    assert text.startswith(BEGINNING)


def test_headings_skip_no_level() -> None:
    text = (
        "# T\n\nA b c.\n\n##### Deep\n\nThe bridge closes.\n\n## Less\n\nX y.\n\n"
        "## Key points\n\n- A\n"
    )
    page = tree(page_of(report(text, "x.md")))
    levels = [
        int(element.tag[1])
        for element in page.one("main").all()
        if re.fullmatch("h[1-6]", element.tag)
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_lists_tables_and_quotations_are_ones_on_the_page() -> None:
    text = (
        "# T\n\nThe bridge closes.\n\n3. three\n4. four\n   - inner\n\n> Said one.\n>\n> "
        "Said two.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n    code\n\n- x\n\n"
        "## Key points\n\n- The bridge closes\n"
    )
    article = tree(page_of(report(text, "x.md"))).one("article")
    assert [item.attributes.get("value") for item in next(article.all("ol")).all("li")] == [
        "3",
        "4",
        None,
    ]
    assert len(list(article.one("blockquote").all("p"))) == 2
    assert [len(list(row.all())) for row in article.one("table").all("tr")] == [2, 2]


def test_a_draft_at_which_the_program_crashed_has_a_page() -> None:
    from nutgraf.batch import Task
    from nutgraf.batch.review import crashed
    from nutgraf.config.settings import DEFAULTS

    page = page_of(crashed(Task(name="x.md", settings=DEFAULTS), ValueError("why")))
    assert "internal-error" in tree(page).text()


def test_a_page_takes_time_that_grows_with_its_article() -> None:
    def of_size(size: int) -> Report:
        body = "The council of Port Ellis said that it will close the bridge. " * size
        points = "".join(f"- The council will close {number}\n" for number in range(size // 4))
        return report(f"{body}\n\nKey points\n{points}")

    reports = {size: of_size(size) for size in (40, 320)}
    assert_linear(lambda size: page_of(reports[size]), 40)


def test_templates_ship_with_the_package() -> None:
    folder = Path(documents.__file__).parent / "templates"
    names = {file.name for file in folder.iterdir()}
    assert {"article.html", "index.html", "page.css", "page.js", "shapes.svg"} <= names
