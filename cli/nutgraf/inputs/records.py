"""JSONL records: one article a line, as REPORT.md lays them down."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from nutgraf.errors import InputError
from nutgraf.inputs.articles import given_points, read_source
from nutgraf.inputs.credits import credits_in
from nutgraf.inputs.decoding import decode, normalize
from nutgraf.languages import LANGUAGES, known_code
from nutgraf.model import NO_HOUSE, Article, House, Source
from nutgraf.text.folding import fold_space

_LONGEST_VALUE = 40


def read_record(
    line: bytes, name: str, number: int, language: str = "", house: House = NO_HOUSE
) -> Article:
    """The article in one line of a JSONL file; InputError names the file and the line."""
    where = f"{name}:{number}"
    data = _parse(decode(line, where), where)
    source = Source(name, normalize(_text(data, "text", where)), _id(data, where), number)
    points = _texts(data, "key_points", where)
    code = language or (_text(data, "language", where) if "language" in data else "")
    if code and not known_code(code):
        raise InputError(
            f'{where}: no data for the language "{code}"; known are {", ".join(LANGUAGES)}.'
        )
    return read_source(
        source,
        language=code,
        title=fold_space(_text(data, "title", where)) if data.get("title") else "",
        lists=given_points(points or ()),
        summary=_texts(data, "summary", where),
        credits=credits_in(
            {key: text for key, text in data.items() if _is_credit(key, text)},
            known_code(code) or LANGUAGES[0],
        ),
        house=house,
    )


def _is_credit(key: str, value: object) -> bool:
    """Whether a value says author, outlet or date; one of any other type is nobody's mistake."""
    return key in ("author", "outlet", "date") and isinstance(value, str)


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
    if "text" not in data:
        keys = ", ".join(sorted(map(str, data))[:8])
        raise InputError(f'{where}: the record has no "text"; it has: {keys or "nothing"}.')
    return data


def _text(data: Mapping[str, Any], key: str, where: str) -> str:
    value = data[key]
    if not isinstance(value, str):
        raise InputError(f'{where}: "{key}" must be a string, this is {_shown(value)}.')
    return value


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


def lines_of(chunks: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines of a JSONL stream with their numbers, blank ones left out."""
    for number, line in enumerate(chunks, 1):
        if line.strip() not in (b"", b"\xef\xbb\xbf"):
            yield number, line
