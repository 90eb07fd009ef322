"""The comments on a Word document, which are in a file of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_LONGEST = 2000


@dataclass
class Comments:
    """Walks over `comments.xml`; `texts` are their texts by id."""

    texts: dict[str, str] = field(default_factory=dict)
    _id: str = ""
    _in_text: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of a comment, or of a piece of its text."""
        if name == "w:comment":
            self._id = attributes.get("w:id", "")
            self.texts[self._id] = ""
        elif name in ("w:p", "w:tab", "w:br"):
            self._add(" ")
        self._in_text = name == "w:t"

    def end(self, name: str) -> None:
        """Takes the end of an element."""
        self._in_text = False

    def text(self, data: str) -> None:
        """Takes characters."""
        if self._in_text:
            self._add(data)

    def _add(self, data: str) -> None:
        known = self.texts.get(self._id, "")
        if len(known) < _LONGEST:
            self.texts[self._id] = known + data
