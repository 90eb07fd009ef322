"""`nutgraf init`: a configuration, a pre-commit entry and a workflow, made from the drafts.

Nothing is overwritten: a file that is there already stays, and its new text is printed instead.
"""

import json
import os
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from itertools import islice
from pathlib import Path

from nutgraf.cli.custom import Customs, customs_of
from nutgraf.cli.gates import Exit
from nutgraf.cli.messages import notice
from nutgraf.cli.nearby import nearby
from nutgraf.cli.output import opened_output
from nutgraf.errors import InputError, UsageError, ended
from nutgraf.formats.view import counted
from nutgraf.inputs.readers import draft_suffixes
from nutgraf.inputs.sources.folders import DraftFilter
from nutgraf.inputs.sources.folders import drafts as drafts_in
from nutgraf.inputs.sources.ignored import repository_root

MOST_DRAFTS = 300
"""Drafts that are read for names and headings."""

_HOME = "https://github.com/OWNER/nutgraf"
"""Where nutgraf is, as long as pip does not know."""


def init(paths: tuple[str, ...]) -> int:
    """Writes the three files for the drafts at some paths, and prints what became of each."""
    here = Path.cwd()
    root = repository_root(here) or here
    folders = [_below(root, path) for path in paths or (".",)]
    drafts = [draft for path in paths or (".",) for draft in _drafts(path)]
    customs = customs_of(drafts)
    home, version = _origin()
    files = (
        (here / "nutgraf.toml", configuration(customs, len(drafts))),
        (root / ".pre-commit-config.yaml", pre_commit(folders, home, version)),
        (root / ".github" / "workflows" / "nutgraf.yml", workflow(folders, home, version)),
    )
    is_new = [_write(file, text) for file, text in files]
    outcomes = [
        _outcome(os.path.relpath(file, here), text, new)
        for (file, text), new in zip(files, is_new, strict=True)
    ]
    with opened_output(None) as output:
        output.write("".join(outcomes), as_utf8=False)
    if home == _HOME and any(is_new[1:]):
        notice("in these files, replace OWNER by the owner of your copy of nutgraf")
    return Exit.CLEAN


def _drafts(path: str) -> list[str]:
    """The drafts at a path. A folder may have none: it has yet to be filled."""
    if not os.path.exists(path):
        raise InputError(f"{path}: there is no such file or folder; {ended(nearby(path))}")
    choice = DraftFilter(suffixes=tuple(draft_suffixes()))
    readable = (file for file in drafts_in(Path(path), choice) if not isinstance(file, InputError))
    return [str(file) for file in islice(readable, MOST_DRAFTS)]


def _below(root: Path, path: str) -> str:
    """A path from the root, with slashes; a folder ends with one."""
    below = os.path.relpath(os.path.abspath(path), root)
    if below == ".." or below.startswith(f"..{os.sep}"):
        raise UsageError(f"{path}: it lies outside of {root}; call nutgraf init where it lies.")
    is_folder = below != "." and os.path.isdir(path)
    return below.replace(os.sep, "/") + ("/" if is_folder else "")


def _write(file: Path, text: str) -> bool:
    """Writes a new file; False where there was one already."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}.") from None
    return True


def _outcome(name: str, text: str, is_new: bool) -> str:
    """The words on a file: that it is written, or what would have been in it."""
    if is_new:
        return f"{name} is written\n"
    kept = "".join(f"    {line}\n" for line in text.splitlines())
    return f"{name} is there already and stays as it is; this would have been in it:\n{kept}"


def configuration(customs: Customs, count: int) -> str:
    """A `nutgraf.toml` with the house's names and headings."""
    return "".join(f"{line}\n" for line in _configuration(customs, count))


def _configuration(customs: Customs, count: int) -> Iterator[str]:
    yield f"# Made by nutgraf init from {counted(count, 'draft')}. `nutgraf config` shows what is"
    yield "# in force; `nutgraf help check` and the README say what there is to set."
    yield ""
    yield "# Fail for errors alone; warning and info are stricter."
    yield 'fail-on = "error"'
    yield ""
    yield "# Names that key points may use even if the article does not."
    yield from _listed("names", customs.names, '["Acme Wire"]')
    yield ""
    yield "# Headings that announce key points here, beside the usual ones."
    yield from _listed("headings", customs.headings, '["The gist"]')


def _listed(key: str, texts: tuple[str, ...], example: str) -> Iterator[str]:
    if not texts:
        yield f"# {key} = {example}"
        return
    yield "# (found in several drafts: look through them, and take out what is wrong)"
    yield f"{key} = ["
    yield from (f"  {json.dumps(text, ensure_ascii=False)}," for text in texts)
    yield "]"


def pre_commit(folders: list[str], home: str, version: str) -> str:
    """A `.pre-commit-config.yaml` that checks the drafts of a commit."""
    entry = (
        "repos:",
        f"  - repo: {home} # where your copy of nutgraf is",
        f"    rev: {version}",
        "    hooks:",
        "      - id: nutgraf",
    )
    text = "".join(f"{line}\n" for line in entry)
    if "." in folders:
        return text
    names = [re.escape(path) + ("" if path.endswith("/") else "$") for path in folders]
    pattern = f"^{names[0]}" if len(names) == 1 else f"^({'|'.join(names)})"
    return f"{text}        files: {json.dumps(pattern)}\n"


def workflow(folders: list[str], home: str, version: str) -> str:
    """A workflow of GitHub Actions that checks the drafts that a pull request changes."""
    action = home.removeprefix("https://github.com/")
    lines = (
        "name: key points",
        "on: pull_request",
        "permissions: { contents: read }",
        "jobs:",
        "  key-points:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - uses: actions/checkout@v4",
        "        with: { fetch-depth: 0 } # --diff needs the history",
        f"      - uses: {action}/.github/actions/nutgraf@{version}",
        "        with:",
        "          paths: |",
        *(f"            {path}" for path in folders),
        "          args: --diff=origin/${{ github.base_ref }}",
    )
    return "".join(f"{line}\n" for line in lines)


def _origin() -> tuple[str, str]:
    """The repository that nutgraf was installed from, as far as pip knows, and its version."""
    from nutgraf import __version__

    try:
        origin = json.loads(distribution("nutgraf").read_text("direct_url.json") or "{}")
        url = str(origin["url"]) if "vcs_info" in origin else ""
    except (PackageNotFoundError, ValueError, KeyError):
        url = ""
    is_known = re.fullmatch(r"https://github\.com/[\w.-]+/[\w.-]+", url)
    return (url.removesuffix(".git") if is_known else _HOME), f"v{__version__}"
