"""The characters of an RTF document: bytes in the code pages of its fonts, and Unicode."""

from dataclasses import dataclass, field

_CODE_PAGES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
}  # fmt: skip
"""Code pages by `\\fcharset`; 0 and 1 mean the document's own (RTF 1.9.1, font table)."""

_SYMBOL = 2
_ASCII_END = 0x80


@dataclass
class Characters:
    """Decodes bytes and numbers; `text()` gives the text since the last call."""

    default: str = "cp1252"
    font: int = 0
    fonts: dict[int, str] = field(default_factory=dict)
    _bytes: bytearray = field(default_factory=bytearray)
    _units: bytearray = field(default_factory=bytearray)  # UTF-16
    _pieces: list[str] = field(default_factory=list)

    def set_page(self, word: str, number: int | None) -> bool:
        """Sets the document's code page, and returns True, if a control word names one."""
        if word == "ansicpg":
            self.default = "utf-8" if number == 65001 else _known(f"cp{number}", self.default)
        elif word in _CODE_PAGES:
            self.default = _CODE_PAGES[word]
        else:
            return False
        return True

    def set_charset(self, font: int, charset: int) -> None:
        """Notes the code page of a font; empty for a font of symbols."""
        if charset == _SYMBOL:
            self.fonts[font] = ""
        elif charset in _CHARSETS:
            self.fonts[font] = _CHARSETS[charset]

    def use(self, font: int) -> None:
        """Switches to a font."""
        if font != self.font:
            self._flush()
            self.font = font

    def add_bytes(self, data: bytes) -> None:
        """Takes bytes of the text."""
        if self._units:
            self._flush()
        self._bytes += data

    def add_unit(self, number: int) -> None:
        """Takes the number behind `\\u`, a signed unit of UTF-16."""
        if self._bytes:
            self._flush()
        self._units += (number & 0xFFFF).to_bytes(2, "little")

    def add(self, text: str) -> None:
        """Takes a character that was given by its name."""
        self._flush()
        self._pieces.append(text)

    def text(self) -> str:
        """The text that has come in since the last call."""
        self._flush()
        whole = "".join(self._pieces)
        self._pieces.clear()
        return whole

    def _flush(self) -> None:
        if self._bytes:
            self._pieces.append(self._decoded(bytes(self._bytes)))
            self._bytes.clear()
        if self._units:
            self._pieces.append(self._units.decode("utf-16-le", "replace"))
            self._units.clear()

    def _decoded(self, data: bytes) -> str:
        page = self.fonts.get(self.font, self.default)
        if page:
            return data.decode(page, "replace")
        return "".join(chr(0xF000 + byte) if byte > 0x20 else chr(byte) for byte in data)


def _known(page: str, default: str) -> str:
    import codecs

    try:
        codecs.lookup(page)
    except LookupError:
        return default
    return page
