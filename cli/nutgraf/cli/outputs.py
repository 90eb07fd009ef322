"""The formats that a run is printed in: one to standard output, any number to files."""

import os
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.batch import Unread
from nutgraf.cli.output import Output, Page, appended, as_table, opened, wants_color, width
from nutgraf.cli.places import allowed_path
from nutgraf.cli.plan import Plan
from nutgraf.config.layers import FLAG
from nutgraf.errors import UsageError, ended, in_quotes
from nutgraf.formats import FORMATS
from nutgraf.formats.view import Format, Printer, Screen, Tally, View
from nutgraf.formats.workflow import defused, is_watched
from nutgraf.inputs.sources.ignored import repository_root
from nutgraf.model import Report

if TYPE_CHECKING:
    from nutgraf.cli.site import Site

GITHUB = "github"
HTML = "html"
PARQUET = "parquet"
"""JSON lines in columns: no text, and so no format of its own."""
STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
_UNGUARDED = ("table", "text", "csv", "markdown")
"""Formats that have no escape of their own for a build server's commands."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format and where it goes: a file, or standard output. An empty name is our choice."""

    name: str
    path: Path | None = None
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One format on its way out."""

    form: Format
    printer: Printer
    output: Output

    is_guarded: bool = False  # a build server may read it
    is_screen: bool = False  # it shows what is news, and keeps nothing

    def open(self) -> None:
        """Writes what stands before the first report."""
        self.write(self.printer.opening())

    def add(self, result: Report | Unread) -> None:
        """Writes one result's part."""
        if isinstance(result, Unread):
            self.write(self.printer.failure(result.message, result.name))
        else:
            self.write(self.printer.report(result))

    def close(self, tally: Tally) -> None:
        """Writes what stands behind the last report."""
        self.write(self.printer.closing(tally))

    @property
    def problem(self) -> str:
        """What could not be written, though the run went on; empty where all could."""
        found = self.output.problem if isinstance(self.output, Page) else ""
        return f"{STEP_SUMMARY}: {found}" if found else ""

    def write(self, text: str) -> None:
        if text:
            text = defused(text) if self.is_guarded else text
            self.output.write(text, as_utf8=self.form.is_machine)


@dataclass(frozen=True, slots=True)
class Sheets:
    """All formats of a run; each is given every report, once."""

    all: "tuple[_Sheet | Site, ...]"

    def open(self) -> None:
        """Writes what stands before the first report."""
        for each in self.all:
            each.open()

    def add(self, result: Report | Unread, *, is_news: bool = True) -> None:
        """Writes one result's part; to the screen only where it is news."""
        for each in self.all:
            if is_news or not each.is_screen:
                each.add(result)

    @property
    def problem(self) -> str:
        """What could not be written, though the run went on; empty where all could."""
        return next((each.problem for each in self.all if each.problem), "")

    def close(self, tally: Tally) -> None:
        """Writes what stands behind the last report."""
        for each in self.all:
            each.close(tally)


def targets(plan: Plan) -> tuple[Target, ...]:
    """Where each format goes; UsageError for a format that there is none of, or two in one place.

    `NAME:FILE` is a format for a file, `html:FOLDER/` one for a folder of pages. One without
    either goes to --output-file or standard output; without any format there stands the one that
    fits.
    """
    common = plan.settings.output_file
    out = Path(common) if common else None
    found = []
    for text in plan.settings.format:
        name, _, file = text.partition(":")
        if not _fits(name, plan):
            continue
        if ":" in text and not file:
            raise UsageError(f"--format: {in_quotes(text)} names no file; give {name}:FILE.")
        path = allowed_path(plan.run, "format", file, name) if file else out
        found.append(Target(name, path, name == HTML and _is_folder(file or common, path)))
    wants_github = on_github() and plan.job.command == "check"
    if not found or (wants_github and all(each.path for each in found) and out is None):
        found.append(Target(GITHUB if wants_github and out is None else "", out))
    if common:
        checked = [
            allowed_path(plan.run, "output-file", common, x.name) for x in found if x.path is out
        ]
        found = [replace(x, path=checked[0]) if x.path is out else x for x in found]
    other = next((each.name for each in found if each.name not in ("", "text")), "")
    if plan.job.explain and other:
        raise UsageError(f"--explain: {other} has no place for reasons; leave it or take text.")
    places = [each.path and os.path.abspath(each.path) for each in found]
    for each in found:
        if places.count(each.path and os.path.abspath(each.path)) > 1:
            place = str(each.path) if each.path else "standard output"
            raise UsageError(f"--format: two formats for {place}; give each a file: NAME:FILE.")
    return tuple(found)


def _is_folder(name: str, path: Path | None) -> bool:
    """Whether pages are to go into a folder: one that is there, or is named as one."""
    separators = tuple(filter(None, (os.sep, os.altsep)))
    return path is not None and (name.endswith(separators) or os.path.isdir(path))


def files_alone(plan: Plan, wanted: tuple[Target, ...]) -> tuple[Target, ...]:
    """The formats that go to files, where standard output is for a diff.

    UsageError for one that somebody has asked for there.
    """
    found = tuple(each for each in wanted if each.path)
    asked = [each.name for each in wanted if each.path is None and each.name]
    if asked and plan.run.origins["format"] == FLAG:
        raise UsageError(f"--show-fixes: the diff is printed; give {asked[0]} a file: NAME:FILE.")
    return found


def _fits(name: str, plan: Plan) -> bool:
    """Whether a format is for the command; one of a configuration, meant for another, is not."""
    if name == PARQUET:
        if find_spec("pyarrow") is None:
            raise UsageError(
                '--format: Parquet is written by the extra "parquet": pip install '
                "'nutgraf[parquet]'."
            )
        return True
    if name not in FORMATS:
        raise UsageError(f"--format: {ended(FORMATS.unknown(name, PARQUET))}")
    views = FORMATS[name].views
    if View(plan.job.command) in views:
        return True
    if plan.run.origins["format"] == FLAG:
        commands = " and ".join(f"`nutgraf {view.value}`" for view in views)
        raise UsageError(
            f"--format: {name} is for {commands}; choose another for {plan.job.command}."
        )
    return False


@contextmanager
def sheets(
    plan: Plan, wanted: tuple[Target, ...], *, many: bool, aside: bool = False
) -> Iterator[Sheets]:
    """The formats of a run, opened; files take their names when all is written.

    `aside` says that standard output is for a draft, so that a format for it goes to standard
    error.
    """
    with ExitStack() as stack:
        made: list[_Sheet | Site] = []
        for target in wanted:
            if target.is_folder and target.path:
                made.append(stack.enter_context(_pages(target.path)))
                continue
            output = stack.enter_context(opened(target.path, aside=aside))
            is_table = output.is_terminal and not plan.job.explain
            name = target.name or ("table" if is_table else "text")
            if name == PARQUET:
                output, name = stack.enter_context(as_table(output)), "jsonl"
            form = FORMATS[name]
            screen = _screen(plan, output, os.environ, many=many)
            printer = form.start(View(plan.job.command), screen)
            is_guarded = is_watched(os.environ) and name in _UNGUARDED
            made.append(_Sheet(form, printer, output, is_guarded, target.path is None))
            if name == GITHUB and os.environ.get(STEP_SUMMARY):
                page = stack.enter_context(appended(Path(os.environ[STEP_SUMMARY])))
                made.append(_Sheet(form, _step_summary(page, screen), page))
        yield Sheets(tuple(made))


def _pages(folder: Path) -> "AbstractContextManager[Site]":
    """A folder of pages, opened."""
    from nutgraf.cli.site import opened_site

    here = Path.cwd()
    return opened_site(folder, Screen(root=repository_root(here) or here, here=here))


def _step_summary(page: Output, screen: Screen) -> Printer:
    """The page that GitHub shows beside the step, which earlier commands may have begun."""
    from nutgraf.formats.step_summary import StepSummary

    return StepSummary(View.CHECK, screen, page.size)


def on_github() -> bool:
    """Whether the program runs in a step of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


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
