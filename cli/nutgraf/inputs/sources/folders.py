"""Folders: the drafts among their files."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nutgraf.errors import InputError
from nutgraf.inputs.sources.files import reason
from nutgraf.inputs.sources.globs import matches
from nutgraf.inputs.sources.ignored import GitIgnored
from nutgraf.inputs.sources.own_pages import is_own_page
from nutgraf.inputs.sources.packed import bare_name

_SKIPPED = ("node_modules", "__pycache__")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFilter:
    """Decides which files of a folder are drafts: by suffix, or by the globs of `include` if given.

    `suffixes` are those of drafts, and `packed` those of files that may also be packed.
    Files that `exclude` matches, or that git ignores, are left out. The globs are gitignore's, and
    relative to `include_root` and `exclude_root`. A file that the user names is always taken,
    unless `force_exclude` is set.
    """

    suffixes: tuple[str, ...] = ()
    packed: tuple[str, ...] = ()
    include_root: Path = field(default_factory=Path.cwd)
    exclude_root: Path = field(default_factory=Path.cwd)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    gitignore: bool = True


def drafts(path: Path, draft_filter: DraftFilter) -> Iterator[Path | InputError]:
    """The file itself, or all drafts below a folder, sorted; an error for each unreadable one.

    Hidden files and folders are left out, and so are pages of reports. Links to folders are not
    followed.
    """
    try:
        if not path.exists():
            is_link = path.is_symlink()
            what = "this link leads nowhere" if is_link else "there is no such file or folder"
            yield InputError(f"{path}: {what}.")
        elif path.is_dir():
            yield from _of_folder(path, draft_filter)
        elif not is_excluded(path, draft_filter):
            yield path
    except OSError as error:  # a name too long, a circle of links
        yield InputError(f"{path}: {reason(error)}.")


def _of_folder(folder: Path, draft_filter: DraftFilter) -> Iterator[Path | InputError]:
    ignored = GitIgnored(folder) if draft_filter.gitignore else None
    yielded = left_out = 0
    for here, folders, files in _walk(folder):
        if isinstance(files, InputError):
            yielded += 1
            yield files
            continue
        kept = [
            name for name in folders if not _is_left_out(here / name, draft_filter, ignored, True)
        ]
        left_out += len(folders) - len(kept)
        folders[:] = kept
        for name in files:
            if not _is_draft(here / name, draft_filter) or _is_special(here / name):
                continue
            if is_own_page(here / name):
                continue
            if _is_left_out(here / name, draft_filter, ignored, False):
                left_out += 1
            else:
                yielded += 1
                yield here / name
    if not yielded:
        yield InputError(
            f"{folder}: this folder holds no drafts ({_sought(draft_filter, left_out)})."
        )


def _sought(draft_filter: DraftFilter, left_out: int) -> str:
    globs = ", ".join(draft_filter.include)
    sought = (
        f"files matching {globs}"
        if globs
        else f"files ending in {', '.join(draft_filter.suffixes)}"
    )
    return sought + (f"; {left_out} left out, see exclude and gitignore" if left_out else "")


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str] | InputError]]:
    """Like os.walk, but sorted, without hidden files; an error for an unreadable folder."""
    errors: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=errors.append):
        yield from (_unread(error) for error in errors)
        errors.clear()
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _SKIPPED)
        yield Path(here), folders, sorted(name for name in files if name[0] != ".")
    yield from (_unread(error) for error in errors)


def _unread(error: OSError) -> tuple[Path, list[str], InputError]:
    return Path(), [], InputError(f"{error.filename}: {reason(error)}.")


def _is_draft(path: Path, draft_filter: DraftFilter) -> bool:
    if draft_filter.include:
        return matches(draft_filter.include, _relative(path, draft_filter.include_root))
    name = path.name.lower()
    return name.endswith(draft_filter.suffixes) or bare_name(name).endswith(draft_filter.packed)


def _is_left_out(
    path: Path, draft_filter: DraftFilter, ignored: GitIgnored | None, is_folder: bool
) -> bool:
    name = _relative(path, draft_filter.exclude_root) + "/" * is_folder
    return (bool(draft_filter.exclude) and matches(draft_filter.exclude, name)) or (
        ignored is not None and ignored.has(path, is_folder)
    )


def is_excluded(path: Path, draft_filter: DraftFilter) -> bool:
    """Whether a file that the user named is left out, by its own name or that of a folder above."""
    if not (draft_filter.force_exclude and draft_filter.exclude):
        return False
    return matches(draft_filter.exclude, _relative(path, draft_filter.exclude_root))


def _is_special(path: Path) -> bool:
    """Whether a path is a pipe or a device, which is no draft and could block its reader."""
    return path.exists() and not path.is_file()


def _relative(path: Path, root: Path) -> str:
    """The path as globs see it, relative to the root, or absolute where it is outside."""
    absolute = Path(os.path.abspath(path))
    if absolute.is_relative_to(root):
        absolute = absolute.relative_to(root)
    return absolute.as_posix().lstrip("/")
