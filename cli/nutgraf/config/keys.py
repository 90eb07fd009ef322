"""The keys of a configuration: what each means, and how its value is read.

A key is also the name of its flag (`fail-on`, `--fail-on`) and, with underscores, of its field
in `Settings`. The table in this room's README is made from here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from nutgraf.config import choices, values


class Scope(Enum):
    """What a key belongs to."""

    DRAFT = "draft"  # may differ from one draft to the next, and stand in overrides
    RUN = "run"


@dataclass(frozen=True, slots=True)
class Key:
    """One key. `read` turns a value of TOML, or the words of a flag, into the field's type."""

    name: str
    scope: Scope
    read: Callable[[object], object]
    example: str
    meaning: str

    @property
    def field(self) -> str:
        """The name of its field in `Settings`."""
        return self.name.replace("-", "_")


_D, _R = Scope.DRAFT, Scope.RUN

KEYS: tuple[Key, ...] = (
    Key("method", _D, choices.method, '"lead"', "how to summarise"),
    Key("length", _D, values.length, '"80w"', "length of the summary"),
    Key("language", _D, choices.language, '"de"', "language of the drafts, where not detected"),
    Key("input-format", _D, choices.input_format, '"html"', "what the drafts are"),
    Key("fields", _D, choices.fields, '{ text = "body.html" }', "what a record's parts are called"),
    Key("select", _D, choices.rules, '["misquote"]', "run these rules alone; or `all`"),
    Key("extend-select", _D, choices.rules, '["misquote"]', "run these rules too"),
    Key("ignore", _D, choices.ignored, '["compound-point"]', "leave these rules out"),
    Key("severity", _D, choices.severities, '{ misquote = "warning" }', "what a rule weighs"),
    Key("min-severity", _D, choices.severity, '"warning"', "show no finding below this"),
    Key("fail-on", _D, choices.fail_on, '"warning"', "fail from this severity on, or `never`"),
    Key("fail-under", _D, values.percent, "60", "fail where fewer of a draft's points are covered"),
    Key("min-support", _D, values.percent, "50", "fail where a point is borne out less probably"),
    Key("headings", _D, values.texts, '["The gist"]', "more headings that announce key points"),
    Key("names", _D, values.texts, '["Jo Doe"]', "names that are known though no article has them"),
    Key("author", _D, values.text, '"Jo Doe"', "the author, where a draft names none"),
    Key("outlet", _D, values.text, '"The Post"', "the outlet, where a draft names none"),
    Key("max-words", _D, values.count, "25", "words of a key point at most"),
    Key("key-points", _D, values.counts, '"3-5"', "key points of an article"),
    Key("format", _R, values.texts, '["table", "sarif:out.sarif"]', "`NAME` or `NAME:FILE`, each"),
    Key("output-file", _R, values.text, '"report.txt"', "a file in place of standard output"),
    Key("color", _R, choices.color, '"never"', "colour in the table"),
    Key("quiet", _R, values.flag, "true", "findings only"),
    Key("exit-zero", _R, values.flag, "true", "exit with 0 in place of 1"),
    Key("fail-under-total", _R, values.percent, "75", "the same over all drafts"),
    Key("baseline", _R, values.text, '"baseline.json"', "a file of findings that are known"),
    Key("include", _R, values.globs, '["*.md"]', "files of a folder that are drafts"),
    Key("exclude", _R, values.globs, '["archive/"]', "files and folders that are left out"),
    Key("force-exclude", _R, values.flag, "true", "leave them out even where they are named"),
    Key("gitignore", _R, values.flag, "false", "leave out what git ignores"),
    Key("judge", _R, choices.judge, '"off"', "whether the judge reads: `auto`, `on` or `off`"),
    Key("jobs", _R, values.jobs, "4", "drafts that are done at a time"),
    Key("timeout", _R, values.seconds, "60", "seconds that a draft may take"),
    Key("memory", _R, values.memory, '"1GB"', "memory that a draft may take"),
)  # fmt: skip


def key_named(name: str) -> Key | None:
    """The key of a name; None where there is none."""
    return next((key for key in KEYS if key.name == name), None)
