"""What is in force: defaults, under the nearest file, under its overrides, under the flags."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nutgraf.config.files import ConfigFile, nearest, read_config
from nutgraf.config.settings import DEFAULTS, KEYS, Settings

DEFAULT, FLAG = "default", "command line"
"""Where a value comes from, if it does not come from a file."""

_BY_NAME = ("severity", "fields")


@dataclass(frozen=True, slots=True)
class InForce:
    """The settings for one draft or for the run, and by key where each value comes from.

    `is_found` says that the file is one that stood near the drafts: nobody has named it.
    """

    settings: Settings
    origins: Mapping[str, str]
    file: Path | None = None
    is_found: bool = False


@dataclass(frozen=True)
class Configuration:
    """All that is configured in a run: flags, one named file, or the files of each folder.

    `flags` are read values by key. `users` is the user's own file, which counts where no
    folder has one.
    """

    flags: Mapping[str, object] = field(default_factory=dict)
    named: Path | None = None
    users: Path | None = None
    isolated: bool = False
    _found: dict[Path, ConfigFile | None] = field(default_factory=dict, repr=False)
    _known: dict[tuple[Path | None, tuple[int, ...]], InForce] = field(
        default_factory=dict, repr=False
    )

    def of_run(self, folder: Path) -> InForce:
        """What is in force for a run over the drafts of a folder."""
        return self._merged(self._file(folder.absolute()), ())

    def of_draft(self, path: Path) -> InForce:
        """What is in force for one draft. ConfigError where its configuration is broken."""
        path = Path(os.path.abspath(path))  # no link is followed: a draft is where it is named
        file = self._file(path.parent)
        if file is None or not file.overrides:
            return self._merged(file, ())
        return self._merged(file, _matching(file, path))

    def _file(self, folder: Path) -> ConfigFile | None:
        if self.isolated:
            return None
        if self.named:
            folder = self.named
        if folder not in self._found:
            self._found[folder] = self._look_up(folder)
        return self._found[folder]

    def _look_up(self, folder: Path) -> ConfigFile | None:
        if self.named:
            return read_config(self.named)
        found = nearest(folder)
        if found is None and self.users and self.users.is_file():
            return read_config(self.users)
        return found

    def _merged(self, file: ConfigFile | None, overrides: tuple[int, ...]) -> InForce:
        """The same settings for the same file and overrides, made once."""
        known = (file.path if file else None, overrides)
        if known not in self._known:
            layers: list[tuple[str, Mapping[str, object]]] = []
            if file:
                layers.append((str(file.path), file.values))
                layers += [(_name(file, at), file.overrides[at].values) for at in overrides]
            in_force = _merge([*layers, (FLAG, self.flags)], file)
            is_found = file is not None and file.path not in (self.named, self.users)
            self._known[known] = replace(in_force, is_found=is_found)
        return self._known[known]


def _name(file: ConfigFile, at: int) -> str:
    return f"{file.path}, overrides for {', '.join(file.overrides[at].globs)}"


def _matching(file: ConfigFile, path: Path) -> tuple[int, ...]:
    """Which overrides of a file are for a draft: gitignore's globs, from the file's folder."""
    from nutgraf.inputs.sources.globs import matches

    folder = file.path.absolute().parent
    if not path.is_relative_to(folder):
        return ()
    name = path.relative_to(folder).as_posix()
    return tuple(at for at, each in enumerate(file.overrides) if matches(each.globs, name))


def _merge(layers: list[tuple[str, Mapping[str, object]]], file: ConfigFile | None) -> InForce:
    """Later layers win; severities and fields are told one by one."""
    values: dict[str, Any] = {}
    origins = {key.name: DEFAULT for key in KEYS}
    for origin, layer in layers:
        for name, value in layer.items():
            origins[name] = origin
            if name in _BY_NAME:
                value = tuple({**dict(values.get(name, ())), **dict(value)}.items())  # type: ignore[call-overload]
            values[name] = value
    given = {key.field: values[key.name] for key in KEYS if key.name in values}
    return InForce(replace(DEFAULTS, **given), origins, file.path if file else None)
