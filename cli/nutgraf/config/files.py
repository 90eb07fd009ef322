"""Configuration files: where they are looked for, and how they are read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nutgraf.config.option import Scope
from nutgraf.config.settings import KEYS, key_named
from nutgraf.errors import ConfigError, ended, hint, in_quotes
from nutgraf.inputs.sources.files import reason, small_file
from nutgraf.text.foreign_toml import read_foreign_toml

NAMES = (".nutgraf.toml", "nutgraf.toml")
"""Files that are nutgraf's own, the first before the second; then comes `pyproject.toml`."""

PYPROJECT = "pyproject.toml"
ALL_NAMES = (*NAMES, PYPROJECT)
OVERRIDES = "overrides"
FILES = "files"


@dataclass(frozen=True, slots=True)
class Override:
    """Values for the drafts that match one of some globs, which count from the file's folder."""

    globs: tuple[str, ...]
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A file's values by key, each read, and its overrides."""

    path: Path
    values: Mapping[str, object]
    overrides: tuple[Override, ...] = ()


def nearest(folder: Path) -> ConfigFile | None:
    """The configuration of a folder: its own, or that of the nearest one above.

    The search ends at the root of a repository. ConfigError where the file is broken.
    """
    for here in searched(folder):
        for name in NAMES:
            if (here / name).is_file():
                return read_config(here / name)
        if (here / PYPROJECT).is_file():
            config = read_config(here / PYPROJECT)
            if config.values or config.overrides:
                return config
    return None


def searched(folder: Path) -> Iterator[Path]:
    """The folders in which a configuration is looked for: up to the root of a repository."""
    for here in (folder, *folder.parents):
        yield here
        if (here / ".git").exists():
            return


def read_config(path: Path) -> ConfigFile:
    """The configuration in a file, in a pyproject.toml its `[tool.nutgraf]`.

    ConfigError where the file cannot be read, is no TOML, or has a key or value that does not do.
    """
    try:
        text = small_file(path).decode("utf-8").replace("\r\n", "\n")
        data: Any = read_foreign_toml(text)
    except OSError as error:
        raise ConfigError(f"{path}: {reason(error)}.") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: it is not in UTF-8, as TOML must be.") from None
    except ValueError as error:
        raise ConfigError(f"{path}: it is no TOML: {error}.") from None
    if path.name == PYPROJECT:
        tool = data.get("tool", {})
        data = tool.get("nutgraf", {}) if isinstance(tool, dict) else {}
    if not isinstance(data, dict):
        raise ConfigError(f"{path}: tool.nutgraf must be a table.")
    return _Reader(path, text).config(data)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the tables of one file; its complaints name the file and, if it is plain, the line."""

    path: Path
    text: str

    def config(self, data: Mapping[str, object]) -> ConfigFile:
        """The configuration that the file has."""
        own = {name: value for name, value in data.items() if name != OVERRIDES}
        overrides = tuple(self._overrides(data.get(OVERRIDES, [])))
        return ConfigFile(self.path, dict(self._values(own, Scope.RUN)), overrides)

    def _overrides(self, tables: object) -> Iterator[Override]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self._error(OVERRIDES, "must be tables, each [[overrides]]")
        for table in tables:
            globs = table.get(FILES)
            if not isinstance(globs, list) or not all(isinstance(glob, str) for glob in globs):
                raise self._error(FILES, 'must be a list of globs, as in files = ["archive/**"]')
            own = {name: value for name, value in table.items() if name != FILES}
            yield Override(tuple(globs), dict(self._values(own, Scope.DRAFT)))

    def _values(self, table: Mapping[str, object], scope: Scope) -> Iterator[tuple[str, object]]:
        for name, value in table.items():
            key = key_named(name)
            if key is None:
                meant = hint(name, [key.name for key in KEYS], "`nutgraf config` lists them")
                raise self._error(name, f"is no key; {meant}", is_key=True)
            if scope is Scope.DRAFT and key.scope is Scope.RUN:
                raise self._error(name, "belongs to the run, and cannot differ between drafts")
            try:
                yield name, key.read(value)
            except ValueError as error:
                raise self._error(name, str(error), value) from None

    def _error(
        self, name: str, problem: str, value: object = None, *, is_key: bool = False
    ) -> ConfigError:
        """A sentence on a key, with its line where only one line begins with the key.

        TOML's reader keeps no lines. Where the problem names one word of several, the line of the
        word is better.
        """
        word = problem.startswith('"') and problem[1:].partition('"')[0]
        of_word = self._lines(rf"\b{re.escape(word)}\b") if word else []
        lines = of_word if len(of_word) == 1 else self._lines(rf"^\s*[\"'\[]*{re.escape(name)}\b")
        where = f"{self.path}:{lines[0]}" if len(lines) == 1 else str(self.path)
        is_shown = isinstance(value, str | int | float) and not isinstance(value, bool)
        shown = f" {in_quotes(str(value))}" if is_shown and not word else ""
        what = in_quotes(name) if is_key else f"{name}:{shown}"
        return ConfigError(f"{where}: {what} {ended(problem)}")

    def _lines(self, pattern: str) -> list[int]:
        """The numbers of the lines that a pattern matches in."""
        lines = enumerate(self.text.split("\n"), 1)
        return [number for number, line in lines if re.search(pattern, line)]
