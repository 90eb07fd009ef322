"""Drafts in Markdown and in plain text."""

from tests.layouts.drafts import Box, Story, Written, at_place

MARKDOWN_HEADINGS = {
    "atx": "## {}", "atx 3": "### {} ###", "atx colon": "## {}:", "setext": "{}\n----------",
    "bold": "**{}**", "bold colon": "**{}:**", "colon behind bold": "**{}**:", "plain": "{}",
    "bold in atx": "## **{}**", "emoji": "## 🔑 {}", "numbered": "## 1. {}", "upper": "## {}",
}  # fmt: skip
MARKDOWN_BOXES = (
    "callout", "folded callout", "admonition", "container", "shortcode", "element", "front matter",
    "aside", "details", "quote", "table", "numbered table",
)  # fmt: skip
MARKDOWN_STYLES = (*MARKDOWN_HEADINGS, *MARKDOWN_BOXES)
TEXT_HEADINGS = {
    "plain": "{}", "colon": "{}:", "upper": "{}", "upper colon": "{}:", "underlined": "{}\n=======",
    "underlined -": "{}\n----------", "dashes": "— {} —", "emoji": "📌 {}", "bold": "**{}**",
    "brackets": "[{}]",
}  # fmt: skip
TEXT_STYLES = (*TEXT_HEADINGS, "on one line", "semicolons")
MARKS = (
    "- ", "* ", "• ", "– ", "— ", "· ", "▪ ", "► ", "✅ ", "👉 ", "•\t", "  - ", "{n}. ", "{n}) ",
    "({n}) ", "{c} ", "‣ ", "●  ", "→ ", "",
)  # fmt: skip
PLACES = ("top", "second", "middle", "end")


def markdown(story: Story, box: Box | None, decoy: str, turn: int) -> Written:
    """A draft in Markdown."""
    pieces = [f"# {story.title}", story.byline, *story.body]
    pieces.insert(5, _markdown_decoy(story, decoy))
    head = ""
    if box and box.style == "front matter":
        head = (
            "---\nkey_points:\n" + "".join(f'  - "{point}"\n' for point in box.points) + "---\n\n"
        )
    elif box:
        pieces = at_place(pieces, _markdown_box(box), box.place, 2)
    text = head + "\n\n".join(filter(None, pieces)) + "\n"
    return Written(text.encode(), "draft.md")


def _markdown_box(box: Box) -> str:
    items = box.marked()
    if box.style in MARKDOWN_HEADINGS:
        heading = box.heading.upper() if box.style == "upper" else box.heading
        between = "\n" if items[0] == box.points[0] else "\n\n"
        return MARKDOWN_HEADINGS[box.style].format(heading) + between + "\n".join(items)
    lines = [f"- {point}" for point in box.points]
    block = "\n".join(lines)
    if box.style in ("callout", "folded callout"):
        fold = "-" if box.style == "folded callout" else ""
        return "\n".join([f"> [!summary]{fold} {box.heading}", *(f"> {line}" for line in lines)])
    if box.style == "quote":
        return "\n".join([f"> **{box.heading}**", ">", *(f"> {line}" for line in lines)])
    if "table" in box.style:
        return _table(box)
    return {
        "admonition": '!!! abstract "{h}"\n\n    {indented}',
        "container": ":::summary {h}\n{items}\n:::",
        "shortcode": "{{{{< key-points >}}}}\n{items}\n{{{{< /key-points >}}}}",
        "element": "<KeyPoints>\n\n{items}\n\n</KeyPoints>",
        "aside": "<aside><h2>{h}</h2>{ul}</aside>",
        "details": "<details>\n<summary>{h}</summary>\n\n{items}\n\n</details>",
    }[box.style].format(h=box.heading, items=block, indented="\n    ".join(lines), ul=_ul(box))


def _ul(box: Box) -> str:
    return f"<ul>{''.join(f'<li>{point}</li>' for point in box.points)}</ul>"


def _table(box: Box) -> str:
    """A table whose head is the heading, or one under it with a number before each point."""
    if box.style == "table":
        return "\n".join([f"| {box.heading} |", "|---|", *(f"| {point} |" for point in box.points)])
    rows = (f"| {number} | {each} |" for number, each in enumerate(box.points, 1))
    return "\n".join([f"## {box.heading}", "", "| | |", "|---|---|", *rows])


def _markdown_decoy(story: Story, decoy: str) -> str:
    links = "\n".join(f"- [{link}](https://news.example/{link[:3]})" for link in story.links)
    return {
        "list": story.intro + "\n\n" + "\n".join(f"- {item}" for item in story.items),
        "links": f"## {story.highlights}\n\n{links}",
        "related": f"**{story.related}**\n\n{links}",
    }.get(decoy, "")


def plain_text(story: Story, box: Box | None, decoy: str, turn: int) -> Written:
    """A draft in plain text."""
    pieces = [story.title, story.byline, *story.body]
    if decoy == "list":
        pieces.insert(5, story.intro + "\n" + "\n".join(f"- {item}" for item in story.items))
    elif decoy != "none":
        links = "\n".join(f"https://news.example/{number}" for number in range(3))
        title = story.highlights if decoy == "links" else story.related
        pieces.append(f"{title}:\n{links}")
    if box:
        pieces = at_place(pieces, _text_box(box), box.place, 2)
    return Written(("\n\n".join(pieces) + "\n").encode(), "draft.txt")


def _text_box(box: Box) -> str:
    if box.style in ("on one line", "semicolons"):
        marked = (f"({number}) {each}" for number, each in enumerate(box.points, 1))
        run = " ".join(marked) if box.style == "on one line" else "; ".join(box.points)
        return f"{box.heading}: {run}"
    heading = box.heading.upper() if "upper" in box.style else box.heading
    below = "\n" if box.place in ("top", "end") else "\n\n"
    return TEXT_HEADINGS[box.style].format(heading) + below + "\n".join(box.marked())
