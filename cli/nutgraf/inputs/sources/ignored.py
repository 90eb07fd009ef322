"""The files that git ignores in a folder, by its `.gitignore` files and without calling git.

The user's own excludes (`core.excludesFile`) do not count, as they differ between machines.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nutgraf.inputs.sources.files import small_file
from nutgraf.inputs.sources.globs import spec_of

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def repository_root(below: Path) -> Path | None:
    """The root of the repository around a folder; None outside of repositories."""
    here = Path(os.path.abspath(below))
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), None)


def _git_folder(root: Path) -> Path:
    """The folder of git's own files; that of a linked working tree is elsewhere."""
    folder = root / ".git"
    try:
        if folder.is_file():  # `gitdir: PATH`, and in that folder a file with the common one's
            folder = root / small_file(folder).decode().removeprefix("gitdir:").strip()
            folder = folder / small_file(folder / "commondir").decode().strip()
    except (OSError, UnicodeDecodeError):
        pass  # a submodule's folder is no linked one
    return folder


class GitIgnored:
    """The paths that git ignores below a folder.

    There are none if the folder itself is ignored, or is in no repository.
    """

    def __init__(self, folder: Path) -> None:
        self._root = repository_root(folder)
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._excludes = (_git_folder(self._root) / "info" / "exclude",) if self._root else ()
        if self._root and self.has(folder, True):
            self._root = None

    def has(self, path: Path, is_folder: bool) -> bool:
        """Whether a path is ignored; the folders above it are not checked again."""
        path = Path(os.path.abspath(path))
        if self._root is None or path == self._root:
            return False
        for folder in path.parents:
            for file in (folder / ".gitignore", *(self._excludes if folder == self._root else ())):
                spec = self._spec(file)
                if spec is None:
                    continue
                name = path.relative_to(folder).as_posix() + "/" * is_folder
                check = spec.check_file(name)
                if check.include is not None and not _is_of_folder(spec, check.index, is_folder):
                    return check.include
            if folder == self._root:
                break
        return False

    def _spec(self, file: Path) -> "GitIgnoreSpec | None":
        if file not in self._specs:
            self._specs[file] = _read(file)
        return self._specs[file]


def _is_of_folder(spec: "GitIgnoreSpec", index: int | None, is_folder: bool) -> bool:
    """Whether a pattern re-includes a folder (`!keep/`), which does not concern its files."""
    if index is None or is_folder:
        return False
    line = str(getattr(list(spec.patterns)[index], "pattern", ""))
    return line.startswith("!") and line.endswith("/")


def _read(file: Path) -> "GitIgnoreSpec | None":
    try:
        lines = small_file(file).decode("utf-8", "replace").splitlines()
    except OSError:
        return None
    return spec_of(lines)
