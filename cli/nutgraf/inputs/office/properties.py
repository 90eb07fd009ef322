"""The properties of an office document: title, author and date, in Dublin Core."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nutgraf.inputs.about.about import About, about_in
from nutgraf.text.folding import fold_space

_LONGEST = 300
_FIELDS = {
    "dc:title": "title",
    "dc:creator": "author",
    "dcterms:created": "date",
    "meta:initial-creator": "author",
    "meta:creation-date": "date",
}
_NOBODY = ("python-docx", "microsoft office user", "user", "admin", "windows user", "unknown")
"""Authors that programs fill in where nobody gave a name."""


@dataclass
class Properties:
    """Walks over a file of properties; `about()` gives the metadata in it."""

    fields: dict[str, str] = field(default_factory=dict)
    _field: str = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes the beginning of a property."""
        self._field = _FIELDS.get(name, "")
        if self._field:
            self.fields[self._field] = ""

    def end(self, name: str) -> None:
        """Takes the end of a property."""
        self._field = ""

    def text(self, data: str) -> None:
        """Takes a piece of a property's text."""
        if self._field:
            known = self.fields.get(self._field, "")
            self.fields[self._field] = (known + data)[:_LONGEST]

    def about(self) -> About:
        """Title, author and date (without the time of day), as far as the document has them."""
        fields = {key: fold_space(self.fields[key]) for key in self.fields}
        if fields.get("author", "").lower() in _NOBODY:
            del fields["author"]
        if "date" in fields:
            fields["date"] = fields["date"][:10]
        return about_in(fields)
