"""JSON: an array of records, a single record, or several in a row."""

import json
import re
from collections.abc import Iterator

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.records.fields import Fields
from nutgraf.inputs.records.whole import whole_text

_SPACE = re.compile(r"[ \t\n]*")


def records(lines: Iterator[bytes], name: str, fields: Fields) -> Iterator[Record | InputError]:
    """The records, parsed one at a time.

    InputError where the text ceases to be JSON; the rest is not read.
    """
    text = whole_text(lines, name)
    position = _behind_space(text, 0)
    is_array = text[position : position + 1] == "["
    position = _behind_space(text, position + is_array)
    line, counted, number = 1, 0, 0
    while position < len(text) and not (is_array and text[position] == "]"):
        line, counted, number = line + text.count("\n", counted, position), position, number + 1
        end = _end_of_value(text, position, name, number)
        yield Record(text[position:end].encode(), line, f"item {number}")
        position = _behind_space(text, end)
        if is_array:
            position = _behind_comma(text, position, name, number)
    rest = _behind_space(text, position + 1)
    if is_array and (position >= len(text) or rest < len(text)):
        problem = "the array has no end" if position >= len(text) else "text follows the array"
        raise _no_json(text, min(rest, len(text)), name, problem)


def _end_of_value(text: str, start: int, name: str, number: int) -> int:
    try:
        return json.JSONDecoder().raw_decode(text, start)[1]
    except json.JSONDecodeError as error:
        raise _no_json(text, error.pos, name, f"item {number}: {error.msg}") from None
    except (ValueError, RecursionError):
        problem = f"item {number} is nested too deeply or holds too long a number"
        raise _no_json(text, start, name, problem) from None


def _behind_comma(text: str, position: int, name: str, number: int) -> int:
    """The start of the next item, or the end of the array."""
    if text[position : position + 1] == ",":
        behind = _behind_space(text, position + 1)
        if text[behind : behind + 1] == "]":
            raise _no_json(text, position, name, f"a comma behind the last item, item {number}")
        return behind
    if position < len(text) and text[position] != "]":
        raise _no_json(text, position, name, f"a comma is missing behind item {number}")
    return position


def _behind_space(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _no_json(text: str, position: int, name: str, problem: str) -> InputError:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return InputError(
        f"{name}:{line}:{column}: this is not JSON: {problem}; nothing behind it was read."
    )
