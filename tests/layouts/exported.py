"""Drafts in the exports of a CMS: points in a field of their own, or a list in the text."""

import csv
import io
import json
from dataclasses import replace

from tests.layouts import texts, web
from tests.layouts.drafts import Box, Story, Written

STYLES = ("field", "field: HTML", "field: lines", "field: bars", "field: JSON", "text")
MARKS = ("- ", "• ", "{n}. ", "✅ ")
PLACES = ("top", "middle", "end")


def _record(story: Story, box: Box | None, decoy: str, turn: int) -> dict[str, object]:
    """A record; its text is Markdown or HTML, and so is a box that stands in it."""
    style = box.style if box else ""
    if turn // 7 % 2:
        inner = replace(box, style="heading", mark="") if box and style == "text" else None
        page = web.page(story, inner, decoy, 5).data.decode()
        text = page[page.index("<h1>") :]
    else:
        inner = replace(box, style="atx") if box and style == "text" else None
        text = texts.markdown(story, inner, decoy, turn).data.decode()
    record: dict[str, object] = {"id": turn, "title": story.title, "text": text}
    if box and style.startswith("field"):
        record["key_points"] = _field(box, style)
    return record


def _field(box: Box, style: str) -> str | list[str]:
    if style == "field: HTML":
        return f"<ul>{''.join(f'<li>{point}</li>' for point in box.points)}</ul>"
    if style == "field: lines":
        return "\n".join(box.marked())
    return list(box.points)


def json_array(story: Story, box: Box | None, decoy: str, turn: int) -> Written:
    """An array of one record."""
    data = json.dumps([_record(story, box, decoy, turn)], ensure_ascii=turn % 2 == 0, indent=1)
    return Written(data.encode(), "export.json", is_apart=_is_apart(box))


def table(story: Story, box: Box | None, decoy: str, turn: int) -> Written:
    """A table with one row, parted by commas, semicolons or tabs."""
    record = _record(story, box, decoy, turn)
    points = record.get("key_points", "")
    if isinstance(points, list):
        is_json = box is not None and box.style == "field: JSON"
        has_bars = box is not None and box.style == "field: bars"
        points = json.dumps(points) if is_json else (" | " if has_bars else "\n").join(points)
    out = io.StringIO()
    rows = csv.writer(out, delimiter=",;\t"[turn % 3])
    rows.writerow(["id", "title", "text", "key_points"])
    rows.writerow([record["id"], record["title"], record["text"], points])
    return Written(out.getvalue().encode("utf-8-sig"), "export.csv", is_apart=_is_apart(box))


def _is_apart(box: Box | None) -> bool:
    return box is not None and box.style.startswith("field")
