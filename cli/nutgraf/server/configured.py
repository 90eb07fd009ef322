"""What is in force for the drafts of an editor: its own settings, over the files beside a draft."""

from collections.abc import Mapping
from pathlib import Path

from nutgraf.config import KEYS, Option, Scope
from nutgraf.config.layers import FLAG, Configuration, InForce
from nutgraf.errors import ended, hint
from nutgraf.server.documents import OpenDocument

SECTION = "nutgraf"
"""What an editor calls the settings that are ours."""

_OF_EDITORS = ("judge", "include", "exclude")
"""Keys of a run that an editor may set beside those of a draft."""


class Configured:
    """The settings of drafts, until `reload` says that files may have changed."""

    def __init__(self, users: Path | None = None) -> None:
        self._users = users
        self._flags: dict[str, object] = {}
        self.reload()

    def reload(self) -> None:
        """Forgets what the files said."""
        self._configuration = Configuration(flags=self._flags, users=self._users)

    def take(self, settings: object) -> list[str]:
        """Takes what an editor has set, all of it or the section that is ours.

        What is wrong with it is answered, in sentences; the rest is in force.
        """
        if isinstance(settings, Mapping) and isinstance(settings.get(SECTION), Mapping):
            settings = settings[SECTION]
        ours = dict(settings) if isinstance(settings, Mapping) else {}
        flags: dict[str, object] = {}
        problems = []
        for name, value in ours.items():
            try:
                flags[str(name)] = _key(str(name)).read(value)
            except ValueError as error:
                problems.append(f'the editor\'s setting "{name}" {ended(str(error))}')
        self._flags = flags
        self.reload()
        return problems

    def of(self, document: OpenDocument, folder: Path) -> InForce:
        """What is in force for a draft; of one without a path, what is for a folder."""
        if document.path is None:
            return self._configuration.of_run(folder)
        return self._configuration.of_draft(document.path)


def _key(name: str) -> Option:
    known = [key for key in KEYS if key.scope is Scope.DRAFT or key.name in _OF_EDITORS]
    for key in known:
        if key.name == name:
            return key
    raise ValueError(f"is none; {hint(name, [key.name for key in known])}")


def is_wanted(document: OpenDocument, in_force: InForce, folder: Path) -> bool:
    """Whether a draft is one of those that `include` and `exclude` leave; all are without them."""
    from nutgraf.inputs.sources.globs import matches

    settings, path = in_force.settings, document.path
    if path is None:
        return True

    def name(key: str) -> str:
        is_flag = in_force.origins[key] == FLAG or in_force.file is None
        root = folder if is_flag or in_force.file is None else in_force.file.absolute().parent
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)[1:]

    if settings.include and not matches(settings.include, name("include")):
        return False
    return not (settings.exclude and matches(settings.exclude, name("exclude")))
