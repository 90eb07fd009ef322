"""The targets of a run: which formats it is printed in, and where each goes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from nutgraf.cli.places import allowed_path
from nutgraf.cli.plan import Plan
from nutgraf.config.layers import FLAG
from nutgraf.errors import UsageError, ended, in_quotes
from nutgraf.formats import FORMATS
from nutgraf.formats.view import View

GITHUB = "github"
HTML = "html"
PARQUET = "parquet"
"""JSON lines in columns: no text, and so no format of its own."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format and its place: a file, a folder of pages, or standard output where it has no path.

    The name is empty where nobody has chosen a format.
    """

    name: str
    path: Path | None = None
    is_folder: bool = False


def targets(plan: Plan) -> tuple[Target, ...]:
    """The targets of a plan; UsageError for an unknown format, or for two in one place.

    `NAME:FILE` is a format for a file, `html:FOLDER/` one for a folder of pages. One without
    either goes to --output-file or standard output; without any format the one that fits is
    printed there.
    """
    chosen = [_target(plan, name, file) for name, file in _named(plan)]
    annotates = _on_github() and plan.job.command == "check" and not plan.settings.output_file
    if not chosen or (annotates and all(target.path for target in chosen)):
        chosen.append(_target(plan, GITHUB if annotates else "", ""))
    _check_reasons(plan, chosen)
    _check_places(chosen)
    return tuple(chosen)


def _named(plan: Plan) -> Iterator[tuple[str, str]]:
    """The formats that are asked for and are for the command, each with its file."""
    for text in plan.settings.format:
        name, colon, file = text.partition(":")
        if _fits(name, plan):
            if colon and not file:
                raise UsageError(f"--format: {in_quotes(text)} names no file; give {name}:FILE.")
            yield name, file


def _target(plan: Plan, name: str, file: str) -> Target:
    key = "format" if file else "output-file"
    file = file or plan.settings.output_file
    path = allowed_path(plan.run, key, file, name) if file else None
    return Target(name, path, name == HTML and path is not None and _is_folder(file, path))


def _is_folder(name: str, path: Path) -> bool:
    """Whether pages are to go into a folder: one that is there, or is named as one."""
    separators = tuple(filter(None, (os.sep, os.altsep)))
    return name.endswith(separators) or os.path.isdir(path)


def _check_reasons(plan: Plan, chosen: Sequence[Target]) -> None:
    other = next((target.name for target in chosen if target.name not in ("", "text")), "")
    if plan.job.explain and other:
        raise UsageError(f"--explain: {other} has no place for reasons; leave it or take text.")


def _check_places(chosen: Sequence[Target]) -> None:
    places = [target.path and os.path.abspath(target.path) for target in chosen]
    for target, place in zip(chosen, places, strict=True):
        if places.count(place) > 1:
            where = str(target.path) if target.path else "standard output"
            raise UsageError(f"--format: two formats for {where}; give each a file: NAME:FILE.")


def files_alone(plan: Plan, chosen: Sequence[Target]) -> tuple[Target, ...]:
    """The targets that are files, where standard output is for a diff.

    UsageError for a format that somebody has asked for there.
    """
    printed = [target.name for target in chosen if target.path is None and target.name]
    if printed and plan.run.origins["format"] == FLAG:
        raise UsageError(f"--show-fixes: the diff is printed; give {printed[0]} a file: NAME:FILE.")
    return tuple(target for target in chosen if target.path)


def _fits(name: str, plan: Plan) -> bool:
    """Whether a format is for the command; one of a configuration may be meant for another."""
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


def _on_github() -> bool:
    """Whether the program runs in a step of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"
