"""Records: an article as a JSON object, its parts under names that the user may choose."""

import json
from collections.abc import Mapping
from html import unescape
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs import html
from nutgraf.inputs.about.credits import credits_in
from nutgraf.inputs.articles import given_points, points_in, read_source
from nutgraf.inputs.drafts.decoding import decode, normalize
from nutgraf.inputs.drafts.draft import Opened
from nutgraf.inputs.drafts.lines import bullet
from nutgraf.inputs.records.fields import Fields, known_fields
from nutgraf.languages import LANGUAGES, known_code
from nutgraf.model import NO_HOUSE, Article, House, Source
from nutgraf.text.folding import fold_space

_LONGEST_VALUE = 40


def read_record(
    line: bytes,
    name: str,
    number: int,
    language: str = "",
    house: House = NO_HOUSE,
    fields: Fields = (),
    place: str = "",
) -> Article:
    """The article in one record; InputError names the file, the line, and its place if given.

    `number` is the line on which it begins, and `place` its place among others (`row 3`), which
    is its id where it has none. Text and key points may be HTML.
    """
    where = f"{name}:{number}: {place}" if place else f"{name}:{number}"
    data = known_fields(_parse(decode(line, where), where), fields, where)
    text = normalize(_text(data, "text", where))
    source = Source(name, text, _id(data, where) or place or None, number)
    code = language or (_text(data, "language", where) if "language" in data else "")
    if code and not known_code(code):
        raise InputError(
            f'{where}: no data for the language "{code}"; known are {", ".join(LANGUAGES)}.'
        )
    return read_source(
        source,
        language=code,
        title=_title(data, where, text) if data.get("title") else "",
        lists=given_points(_points(data, where, code)),
        summary=_texts(data, "summary", where),
        credits=credits_in(
            {key: text for key, text in data.items() if _is_credit(key, text)},
            known_code(code) or LANGUAGES[0],
        ),
        house=house,
    )


def _is_credit(key: str, value: object) -> bool:
    """Whether a value is a credit; one of any other type is nobody's mistake."""
    return key in ("author", "outlet", "date", "section") and isinstance(value, str)


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


def _title(data: Mapping[str, Any], where: str, text: str) -> str:
    """The title; beside a text in HTML it has character references (`&#8217;`) as well."""
    title = _text(data, "title", where)
    return fold_space(unescape(title) if html.looks_like_fragment(text) else title)


def _points(data: Mapping[str, Any], where: str, code: str) -> list[str]:
    """The key points: as many texts, one of several lines, or HTML."""
    found: list[str] = []
    for text in _texts(data, "key_points", where) or ():
        if html.looks_like_fragment(text):
            found += points_in(Opened(Source("key_points.html", text)), code)
        elif isinstance(data["key_points"], str):
            lines = [each.strip() for each in text.split("\n")]
            found += [each[bullet(each)[1] :] for each in lines]
        else:
            found.append(text)
    return found


def _texts(data: Mapping[str, Any], key: str, where: str) -> list[str] | None:
    """A list of strings, or one string as a list of one; None where the record has none."""
    value = data.get(key)
    if value is None:
        return None
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise InputError(f'{where}: "{key}" must be a list of strings, this is {_shown(value)}.')
    return [normalize(each) for each in values]


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
