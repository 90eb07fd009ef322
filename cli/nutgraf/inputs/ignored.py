"""What git ignores in a folder, by its `.gitignore` files; git itself is not asked.

Users' own excludes (`core.excludesFile`) do not count: they differ from one machine to the next.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def repository_root(folder: Path) -> Path | None:
    """The root of the repository that a folder is in; None where it is in none."""
    here = Path(os.path.abspath(folder))
    return next((each for each in (here, *here.parents) if (each / ".git").exists()), None)


class GitIgnored:
    """What git ignores below a folder; nothing, where the folder itself is ignored or in no
    repository.
    """

    def __init__(self, folder: Path) -> None:
        self._root = repository_root(folder)
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        if self._root and self.has(folder, True):
            self._root = None

    def has(self, path: Path, is_folder: bool) -> bool:
        """Whether a path is ignored; folders above it are not looked at again."""
        path = Path(os.path.abspath(path))
        if self._root is None or path == self._root:
            return False
        for folder in path.parents:
            for file in (".gitignore", *([".git/info/exclude"] if folder == self._root else [])):
                spec = self._spec(folder / file)
                if spec is None:
                    continue
                name = path.relative_to(folder).as_posix() + "/" * is_folder
                said = spec.check_file(name).include
                if said is not None:
                    return said
            if folder == self._root:
                break
        return False

    def _spec(self, file: Path) -> "GitIgnoreSpec | None":
        if file not in self._specs:
            self._specs[file] = _read(file)
        return self._specs[file]


def _read(file: Path) -> "GitIgnoreSpec | None":
    try:
        lines = file.read_bytes().decode("utf-8", "replace").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
