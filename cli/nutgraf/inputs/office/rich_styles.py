"""The tables before the text of an RTF document: fonts, styles and properties."""

from dataclasses import dataclass, field

from nutgraf.inputs.office.properties import Properties
from nutgraf.inputs.office.rich_characters import Characters
from nutgraf.inputs.office.rich_tokens import RtfToken
from nutgraf.inputs.office.word_styles import Style, Styles

_DATES = ("yr", "mo", "dy")


@dataclass
class Preface:
    """Takes tokens of `\\fonttbl`, `\\stylesheet` and `\\info`."""

    characters: Characters
    styles: Styles = field(default_factory=Styles)
    properties: Properties = field(default_factory=Properties)
    _font: int = 0
    _style: str = ""
    _name: str = ""
    _entry: Style = field(default_factory=Style)
    _date: list[int] = field(default_factory=list)

    def take(self, place: str, token: RtfToken, text: str) -> None:
        """Takes a token or a text in a table: `fonts`, `styles`, or a property of the file."""
        number = token.number or 0
        if place == "fonts":
            self._font = number if token.name == "f" else self._font
            if token.name == "fcharset":
                self.characters.set_charset(self._font, number)
        elif place == "styles":
            self._in_style(token.name, number, text)
        elif place == "created":
            if token.name in _DATES:
                self._date.append(number)
            if len(self._date) == len(_DATES):
                year, month, day = self._date
                self.properties.fields["date"] = f"{year:04}-{month:02}-{day:02}"
        elif text:
            known = self.properties.fields.get(place, "")
            self.properties.fields[place] = (known + text)[:300]

    def _in_style(self, word: str, number: int, text: str) -> None:
        if word == "{":
            self._style, self._name = "0", ""
            self._entry = Style()
        elif word in ("cs", "ds", "ts"):  # of characters, sections and tables
            self._style = ""
        elif word == "s":
            self._style = f"{number}"
        elif word == "sbasedon":
            self._entry.base = f"{number}"
        elif word == "outlinelevel":
            self._entry.outline = number
        elif word == "ls":
            self._entry.list = f"{number}"
        elif text:
            self._name += text
            if ";" in text and self._style:
                self._entry.name = self._name.partition(";")[0].strip().lower()
                self.styles.by_id[self._style] = self._entry
