"""The settings in force: defaults, under the nearest file, under its overrides, under flags."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nutgraf.config.files import ConfigFile, nearest, read_config
from nutgraf.config.settings import DEFAULTS, KEYS, Settings

DEFAULT, FLAG = "default", "command line"
"""The origins of values that come from no file."""

_BY_NAME = ("severity", "fields")


@dataclass(frozen=True, slots=True)
class InForce:
    """The settings for one draft or for the run, with the origin of each value by key.

    `is_found` says that the file is one that was found near the drafts: nobody has named it.
    """

    settings: Settings
    origins: Mapping[str, str]
    file: Path | None = None
    is_found: bool = False


@dataclass(frozen=True)
class Configuration:
    """All that configures a run: flags, and one named file or the files of the folders.

    `flags` are read values by key. `users` is the user's own file, which counts where no folder
    has one.
    """

    flags: Mapping[str, object] = field(default_factory=dict)
    named: Path | None = None
    users: Path | None = None
    isolated: bool = False
    _files: dict[Path, ConfigFile | None] = field(default_factory=dict, repr=False)
    _merges: dict[tuple[Path | None, tuple[int, ...]], InForce] = field(
        default_factory=dict, repr=False
    )

    def of_run(self, folder: Path) -> InForce:
        """The settings in force for a run over the drafts of a folder."""
        return self._merged(self._file(folder.absolute()), ())

    def of_draft(self, path: Path) -> InForce:
        """The settings in force for one draft; ConfigError where its configuration is broken."""
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
        if folder not in self._files:
            self._files[folder] = self._look_up(folder)
        return self._files[folder]

    def _look_up(self, folder: Path) -> ConfigFile | None:
        if self.named:
            return read_config(self.named)
        file = nearest(folder)
        if file is None and self.users and self.users.is_file():
            return read_config(self.users)
        return file

    def _merged(self, file: ConfigFile | None, overrides: tuple[int, ...]) -> InForce:
        """The settings by a file and some of its overrides; merged once."""
        key = (file.path if file else None, overrides)
        if key not in self._merges:
            layers: list[tuple[str, Mapping[str, object]]] = []
            if file:
                layers.append((str(file.path), file.values))
                layers += [_layer(file, index) for index in overrides]
            in_force = _merge([*layers, (FLAG, self.flags)], file)
            is_found = file is not None and file.path not in (self.named, self.users)
            self._merges[key] = replace(in_force, is_found=is_found)
        return self._merges[key]


def _layer(file: ConfigFile, index: int) -> tuple[str, Mapping[str, object]]:
    """The values of one override, under the name of their origin."""
    override = file.overrides[index]
    return f"{file.path}, overrides for {', '.join(override.globs)}", override.values


def _matching(file: ConfigFile, path: Path) -> tuple[int, ...]:
    """The indexes of the overrides that are for a draft; their globs are those of gitignore."""
    from nutgraf.inputs.sources.globs import matches

    folder = file.path.absolute().parent
    if not path.is_relative_to(folder):
        return ()
    name = path.relative_to(folder).as_posix()
    overrides = enumerate(file.overrides)
    return tuple(index for index, override in overrides if matches(override.globs, name))


def _merge(layers: list[tuple[str, Mapping[str, object]]], file: ConfigFile | None) -> InForce:
    """The settings of some layers. Later ones win; of severities and fields, each by itself."""
    values: dict[str, Any] = {}
    origins = {key.name: DEFAULT for key in KEYS}
    for origin, layer in layers:
        for name, value in layer.items():
            origins[name] = origin
            if name in _BY_NAME:
                value = tuple({**dict(values.get(name, ())), **dict(value)}.items())  # type: ignore[call-overload]
            values[name] = value
    by_field = {key.field: values[key.name] for key in KEYS if key.name in values}
    return InForce(replace(DEFAULTS, **by_field), origins, file.path if file else None)
