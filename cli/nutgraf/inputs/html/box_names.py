"""The elements of a page that are named like a box with key points."""

import re
from collections.abc import Sequence

from nutgraf.inputs.html.names import all_names
from nutgraf.inputs.html.page import Page
from nutgraf.inputs.html.tabs import first_pane
from nutgraf.keypoints.labels import LONGEST, LabelKind, heading_of


class BoxNames:
    """The names of elements, compared with those of boxes with key points."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._firm = _pattern(page.words.boxes)
        self._loose = _pattern(page.words.loose_boxes)
        self._panes: dict[int, tuple[str, bool]] = {}

    def kind(self, index: int) -> tuple[str, bool]:
        """The name of a box that an element has, and whether other things have that name too.

        An element around a strip of tabs and what they show gives its name to the first pane, so
        elements are asked for in the order of the page.
        """
        kind, is_loose = self._own(index)
        if not kind:
            return self._panes.get(index, ("", False))
        pane = first_pane(self.page, index)
        if pane:
            self._panes[pane] = (kind, is_loose)
            return "", False
        return kind, is_loose

    def _own(self, index: int) -> tuple[str, bool]:
        node = self.page.nodes[index]
        if node.name in ("html", "body") or not (node.attributes or "-" in node.name):
            return "", False
        aria = node.attributes.get("aria-label", "")[:LONGEST]
        label = heading_of(aria, self.page.code, self.page.headings) if aria else None
        if label and label.end == len(aria) and label.kind is LabelKind.PLAIN:
            return aria, False
        names = list(all_names(node))
        for pattern, is_loose in ((self._firm, False), (self._loose, True)):
            match = next((match for name in names if (match := pattern.search(name))), None)
            if match:
                return match[0], is_loose
        return "", False


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")
