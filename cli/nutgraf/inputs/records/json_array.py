"""JSON: an array of records, one record, or several one behind the other."""

import json
import re
from collections.abc import Iterator

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.reader import Record
from nutgraf.inputs.records.fields import Fields
from nutgraf.inputs.records.whole import whole_text

_SPACE = re.compile(r"[ \t\n]*")


def records(lines: Iterator[bytes], name: str, fields: Fields) -> Iterator[Record | InputError]:
    """The records, cut off the text one at a time.

    InputError where the text is no JSON any more: what stands behind that is lost.
    """
    text = whole_text(lines, name)
    at = _behind_space(text, 0)
    is_array = text[at : at + 1] == "["
    at = _behind_space(text, at + is_array)
    line, counted, number = 1, 0, 0
    while at < len(text) and not (is_array and text[at] == "]"):
        line, counted, number = line + text.count("\n", counted, at), at, number + 1
        end = _end_of_value(text, at, name, number)
        yield Record(text[at:end].encode(), line, f"item {number}")
        at = _behind_space(text, end)
        if is_array:
            at = _behind_comma(text, at, name, number)
    rest = _behind_space(text, at + 1)
    if is_array and (at >= len(text) or rest < len(text)):
        problem = "the array has no end" if at >= len(text) else "text follows the array"
        raise _no_json(text, min(rest, len(text)), name, problem)


def _end_of_value(text: str, at: int, name: str, number: int) -> int:
    try:
        return json.JSONDecoder().raw_decode(text, at)[1]
    except json.JSONDecodeError as error:
        raise _no_json(text, error.pos, name, f"item {number}: {error.msg}") from None
    except (ValueError, RecursionError):
        problem = f"item {number} is nested too deeply or holds too long a number"
        raise _no_json(text, at, name, problem) from None


def _behind_comma(text: str, at: int, name: str, number: int) -> int:
    """The start of the next item, or the end of the array."""
    if text[at : at + 1] == ",":
        behind = _behind_space(text, at + 1)
        if text[behind : behind + 1] == "]":
            raise _no_json(text, at, name, f"a comma behind the last item, item {number}")
        return behind
    if at < len(text) and text[at] != "]":
        raise _no_json(text, at, name, f"a comma is missing behind item {number}")
    return at


def _behind_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _no_json(text: str, at: int, name: str, problem: str) -> InputError:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    return InputError(
        f"{name}:{line}:{column}: this is not JSON: {problem}; nothing behind it was read."
    )
