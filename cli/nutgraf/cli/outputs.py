"""A run printed in all of its formats: one to standard output, any number to files."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.batch import Result, Unread
from nutgraf.cli.output import AppendedPage, Output, appended_page, as_parquet, opened_output
from nutgraf.cli.plan import Plan
from nutgraf.cli.targets import GITHUB, PARQUET, Target
from nutgraf.cli.terminal import wants_color, width
from nutgraf.formats import FORMATS
from nutgraf.formats.view import Format, Printer, Screen, Tally, View
from nutgraf.formats.workflow import defused, is_watched
from nutgraf.inputs.sources.ignored import repository_root

if TYPE_CHECKING:
    from nutgraf.cli.site import Site

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
_UNGUARDED = ("table", "text", "csv", "markdown")
"""Formats that have no escape of their own for a build server's commands."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One format of a run, and the output that it is printed to."""

    form: Format
    printer: Printer
    output: Output

    is_guarded: bool = False  # a build server may read it
    is_screen: bool = False  # it shows what is news, and keeps nothing

    def open(self) -> None:
        """Writes what stands before the first report."""
        self.write(self.printer.opening())

    def add(self, result: Result) -> None:
        """Writes the part of one result."""
        if isinstance(result, Unread):
            self.write(self.printer.failure(result.message, result.name))
        else:
            self.write(self.printer.report(result))

    def close(self, tally: Tally) -> None:
        """Writes what stands behind the last report."""
        self.write(self.printer.closing(tally))

    @property
    def problem(self) -> str:
        """A sentence on a page that could not be written though the run went on; else empty."""
        problem = self.output.problem if isinstance(self.output, AppendedPage) else ""
        return f"{STEP_SUMMARY}: {problem}" if problem else ""

    def write(self, text: str) -> None:
        if text:
            text = defused(text) if self.is_guarded else text
            self.output.write(text, as_utf8=self.form.is_machine)


@dataclass(frozen=True, slots=True)
class Sheets:
    """All formats of a run; each is given every result, once."""

    all: "tuple[_Sheet | Site, ...]"

    def open(self) -> None:
        """Writes what stands before the first report."""
        for sheet in self.all:
            sheet.open()

    def add(self, result: Result, *, is_news: bool = True) -> None:
        """Writes the part of one result; to the screen only where it is news."""
        for sheet in self.all:
            if is_news or not sheet.is_screen:
                sheet.add(result)

    @property
    def problem(self) -> str:
        """A sentence on what could not be written though the run went on; else empty."""
        return next((sheet.problem for sheet in self.all if sheet.problem), "")

    def close(self, tally: Tally) -> None:
        """Writes what stands behind the last report."""
        for sheet in self.all:
            sheet.close(tally)


@contextmanager
def sheets(
    plan: Plan, chosen: Sequence[Target], *, many: bool, aside: bool = False
) -> Iterator[Sheets]:
    """The formats of a run, opened; files take their names when all is written.

    `aside` says that standard output is for a draft, so that a format for it goes to standard
    error.
    """
    with ExitStack() as stack:
        opened = [
            sheet
            for target in chosen
            for sheet in _opened_sheets(target, plan, stack, many=many, aside=aside)
        ]
        yield Sheets(tuple(opened))


def _opened_sheets(
    target: Target, plan: Plan, stack: ExitStack, *, many: bool, aside: bool
) -> "Iterator[_Sheet | Site]":
    """The sheet of a target; on GitHub a second one, for the page of the step."""
    if target.is_folder and target.path:
        yield stack.enter_context(_pages(target.path))
        return
    output = stack.enter_context(opened_output(target.path, aside=aside))
    name = target.name or ("table" if output.is_terminal and not plan.job.explain else "text")
    if name == PARQUET:
        output, name = stack.enter_context(as_parquet(output)), "jsonl"
    form, view = FORMATS[name], View(plan.job.command)
    screen = _screen(plan, output, os.environ, many=many)
    is_guarded = is_watched(os.environ) and name in _UNGUARDED
    yield _Sheet(form, form.start(view, screen), output, is_guarded, target.path is None)
    if name == GITHUB and os.environ.get(STEP_SUMMARY):
        page = stack.enter_context(appended_page(Path(os.environ[STEP_SUMMARY])))
        yield _Sheet(form, _step_summary(page, screen), page)


def _pages(folder: Path) -> "AbstractContextManager[Site]":
    """A folder of pages, opened."""
    from nutgraf.cli.site import opened_site

    here = Path.cwd()
    return opened_site(folder, Screen(root=repository_root(here) or here, here=here))


def _step_summary(page: Output, screen: Screen) -> Printer:
    """The printer of the page that GitHub shows beside the step; earlier commands may share it."""
    from nutgraf.formats.step_summary import StepSummary

    return StepSummary(View.CHECK, screen, page.size)


def _screen(plan: Plan, output: Output, environ: Mapping[str, str], *, many: bool) -> Screen:
    here = Path.cwd()
    return Screen(
        width=width(output.is_terminal, environ),
        color=wants_color(plan.settings.color, output.is_terminal, environ),
        unicode="utf" in output.encoding.lower(),
        quiet=plan.settings.quiet,
        many=many,
        explains=plan.job.explain,
        root=repository_root(here) or here,
        here=here,
    )
