"""Front matter: the YAML or TOML that may open a draft, and the key points in it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nutgraf.errors import InputError
from nutgraf.inputs.about.about import NOTHING, About, about_in
from nutgraf.inputs.about.directives import FRONT_MATTER_KEY, directives_of_toml, directives_of_yaml
from nutgraf.inputs.about.markup import without_markup
from nutgraf.languages import language
from nutgraf.model import Directive, KeyPoint, KeyPointList, Origin, Source, Span
from nutgraf.text.folding import fold_space, fold_space_at
from nutgraf.text.foreign_toml import read_foreign_toml

if TYPE_CHECKING:
    from yaml.nodes import Node, ScalarNode

_ABOVE = r"(?:[ \t\ufeff]*+\n|<!--(?:[^-]|-(?!->)){0,1000}+-->[ \t]*+\n){0,100}+"
"""What may stand above front matter: blank lines, comments."""

_YAML = re.compile(_ABOVE + r"---[ \t]*\n(?P<body>[\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_TOML = re.compile(_ABOVE + r"\+\+\+[ \t]*\n(?P<body>[\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\n|$)")
_KEY = re.compile(r"[\w.\"' -]++[ \t]*+[:=]|\[[\w.\"'-]++\][ \t]*+$", re.MULTILINE)
_NO_TEXT = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:bool")
_ONE_TEXT = ("title", "headline", "lang", "language")
_BULLET = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says, and the range of the source that it takes up."""

    span: Span
    about: About = NOTHING
    directives: tuple[Directive, ...] = ()


def front_matter(source: Source, code: str) -> FrontMatter | None:
    """The source's front matter; None where it has none; InputError where it is broken."""
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
    """How many lines stand above front matter."""
    return match.string.count("\n", 0, match.start("body")) - 1


def _from_json(source: Source, code: str) -> FrontMatter | None:
    """The JSON object that opens a text, as Hugo has it; None where it says nothing of a text."""
    start = len(source.text) - len(source.text.lstrip())
    try:
        data, end = json.JSONDecoder().raw_decode(source.text, start)
    except (ValueError, RecursionError):
        return None
    rest = source.text[end : end + 200]
    if not isinstance(data, dict) or not rest.strip() or not rest.lstrip(" \t").startswith("\n"):
        return None
    span = Span(0, end)
    lists = []
    for key, value in data.items():
        if _is_key(key, code):
            values = value if isinstance(value, list) else str(value).split("\n")
            points = tuple(KeyPoint(text) for text in map(_clean, values) if text)
            lists.append(KeyPointList(Origin.FRONT_MATTER, key, span, points))
    fields = {key: _joined(value) for key, value in data.items() if _may_say(key, value)}
    return FrontMatter(span, about_in(fields, tuple(lists)), ())


def _from_toml(match: re.Match[str], source: Source, code: str) -> FrontMatter:
    span = Span(0, match.end())
    try:
        data = read_foreign_toml(match["body"])
    except ValueError as error:
        raise _broken(source, 1 + _lines_above(match), "TOML", str(error)) from None
    lists = []
    for key, value in data.items():
        if _is_key(key, code):
            values = value if isinstance(value, list) else str(value).split("\n")
            points = tuple(KeyPoint(text) for text in map(_clean, values) if text)
            lists.append(KeyPointList(Origin.FRONT_MATTER, key, span, points))
    fields = {key: _joined(value) for key, value in data.items() if _may_say(key, value)}
    directives = tuple(directives_of_toml(data.get(FRONT_MATTER_KEY), span))
    return FrontMatter(span, about_in(fields, tuple(lists)), directives)


def _joined(value: object) -> str:
    """A value as one text: of a table its `name`, of a list its items."""
    values = value if isinstance(value, list) else [value]
    named = (each.get("name", "") if isinstance(each, Mapping) else each for each in values)
    return ", ".join(str(each) for each in named if not isinstance(each, list))


def _broken(source: Source, line: int, form: str, problem: str) -> InputError:
    """The error for a line of the text, which is no line of the file if that holds records."""
    line = line if source.line is None else source.line
    return InputError(
        f"{source.name}:{line}: the {form} front matter cannot be read: {fold_space(problem)}."
    )


def _problem(error: Exception, body: str) -> tuple[int, str, str]:
    """The line of the text, the form and the words of what PyYAML found wrong."""
    mark = getattr(error, "problem_mark", None)
    if mark:
        return mark.line + 2, "YAML", str(getattr(error, "problem", None) or "it is broken")
    at = getattr(error, "position", None)  # of a character that YAML does not allow
    if at is None:
        return 1, "YAML", "it is nested too deeply"
    return body.count("\n", 0, at) + 2, "YAML", "it holds a control character"


def _may_say(key: str, value: object) -> bool:
    """Whether a value can be what its key says: titles and languages are one text."""
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
            fields[str(key.value)] = _node_text(value)
        if _is_key(str(key.value), code):
            heading = Span(start + key.start_mark.index, start + key.end_mark.index)
            points = tuple(_yaml_points(value, match["body"], start))
            lists.append(KeyPointList(Origin.FRONT_MATTER, str(key.value), heading, points))
    found = tuple(each for each in lists if each.points)
    return FrontMatter(span, about_in(fields, found), tuple(directives))


def _node_text(node: "Node") -> str:
    """A node as one text: of a mapping its `name`, of a sequence its items."""
    import yaml

    # One level deep: an alias may make a node its own descendant.
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    texts: list[str] = []
    for item in items:
        if isinstance(item, yaml.MappingNode):
            named = (value for key, value in item.value if key.value == "name")
            item = next(named, item)
        if isinstance(item, yaml.ScalarNode) and item.tag != _NO_TEXT[0]:
            texts.append(item.value)
    return ", ".join(texts)


def _yaml_points(node: "Node", body: str, start: int) -> Iterator[KeyPoint]:
    """The points of a sequence, or of the lines of a block of text."""
    import yaml

    if isinstance(node, yaml.ScalarNode):
        yield from _scalar_points(node, body, start)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.ScalarNode):
                text = "" if item.tag in _NO_TEXT else fold_space(without_markup(item.value))
                if text:
                    yield _written(text, _scalar_span(item, body, start), body, start, item)
            elif isinstance(item, yaml.MappingNode) and len(item.value) == 1:
                yield _mapping_point(item, start)


def _mapping_point(node: "Node", start: int) -> KeyPoint:
    """`- Inflation: prices rose`, which YAML reads as a mapping."""
    key, value = node.value[0]
    label, rest = (fold_space(without_markup(str(each.value))) for each in (key, value))
    span = Span(start + key.start_mark.index, start + value.end_mark.index)
    return KeyPoint(f"{label}: {rest}", span, label)


def _scalar_points(node: "ScalarNode", body: str, start: int) -> Iterator[KeyPoint]:
    if node.style != "|":
        yield from _run_points(node, body, start)
        return
    at = node.start_mark.index
    for number, line in enumerate(body[at : node.end_mark.index].split("\n")):
        text = _clean(line)
        if text and number:  # the first is the `|`
            end = start + at + len(line.rstrip())
            span = Span(end - len(_BULLET.sub("", line).strip()), end)
            yield _written(text, span, body, start)
        at += len(line) + 1


def _run_points(node: "ScalarNode", body: str, start: int) -> Iterator[KeyPoint]:
    """One point, or several parted by semicolons; each in its place, if all is on one line."""
    span, value = _scalar_span(node, body, start), node.value
    raw = body[span.start - start : span.end - start]
    if raw != value or ";" not in raw:
        if _clean(value):
            yield _written(_clean(value), span, body, start, node)
        return
    at = span.start
    for piece in raw.split(";"):
        if piece.strip():
            first = at + len(piece) - len(piece.lstrip())
            place = Span(first, first + len(piece.strip()))
            yield _written(fold_space(without_markup(piece)), place, body, start, node)
        at += len(piece) + 1


def _written(
    text: str, span: Span, body: str, start: int, node: "ScalarNode | None" = None
) -> KeyPoint:
    """The point at a place; each of its characters too, where they are written as they are read."""
    raw = body[span.start - start : span.end - start]
    folded, offsets = fold_space_at(raw, range(span.start, span.end))
    style = (node.style if node else None) or ""
    return KeyPoint(text, span, "", offsets if folded == text else None, style.strip("|>"))


def _scalar_span(node: "ScalarNode", body: str, start: int) -> Span:
    first, last = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"') and last - first >= 2:
        first, last = first + 1, last - 1
    elif node.style is None:
        last = first + len(body[first:last].rstrip())
    return Span(start + first, start + last)


def _clean(value: object) -> str:
    return fold_space(without_markup(_BULLET.sub("", str(value))))


def _is_key(key: str, code: str) -> bool:
    return re.sub(r"[\s-]+", "_", key.lower()) in language(code).front_matter_keys
