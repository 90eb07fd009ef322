"""Drafts as PDF files, in one column or two, on one page or two, in any script."""

from collections.abc import Iterator

from tests.inputs.pdf_files import Sheet, pdf
from tests.layouts.drafts import Box, Story, Written

STYLES = ("large", "bold", "bold colon", "colon", "upper")
MARKS = ("• ", "- ", "{n}. ", "– ", "· ", "")
PLACES = ("top", "second", "middle", "end", "beside")
_SETTINGS = ("white", "indent", "columns", "pages")
_SIZE = 10.0
_WIDE = ("zh", "ja")
_CLOSERS = tuple("。、，”」")


class WideSheet(Sheet):
    """A page in a font that has every letter, all of one width."""

    def put(self, text: str, x: float, y: float, size: float = 10, bold: bool = False) -> None:
        """Puts a line where it is to stand."""
        words = text.encode("utf-16-be").hex()
        font = "F2" if bold else "F1"
        self.content.append(f"BT /{font} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{words}> Tj ET")


class _Setter:
    """Sets a draft from its top down."""

    def __init__(self, code: str, setting: str, has_side: bool) -> None:
        self.setting, self.x = setting, 60.0
        self.measure = 220 if setting == "columns" else 300 if has_side else 470
        self.advance = 1.0 if code in _WIDE else 0.5
        self.is_wide = code in _WIDE
        self.sheets = [WideSheet()]

    @property
    def sheet(self) -> WideSheet:
        return self.sheets[-1]

    def lines(self, text: str, measure: float, size: float) -> list[str]:
        """A text broken at spaces, or anywhere where it has none."""
        most = max(4, int(measure / (size * self.advance)))
        if self.is_wide:
            return list(_cut_anywhere(text, most))
        found = [""]
        for word in text.split():
            longer = f"{found[-1]} {word}".strip()
            if len(longer) <= most:
                found[-1] = longer
            else:
                found.append(word)
        return found

    def turn(self) -> None:
        """Goes on in the second column, or on the second page."""
        if self.setting == "columns":
            self.x, self.sheet.y = 315.0, self.top
        elif self.setting == "pages":
            self.sheets.append(WideSheet())

    def title(self, text: str) -> None:
        self.sheet.lines(self.lines(text, 470, 22), 60, size=22, after=14)
        self.top = self.sheet.y

    def paragraph(self, text: str) -> None:
        first = 12 if self.setting == "indent" else 0
        lines = self.lines(text, self.measure - 12, _SIZE)
        self.sheet.lines(lines, self.x, _SIZE, first=first, after=0 if first else 7)

    def box(self, box: Box, x: float, measure: float) -> None:
        """The heading, and the points with their second lines hanging."""
        self.sheet.y -= 8
        words = box.heading.upper() if box.style == "upper" else box.heading
        words += ":" if "colon" in box.style else ""
        size, bold = (14.0, True) if box.style == "large" else (_SIZE, "bold" in box.style)
        self.sheet.lines([words], x, size, bold, after=3)
        for mark, point in zip(box.marked(), box.points, strict=True):
            glyph = mark.removesuffix(point).strip()
            if glyph:
                self.sheet.put(glyph, x, self.sheet.y, _SIZE)
            inset = (28 if self.is_wide else 18) if glyph else 0
            lines = self.lines(point, measure - 12 - inset, _SIZE)
            self.sheet.lines(lines, x + inset, _SIZE, after=0 if glyph else 7)
        self.sheet.y -= 12


def _cut_anywhere(text: str, most: int) -> Iterator[str]:
    """The lines of a text without spaces; no number is cut in two, and no mark begins a line."""
    while text:
        end = min(most, len(text))
        while 0 < end < len(text) and (text[end - 1] + text[end]).isdigit():
            end -= 1
        end += text[end : end + 1] in _CLOSERS and end > 0
        end -= len(text) - end == 1  # PDFium passes over a lone letter that its font has not
        yield text[:end]
        text = text[end:]


def print_out(story: Story, box: Box | None, decoy: str, turn: int) -> Written:
    """A draft as it is printed, and the page that its points are on."""
    is_beside = box is not None and box.place == "beside"
    setter = _Setter(story.code, "white" if is_beside else _SETTINGS[turn % 4], is_beside)
    setter.title(story.title)
    setter.paragraph(story.byline)
    page = 1
    at = {"top": 0, "second": 1, "middle": 2, "end": 99}.get(box.place if box else "", -1)
    for number, paragraph in enumerate(story.body):
        if number == 2:
            setter.turn()
        if box and number == at:
            page = len(setter.sheets)
            setter.box(box, setter.x, setter.measure)
        setter.paragraph(paragraph)
    _decoy(setter, story, decoy)
    if box and at == 99:
        page = len(setter.sheets)
        setter.box(box, setter.x, setter.measure)
    if box and is_beside:
        setter.sheet.y = setter.top - 30
        setter.box(box, 400, 150)
    return Written(pdf(setter.sheets, wide=setter.advance), "draft.pdf", page=page)


def _decoy(setter: _Setter, story: Story, decoy: str) -> None:
    if decoy == "none":
        return
    if decoy == "list":
        setter.paragraph(story.intro)
    else:
        title = story.highlights if decoy == "links" else story.related
        setter.sheet.lines([title], setter.x, _SIZE, True, after=3)
    for item in story.items if decoy == "list" else story.links:
        setter.sheet.put("•", setter.x, setter.sheet.y, _SIZE)
        lines = setter.lines(item, setter.measure - 30, _SIZE)
        if decoy != "list":
            top = setter.sheet.y + _SIZE
            foot = setter.sheet.y - _SIZE * (1.25 * len(lines) - 1)
            setter.sheet.links.append((setter.x + 15, foot, setter.x + setter.measure, top))
        setter.sheet.lines(lines, setter.x + 18, _SIZE, after=0)
    setter.sheet.y -= 12
