"""Front matter: the YAML or TOML that may open a draft, and the key points in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs.about.about import NOTHING, About, about_in
from nutgraf.inputs.about.directives import FRONT_MATTER_KEY, directives_of_toml, directives_of_yaml
from nutgraf.inputs.about.yaml_points import cleaned_point, node_text, yaml_points
from nutgraf.languages import language
from nutgraf.model import Directive, KeyPoint, KeyPointList, Origin, Source, Span
from nutgraf.text.folding import fold_space
from nutgraf.text.foreign_toml import read_foreign_toml

_ABOVE = r"(?:[ \t\ufeff]*+\n|<!--(?:[^-]|-(?!->)){0,1000}+-->[ \t]*+\n){0,100}+"
"""The blank lines and comments that may stand above front matter."""

_YAML = re.compile(_ABOVE + r"---[ \t]*\n(?P<body>[\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_TOML = re.compile(_ABOVE + r"\+\+\+[ \t]*\n(?P<body>[\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\n|$)")
_KEY = re.compile(r"[\w.\"' -]++[ \t]*+[:=]|\[[\w.\"'-]++\][ \t]*+$", re.MULTILINE)
_ONE_TEXT = ("title", "headline", "lang", "language")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata and directives in front matter, and the range of the source that it takes up."""

    span: Span
    about: About = NOTHING
    directives: tuple[Directive, ...] = ()


def front_matter(source: Source, code: str) -> FrontMatter | None:
    """The source's front matter, None without one; InputError where it is broken."""
    text = source.text
    match = _YAML.match(text) or _TOML.match(text)
    if not match:
        return _from_json(source, code) if text.lstrip()[:1] == "{" else None
    if not _KEY.match(match["body"].lstrip("\n #")):
        return None
    if match.re is _TOML:
        return _from_toml(match, source, code)
    return _from_yaml(match, source, code)


def _lines_above(match: re.Match[str]) -> int:
    """The number of lines above front matter."""
    return match.string.count("\n", 0, match.start("body")) - 1


def _from_json(source: Source, code: str) -> FrontMatter | None:
    """The front matter that is a JSON object, as Hugo allows; None where no text follows it."""
    start = len(source.text) - len(source.text.lstrip())
    try:
        data, end = json.JSONDecoder().raw_decode(source.text, start)
    except (ValueError, RecursionError):
        return None
    rest = source.text[end : end + 200]
    if not isinstance(data, dict) or not rest.strip() or not rest.lstrip(" \t").startswith("\n"):
        return None
    span = Span(0, end)
    return FrontMatter(span, _about(data, span, code))


def _from_toml(match: re.Match[str], source: Source, code: str) -> FrontMatter:
    span = Span(0, match.end())
    try:
        data = read_foreign_toml(match["body"])
    except ValueError as error:
        raise _broken(source, 1 + _lines_above(match), "TOML", str(error)) from None
    directives = tuple(directives_of_toml(data.get(FRONT_MATTER_KEY), span))
    return FrontMatter(span, _about(data, span, code), directives)


def _about(data: Mapping[str, Any], span: Span, code: str) -> About:
    """The metadata in a table; its points have no positions of their own."""
    lists = []
    for key, value in data.items():
        if _is_key(key, code):
            values = value if isinstance(value, list) else str(value).split("\n")
            points = tuple(KeyPoint(text) for text in map(cleaned_point, values) if text)
            lists.append(KeyPointList(Origin.FRONT_MATTER, key, span, points))
    fields = {key: _joined(value) for key, value in data.items() if _may_say(key, value)}
    return about_in(fields, tuple(lists))


def _joined(value: object) -> str:
    """A value as one text: the `name` of a table, the items of a list."""
    values = value if isinstance(value, list) else [value]
    named = (item.get("name", "") if isinstance(item, Mapping) else item for item in values)
    return ", ".join(str(text) for text in named if not isinstance(text, list))


def _broken(source: Source, line: int, form: str, problem: str) -> InputError:
    """The error for a line of the text; for a record, the line of the record in its file."""
    line = line if source.line is None else source.line
    return InputError(
        f"{source.name}:{line}: the {form} front matter cannot be read: {fold_space(problem)}."
    )


def _problem(error: Exception, body: str) -> tuple[int, str, str]:
    """The line, the format and the words of an error of PyYAML."""
    mark = getattr(error, "problem_mark", None)
    if mark:
        return mark.line + 2, "YAML", str(getattr(error, "problem", None) or "it is broken")
    position = getattr(error, "position", None)  # of a character that YAML does not allow
    if position is None:
        return 1, "YAML", "it is nested too deeply"
    return body.count("\n", 0, position) + 2, "YAML", "it holds a control character"


def _may_say(key: str, value: object) -> bool:
    """Whether a value fits its key: a title or a language has to be a single text."""
    return key.lower() not in _ONE_TEXT or isinstance(value, str)


def _from_yaml(match: re.Match[str], source: Source, code: str) -> FrontMatter:
    import yaml

    start, span = match.start("body"), Span(0, match.end())
    try:
        root = yaml.compose(match["body"], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        line, form, problem = _problem(error, match["body"])
        raise _broken(source, line + _lines_above(match), form, problem) from None
    if not isinstance(root, yaml.MappingNode):
        return FrontMatter(span)
    fields: dict[str, str] = {}
    lists = []
    directives: list[Directive] = []
    for key, value in root.value:
        if key.value == FRONT_MATTER_KEY:
            directives += directives_of_yaml(value, start)
            continue
        if str(key.value).lower() not in _ONE_TEXT or isinstance(value, yaml.ScalarNode):
            fields[str(key.value)] = node_text(value)
        if _is_key(str(key.value), code):
            heading = Span(start + key.start_mark.index, start + key.end_mark.index)
            points = tuple(yaml_points(value, match["body"], start))
            lists.append(KeyPointList(Origin.FRONT_MATTER, str(key.value), heading, points))
    filled = tuple(points_list for points_list in lists if points_list.points)
    return FrontMatter(span, about_in(fields, filled), tuple(directives))


def _is_key(key: str, code: str) -> bool:
    return re.sub(r"[\s-]+", "_", key.lower()) in language(code).front_matter_keys
