"""Drafts with one list of key points, in every layout that newsrooms use."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from nutgraf.languages import language

ENGLISH = language("en")

TITLE = "Harbour council votes to keep the night ferry"
BODY = (
    "The harbour council voted on Tuesday to keep the night ferry for another year. "
    "Mayor Ana Ruiz called it a lifeline.",
    "Three of its engineers have left since the spring:",
    "- Tom Baird, who built the winter timetable\n- Joan Pike, head of repairs\n- Lee Odum",
    'The ferry carries 400 people a night. "We were ready to swim," said Odum, who now '
    "drives a bus.",
    "The vote was close, and the debate went on until 2 a.m. on Wednesday.",
    "Repairs begin in March. The council will meet again in June.",
)
POINTS = (
    "The night ferry will run for one more year, after a vote of 5 to 4",
    "Repairs to the engine begin in March and cost $3.5 million",
    "Three engineers have left the harbour company since the spring",
    "The U.S. maker of the engine says no spare parts are left",
)

HEADINGS = {
    "atx": "## {}",
    "closed atx": "### {} ###",
    "atx colon": "## {}:",
    "setext": "{}\n----------",
    "bold": "**{}**",
    "bold colon": "**{}:**",
    "colon behind bold": "**{}**:",
    "underscores": "__{}__",
    "bold in atx": "## **{}**",
    "plain": "{}",
    "colon": "{}:",
    "numbered atx": "## 5. {}",
    "emoji": "🔑 {}",
    "emoji in atx": "## 📌 {}",
    "emoji behind": "{} ✨",
    "dashes": "— {} —",
}
"""Ways to set a heading."""

MARKS = {
    "-": "- ", "*": "* ", "+": "+ ", "•": "• ", "• tight": "•", "‣": "‣ ", "◦": "◦ ", "▪": "▪ ",
    "●": "● ", "–": "– ", "—": "— ", "·": "· ", "►": "► ", "✔": "✔ ", "✔️": "✔️ ", "✅": "✅ ",
    "👉": "👉 ", "• tab": "•\t", "indented": "  - ", "1.": "{n}. ", "1)": "{n}) ", "(1)": "({n}) ",
    "①": "{c} ", "a.": "{a}. ", "a)": "{a}) ", "none": "",
}  # fmt: skip
"""Ways to mark an item."""

PLACES = {"before the title": 0, "after the title": 1, "middle": 5, "end": len(BODY) + 1}
"""Where the list may stand: before which piece of the draft."""

ITEMS = ("bare", "stops", "wrapped", "nested", "bold", "two paragraphs")
"""What the items are like."""

SUFFIXES = (".txt", ".md")


@dataclass(frozen=True)
class Draft:
    """A draft, the key points in it, and the draft that is left without them."""

    name: str
    text: str
    points: tuple[str, ...]
    rest: str


@dataclass(frozen=True)
class Layout:
    """One way to set a list of key points."""

    heading: str = "key points"
    style: str = "atx"
    mark: str = "-"
    place: str = "end"
    items: str = "bare"
    suffix: str = ".md"
    blank_below: bool = True
    blank_between: bool = False

    @property
    def is_real(self) -> bool:
        """Whether a reader could tell where such a list ends, and what is an item."""
        if self.items in ("wrapped", "nested", "two paragraphs") and self.mark == "none":
            return False
        if self.mark == "none" and self.heading in ENGLISH.ambiguous_headings:
            return False
        if self.mark == "none" and self.blank_between:  # title or paragraphs look the same
            return self.place == "end" or (self.items == "bare" and self.place == "middle")
        if self.mark == "none" and not self.blank_between and self.suffix == ".md":
            return self.place == "end" or self.items != "stops"
        if self.items == "two paragraphs":
            return self.suffix == ".md" and self.mark in ("-", "*", "+", "1.", "1)")
        return True

    def draft(self) -> Draft:
        """The draft in this layout."""
        items = list(self._items())
        between = "\n\n" if self.blank_between else "\n"
        head = HEADINGS[self.style].format(_cased(self.heading))
        box = head + ("\n\n" if self.blank_below else "\n") + between.join(t for t, _ in items)
        title = f"# {TITLE}" if self.suffix == ".md" else TITLE
        pieces = [title, *BODY]
        at = PLACES[self.place]
        return Draft(
            name="draft" + self.suffix,
            text="\n\n".join([*pieces[:at], box, *pieces[at:]]) + "\n",
            points=tuple(point for _, points in items for point in points),
            rest="\n\n".join(pieces) + "\n",
        )

    def _items(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each item as it stands in the draft, and the points that it is."""
        for number, point in enumerate(POINTS):
            text = point + "." if self.items == "stops" else point
            mark = MARKS[self.mark].format(n=number + 1, c="①②③④"[number], a="abcd"[number])
            if self.items == "bold":
                text = f"**Item {number + 1}:** {text}"
                yield mark + text, (text.replace("*", ""),)
            elif self.items == "wrapped":
                words = text.split()
                first, second = " ".join(words[:8]), " ".join(words[8:])
                yield f"{mark}{first}\n{' ' * max(2, len(mark))}{second}", (text,)
            elif self.items == "nested":
                inner = f"Part of point {number + 1} that goes into detail"
                yield f"{mark}{text}\n    - {inner}", (text, inner)
            elif self.items == "two paragraphs":
                more = "A second paragraph says more of it."
                yield f"{mark}{text}\n\n{' ' * len(mark)}{more}", (f"{text} {more}",)
            else:
                yield mark + text, (text,)


def _cased(words: str) -> str:
    return words.title().replace("'S", "'s")


def layouts() -> list[Layout]:
    """All combinations that a reader could make out, in a fixed random order."""
    texts = [
        Layout("key points", *choice)
        for choice in itertools.product(
            HEADINGS, MARKS, PLACES, ITEMS, SUFFIXES, (True, False), (True, False)
        )
    ]
    real = [each for each in texts if each.is_real]
    Random(7).shuffle(real)
    return real
