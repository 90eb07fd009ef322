"""Records: articles as JSON objects, with fields whose names the user may choose."""

import json
from collections.abc import Mapping
from html import unescape
from typing import Any

from nutgraf.errors import InputError, ended
from nutgraf.inputs import html
from nutgraf.inputs.about.about import About, about_in, given_points
from nutgraf.inputs.about.markup import without_markup
from nutgraf.inputs.drafts.contents import Contents, Hints, contents_of
from nutgraf.inputs.drafts.decoding import decode, normalize
from nutgraf.inputs.drafts.draft import Embedded, points_in
from nutgraf.inputs.drafts.lines import bullet
from nutgraf.inputs.records.block_trees import text_of_blocks
from nutgraf.inputs.records.fields import known_fields
from nutgraf.languages import LANGUAGES, known_code
from nutgraf.model import Source
from nutgraf.text.folding import fold_space

_LONGEST_VALUE = 40
_CREDITS = ("author", "outlet", "date", "section")
"""Fields that are ignored, and no error, if they are no text."""


def read_record(contents: Contents, hints: Hints) -> Embedded:
    """The text in a record, still to be read, and the metadata beside it.

    Text and key points may be HTML. A record without an id is known by its place. InputError names
    the file, the line, and the record's place.
    """
    where = f"{contents.name}:{contents.line}"
    where += f": {contents.place}" if contents.place else ""
    data = known_fields(_parse(decode(contents.data, where), where), hints.fields, where)
    data["text"] = text_of_blocks(data["text"]) or data["text"]
    text = normalize(_text(data, "text", where))
    source = Source(contents.name, text, _id(data, where) or contents.place or None, contents.line)
    code = hints.language or (_text(data, "language", where) if "language" in data else "")
    if code and not known_code(code):
        raise InputError(f"{where}: language: {ended(LANGUAGES.unknown(code))}")
    return Embedded(contents_of(source), _about(data, where, code), code)


def _about(data: Mapping[str, Any], where: str, code: str) -> About:
    """The metadata in a record."""
    fields = {key: data[key] for key in _CREDITS if isinstance(data.get(key), str)}
    if data.get("title"):
        fields["title"] = _title(data, where)
    points, summary = _points(data, where, code), _texts(data, "summary", where)
    return about_in(fields, given_points(points), None if summary is None else tuple(summary))


def _parse(line: str, where: str) -> Mapping[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        problem = (
            getattr(error, "msg", None) or "it is nested too deeply or holds too long a number"
        )
        column = getattr(error, "colno", 1)
        raise InputError(f"{where}:{column}: this line is not JSON: {problem}.") from None
    if not isinstance(data, dict):
        raise InputError(f"{where}: a record must be a JSON object, this is {_shown(data)}.")
    return data


def _text(data: Mapping[str, Any], key: str, where: str) -> str:
    value = data[key]
    if not isinstance(value, str):
        raise InputError(f'{where}: "{key}" must be a string, this is {_shown(value)}.')
    return value


def _title(data: Mapping[str, Any], where: str) -> str:
    """The title; character references (`&#8217;`) are resolved if the text is HTML."""
    title, is_html = _text(data, "title", where), html.looks_like_fragment(data["text"])
    return fold_space(unescape(title) if is_html else title)


def _points(data: Mapping[str, Any], where: str, code: str) -> list[str]:
    """The key points: in a list of texts, the lines of one text, or HTML."""
    points: list[str] = []
    for text in _texts(data, "key_points", where) or ():
        if html.looks_like_fragment(text):
            points += points_in(html.read(contents_of(Source("key_points", text)), Hints(code)))
        elif isinstance(data["key_points"], str):
            lines = [line.strip() for line in text.split("\n")]
            points += [line[bullet(line)[1] :] for line in lines]
        else:
            points.append(text)
    return list(map(without_markup, points))


def _texts(data: Mapping[str, Any], key: str, where: str) -> list[str] | None:
    """The strings of a list, or a single string as a list; None where the record has no value."""
    value = data.get(key)
    if value is None:
        return None
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise InputError(f'{where}: "{key}" must be a list of strings, this is {_shown(value)}.')
    return [normalize(item) for item in values]


def _id(data: Mapping[str, Any], where: str) -> str | None:
    value = data.get("id")
    if value is None or isinstance(value, str):
        return None if value is None else normalize(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise InputError(f'{where}: "id" must be a string or a whole number, this is {_shown(value)}.')


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"
