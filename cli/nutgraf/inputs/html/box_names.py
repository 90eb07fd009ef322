"""What the elements of a page are called, compared with the names of boxes with key points."""

import re
from collections.abc import Sequence

from nutgraf.inputs.html.names import all_names
from nutgraf.inputs.html.page import Page
from nutgraf.keypoints.labels import LONGEST, LabelKind, heading_of


class BoxNames:
    """What elements are called, compared with the names of boxes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._firm = _pattern(page.words.boxes)
        self._loose = _pattern(page.words.loose_boxes)

    def kind(self, index: int) -> tuple[str, bool]:
        """The box that an element is called, and whether other things are called that as well."""
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
