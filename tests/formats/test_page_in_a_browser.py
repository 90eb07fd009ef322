"""The page and the list in a real browser: for everybody to read, silent, asking for nothing."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from tests.conftest import SAMPLES
from tests.formats.browser import DARK, KINDS, LIGHT, PHONE, Seen, shown, started
from tests.formats.pages import BUDGET, EVIL, HEBREW, evil, mended, page_of
from tests.formats.runs import report

import nutgraf
from nutgraf.formats.markup import allowed
from nutgraf.formats.printers.html.index import DraftRow, Totals, draft_list

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROWS = (
    DraftRow("drafts/gone.md", problem="drafts/gone.md: there is no such file."),
    DraftRow("drafts/b.md", "Bridge <b>", "b-0.html", errors=2, looks=2, points=4, is_loud=True),
    DraftRow("drafts/a.md", "Ferry", "a-0.html", warnings=10, looks=1, points=5, is_loud=True),
    DraftRow("drafts/c.md", "Council", "c-0.html", notes=1, points=3),
    DraftRow(allowed(EVIL), allowed(EVIL), points=2),
)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with started() as chromium:
        yield chromium


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page of each kind."""
    folder = tmp_path_factory.mktemp("pages")
    documents = {
        "budget": page_of(report(BUDGET, "drafts/budget.md")),
        "mended": page_of(mended()),
        "hebrew": page_of(report(HEBREW, "h.md")),
        "german": page_of(nutgraf.review(nutgraf.read(SAMPLES / "languages" / "de.md"))),
        "tables": page_of(nutgraf.review(nutgraf.read(SAMPLES / "harbour-bridge.md"))),
        "evil": page_of(evil()),
        "several": page_of(report(BUDGET, "a.md"), report(HEBREW, "h.md"), evil()),
        "none": page_of(),
        "pointless": page_of(report("One line.")),
        "list": "".join(draft_list(ROWS, Totals(5, 1, 3, 14, 3, 2, 10, 1))),
    }
    for name, text in documents.items():
        (folder / f"{name}.html").write_bytes(text.encode("utf-8", "replace"))
    return folder


NAMES = ("budget", "mended", "hebrew", "german", "tables", "evil", "several", "none", "pointless",
         "list")  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_everybody_can_read_it(browser: "Browser", pages: Path, name: str, kind: str) -> None:
    address = (pages / f"{name}.html").as_uri()
    with shown(browser, address, KINDS[kind]) as seen:
        assert seen.violations() == []
        assert seen.console == []
        assert seen.asked == [address]
        wide = seen.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, "it has to be scrolled sideways"


@pytest.mark.parametrize("name", ["budget", "list"])
def test_a_server_is_asked_for_the_page_alone(browser: "Browser", pages: Path, name: str) -> None:
    asked = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            asked.append(self.path)

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(pages))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/{name}.html"
        with shown(browser, address, LIGHT) as seen:
            seen.page.wait_for_timeout(300)
        server.shutdown()
        thread.join()
    assert asked == [f"/{name}.html"]


@pytest.mark.parametrize("name", ["evil", "several", "list"])
def test_hostile_text_stays_text(browser: "Browser", pages: Path, name: str) -> None:
    with shown(browser, (pages / f"{name}.html").as_uri(), LIGHT) as seen:
        page = seen.page
        page.wait_for_timeout(200)
        assert page.evaluate("typeof window.owned") == "undefined"
        assert page.evaluate("document.scripts.length") == 1
        assert page.evaluate("document.images.length") == 0
        text = page.evaluate("document.body.textContent")
        assert "{{ 7*7 }}" in text
        assert "<img src=x onerror=window.owned=1>" in text
        links = page.evaluate("[...document.links].map(each => each.getAttribute('href'))")
        assert all(link.startswith("#") or link.endswith("-0.html") for link in links)
        assert seen.console == []


def test_the_policy_holds_even_against_us(browser: "Browser", pages: Path) -> None:
    """What should never be: markup of an article's in the page does nothing."""
    text = (pages / "budget.html").read_text(encoding="utf-8")
    broken = text.replace("</main>", "<script>owned=1</script><img src=x onerror=owned=1></main>")
    (pages / "broken.html").write_text(broken, encoding="utf-8")
    with shown(browser, (pages / "broken.html").as_uri(), LIGHT) as seen:
        assert seen.page.evaluate("typeof window.owned") == "undefined"
        assert any("Content Security Policy" in line for line in seen.console)
    (pages / "broken.html").unlink()


def _current(seen: Seen) -> str:
    return str(seen.page.evaluate("document.activeElement.id"))


def test_keys(browser: "Browser", pages: Path) -> None:
    with shown(browser, (pages / "budget.html").as_uri(), LIGHT) as seen:
        keys = seen.page.keyboard
        keys.press("j")
        assert _current(seen) == "p1"
        keys.press("j")
        assert _current(seen) == "p2"
        keys.press("k")
        keys.press("k")
        assert _current(seen) == "p1"
        keys.press("j")
        keys.press("e")
        hit = seen.page.evaluate("document.querySelector(location.hash).textContent")
        assert "$50 million" in hit
        assert seen.page.evaluate("document.activeElement.closest('.point').id") == "p2"
        keys.press("j")
        assert _current(seen) == "p3"
        keys.press("?")
        assert seen.page.locator("dialog").is_visible()
        assert seen.violations() == []
        keys.press("Escape")
        assert not seen.page.locator("dialog").is_visible()
        keys.press("Control+j")
        assert _current(seen) == "p3"


def test_evidence_leads_there_and_back(browser: "Browser", pages: Path) -> None:
    with shown(browser, (pages / "budget.html").as_uri(), PHONE) as seen:
        seen.page.locator("#p2 a.to").first.click()
        target = seen.page.evaluate("location.hash")
        assert seen.page.locator(target).is_visible()
        seen.page.locator(f"{target} + a.back").first.click()
        assert seen.page.evaluate("location.hash") == "#p2"


def test_fixes_can_be_copied(browser: "Browser", pages: Path) -> None:
    with shown(browser, (pages / "mended.html").as_uri(), LIGHT) as seen:
        seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        button = seen.page.locator("#p2 .more button")
        button.click()
        seen.page.wait_for_function("e => e.innerText === 'Copied'", arg=button.element_handle())
        text = seen.page.evaluate("navigator.clipboard.readText()")
        assert text == "The budget sets aside $50 million for buses and trams"
        assert seen.page.locator("[role=status]").inner_text() == "Copied"


def test_an_article_from_the_right_is_set_from_the_right(browser: "Browser", pages: Path) -> None:
    with shown(browser, (pages / "hebrew.html").as_uri(), LIGHT) as seen:
        style = "getComputedStyle(document.querySelector('{}')).direction"
        assert seen.page.evaluate(style.format("article")) == "rtl"
        assert seen.page.evaluate(style.format(".point .text")) == "rtl"
        assert seen.page.evaluate(style.format("h1")) == "ltr"


def test_dark_is_dark(browser: "Browser", pages: Path) -> None:
    for name in ("budget", "list"):
        for kind, is_dark in ((LIGHT, False), (DARK, True)):
            with shown(browser, (pages / f"{name}.html").as_uri(), kind) as seen:
                paper = seen.page.evaluate(
                    "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0]"
                )
                assert (int(paper) < 80) == is_dark


def test_the_list_is_sorted_and_sifted(browser: "Browser", pages: Path) -> None:
    with shown(browser, (pages / "list.html").as_uri(), LIGHT) as seen:
        page, rows = seen.page, "tbody tr:visible bdi"
        first = page.locator(rows).all_inner_texts()
        assert first[:3] == ["drafts/gone.md", "drafts/b.md", "drafts/a.md"]
        page.get_by_role("button", name="Warnings").click()
        assert page.locator(rows).first.inner_text() == "drafts/a.md"
        assert page.locator("[aria-sort=descending]").inner_text().startswith("Warnings")
        page.get_by_role("button", name="Draft").click()
        assert page.locator(rows).all_inner_texts()[-4:] == [
            "drafts/a.md", "drafts/b.md", "drafts/c.md", "drafts/gone.md"]  # fmt: skip
        page.locator("input").fill("ferry")
        assert page.locator(rows).all_inner_texts() == ["drafts/a.md"]
        assert page.locator("[role=status]").inner_text() == "1 of 5"
        page.locator("input").fill("")
        page.locator("select").select_option("wrong")
        assert page.locator(rows).all_inner_texts() == ["drafts/b.md", "drafts/gone.md"]
        assert seen.violations() == []
        assert seen.console == []


@pytest.mark.parametrize("name", ["mended", "list"])
def test_all_is_there_without_a_script(browser: "Browser", pages: Path, name: str) -> None:
    kind = {**LIGHT, "java_script_enabled": False}
    with shown(browser, (pages / f"{name}.html").as_uri(), kind) as seen:
        assert seen.page.locator("button:visible, form:visible").count() == 0
        shown_there = seen.page.locator("tbody tr:visible, .point:visible").count()
        assert shown_there == (len(ROWS) if name == "list" else 4)
