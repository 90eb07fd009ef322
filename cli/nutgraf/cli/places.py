"""Where a configuration that was found beside the drafts may have something written.

Whoever sends a repository also sends its configuration. It may name files below its own folder,
but not git's, none that a link leads to, and none over a file that nutgraf has not written. On
the command line, in a file of `--config` and in the user's own, any file may be named.
"""

import os
import unicodedata
from pathlib import Path

from nutgraf.config.layers import InForce
from nutgraf.errors import ConfigError
from nutgraf.inputs.sources.own_pages import is_own_page


def allowed_path(in_force: InForce, key: str, name: str, form: str) -> Path:
    """The file that a key names, to be read or written; ConfigError where it may not be.

    `form` is the format of what is written, empty for one that people read.
    """
    if not in_force.is_found or in_force.origins[key] != str(in_force.file):
        return Path(name)
    assert in_force.file  # noqa: S101 - it was found
    folder = in_force.file.absolute().parent
    path = Path(os.path.normpath(folder / name))
    problem = _problem(folder, path, form)
    if problem:
        raise ConfigError(
            f'{in_force.file}: {key}: "{name}" {problem}; on the command line it may be named.'
        )
    return Path(os.path.relpath(path))


def _problem(folder: Path, path: Path, form: str) -> str:
    """Why a file may not be written by order of a folder; empty where it may."""
    if "\0" in str(path) or not path.is_relative_to(folder) or path == folder:
        return "is not below the folder of its configuration"
    parts = path.relative_to(folder).parts
    if any(map(_belongs_to_git, parts)):
        return "belongs to git"
    if os.path.realpath(path) != os.path.join(os.path.realpath(folder), *parts):
        return "is behind a link"
    if form == "html" and path.is_dir():
        return "" if _is_own_folder(path) else "is a folder of other files than nutgraf's"
    if path.exists():
        return _problem_of_file(path, form)
    return ""


def _problem_of_file(path: Path, form: str) -> str:
    """Why a file that is there may not be written over."""
    if not path.is_file():
        return "is no ordinary file"
    from nutgraf.cli.own_files import is_own_report

    if is_own_report(path, form):
        return ""
    return "is there already, and nothing in it says that nutgraf has written it"


def _is_own_folder(path: Path) -> bool:
    """Whether a folder has a list of pages of nutgraf's, or nothing at all."""
    try:
        return is_own_page(path / "index.html") or not any(path.iterdir())
    except OSError:  # one that cannot be looked into
        return False


def _belongs_to_git(part: str) -> bool:
    """Whether a name is `.git`, or what Windows or macOS take for it."""
    name = "".join(letter for letter in part if unicodedata.category(letter) != "Cf")
    name = name.split(":")[0].rstrip(" .").casefold()
    return name == ".git" or name.startswith("git~")
