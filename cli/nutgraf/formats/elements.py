"""The elements of a JSON array, printed one by one as they come."""

import json

from nutgraf.formats.visible import escaped


class Elements:
    """An array's elements, each held back until it is known whether a comma follows it.

    They are indented by so many columns, brackets not included; every string ends its line.
    """

    def __init__(self, indent: int) -> None:
        self._margin = " " * indent
        self._held = ""

    def add(self, value: object) -> str:
        """The element before this one, if any, with its comma."""
        held, self._held = self._held, self._encoded(value)
        return f"{held},\n" if held else ""

    def last(self) -> str:
        """The element that came last, if any, without a comma."""
        held, self._held = self._held, ""
        return f"{held}\n" if held else ""

    def _encoded(self, value: object) -> str:
        body = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
        return escaped("\n".join(self._margin + line for line in body.split("\n")))
