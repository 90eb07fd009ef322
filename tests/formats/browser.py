"""A real browser: Chromium, as the system has it. Without one, its tests are skipped and say so."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_WORDS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")

DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 860}}
LIGHT: dict[str, Any] = {**DESK, "color_scheme": "light"}
DARK: dict[str, Any] = {**DESK, "color_scheme": "dark"}
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"}
PRINT: dict[str, Any] = {**LIGHT, "media": "print"}
KINDS = {"light": LIGHT, "dark": DARK, "narrow": PHONE, "print": PRINT}


@contextmanager
def started() -> Iterator["Browser"]:
    """The system's browser; a test that asks for one where there is none is skipped."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="there is no playwright to drive a browser with"
    )
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        pytest.skip("there is no Chromium here: pages are not tried in a browser")
    with playwright.sync_playwright() as started:
        try:
            browser = started.chromium.launch(executable_path=executable, args=list(_WORDS))
        except playwright.Error as error:
            pytest.skip(f"Chromium does not start here: {str(error).splitlines()[0]}")
        yield browser
        browser.close()


@dataclass
class Seen:
    """A page that is open, and what the browser said and asked for on its account."""

    page: "Page"
    console: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Notes from now on what the browser says and asks for."""
        self.page.on("console", lambda message: self.console.append(message.text))
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: "Dialog") -> None:
        self.console.append(dialog.message)
        dialog.dismiss()

    def violations(self) -> list[str]:
        """What axe finds, each with the elements it is about; its script is injected."""
        import axe_playwright_python

        script = Path(axe_playwright_python.__file__).parent / "axe.min.js"
        self.page.evaluate(script.read_text(encoding="utf-8"))
        violations = self.page.evaluate("() => axe.run()")["violations"]
        return [
            f"{rule['id']} ({rule['impact']}): {[node['target'] for node in rule['nodes']][:5]}"
            for rule in violations
        ]


@contextmanager
def shown(browser: "Browser", address: str, kind: Mapping[str, Any]) -> Iterator[Seen]:
    """A page, opened in a window of its own, at an address."""
    media = kind.get("media")
    context = browser.new_context(**{key: value for key, value in kind.items() if key != "media"})
    try:
        seen = Seen(context.new_page())
        seen.listen()
        if media:
            seen.page.emulate_media(media=media)
        seen.page.goto(address)
        yield seen
    finally:
        context.close()
