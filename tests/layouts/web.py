"""Drafts as pages of a site."""

from html import escape

from tests.inputs.pages import FOOT, MORE, NAV, SHARE, SHELLS
from tests.layouts.drafts import Box, Story, Written

BOXES = {
    "class": '<div class="key-points">{h2}{ul}</div>',
    "camel": '<div class="RenderKeyPoints-list">{h2}<div class="group">{ul}</div></div>',
    "snake": '<section class="article__key_takeaways">{ul}</section>',
    "id": '<div id="key-takeaways"><p><b>{h}</b></p>{ul}</div>',
    "aria": '<div role="region" aria-label="Key takeaways">{ul}</div>',
    "data": '<div data-testid="story-highlights">{h2}{ol}</div>',
    "custom element": "<key-points>{h2}{ul}</key-points>",
    "div soup": '<div class="kp keypoints"><div class="kp-h">{h}</div>{divs}</div>',
    "paragraphs": '<div class="key-takeaways"><h3>{h}</h3>{ps}</div>',
    "breaks": '<div class="key-points"><b>{h}</b><br>{br}</div>',
    "written bullets": '<div class="key-points"><p><b>{h}</b></p>{dots}</div>',
    "heading": "<h2>{h}</h2>{ul}",
    "heading colon": "<h3>{h}:</h3>{ol}",
    "anchor": '<h2 id="kp"><a href="#kp">{h}</a></h2>{ul}',
    "bold": "<p><strong>{h}</strong></p>{ul}",
    "bold colon": "<p><b>{h}:</b></p>{ul}",
    "div heading": '<div class="t">{h}</div><div>{ul}</div>',
    "emoji": "<h2>🔑 {h}</h2>{ul}",
    "aside": "<aside><h2>{h}</h2>{ul}</aside>",
    "aside paragraphs": '<aside class="c-box"><h3>{h}</h3>{ps}</aside>',
    "details": "<details><summary>{h}</summary>{ul}</details>",
    "accordion": '<div class="acc"><h3><button>{h}</button></h3><div>{ul}</div></div>',
    "dl": "<dl><dt>{h}</dt>{dds}</dl>",
    "table": '<table><tr><td><b>{h}</b></td></tr><tr><td>{ul}</td></tr></table>',
    "blockquote": "<blockquote><p><strong>{h}</strong></p>{ul}</blockquote>",
    "gutenberg": '<!-- wp:group --><div class="wp-block-group"><h2>{h}</h2>'
    '<ul class="wp-block-list"><!-- wp:list-item -->{lis}</ul></div><!-- /wp:group -->',
}  # fmt: skip
STYLES = tuple(BOXES)
MARKS = ("",)
PLACES = ("top", "middle", "end", "beside")
_SHELLS = tuple(SHELLS)
_HEAD = "<head><title>{} | The Gull</title><meta charset=utf-8></head>"


def page(story: Story, box: Box | None, decoy: str, turn: int) -> Written:
    """A page; what its template says of the language is right, missing or left at English."""
    shell = SHELLS[_SHELLS[turn % len(_SHELLS)]]
    said = (f' lang="{story.code}"', "", ' lang="en"')[turn % 3]
    shell = shell.replace("<html lang=en>", "<html>").replace("<html>", f"<html{said}>")
    p0, p1, p2, *rest = (f"<p>{escape(paragraph)}</p>" for paragraph in story.body)
    parts = {"top": "", "middle": "", "end": "", "more": MORE}
    if box:
        parts["more" if box.place == "beside" else box.place] = _box(box)
        if box.place == "beside" and "{more}" not in shell:
            parts["end"] = f'<div class="sidebar">{_box(box)}</div>'
    p2 += _decoy(story, decoy)
    text = shell.format(
        title=escape(story.title), head=_HEAD.format(escape(story.title)), nav=NAV, foot=FOOT,
        share=f'{SHARE}<p class="byline">{escape(story.byline)}</p>',
        p0=p0, p1=p1, p2=p2, p3="".join(rest), **parts,
    )  # fmt: skip
    return Written((text.replace("><", ">\n <") if turn % 2 else text).encode(), "draft.html")


def _box(box: Box) -> str:
    each = [escape(point) for point in box.points]
    lis = "".join(f"<li>{point}</li>" for point in each)
    return BOXES[box.style].format(
        h=escape(box.heading), h2=f"<h2>{escape(box.heading)}</h2>", lis=lis,
        ul=f"<ul>{lis}</ul>", ol=f"<ol>{lis}</ol>", br="<br>".join(each),
        ps="".join(f"<p>{point}</p>" for point in each),
        dots="".join(f"<p>• {point}</p>" for point in each),
        divs="".join(f'<div class="kp-i">{point}</div>' for point in each),
        dds="".join(f"<dd>{point}</dd>" for point in each),
    )  # fmt: skip


def _decoy(story: Story, decoy: str) -> str:
    links = "".join(f'<li><a href="/{at}">{escape(each)}</a></li>' for at, each in
                    enumerate(story.links))  # fmt: skip
    items = "".join(f"<li>{escape(item)}</li>" for item in story.items)
    return {
        "list": f"<p>{escape(story.intro)}</p><ul>{items}</ul>",
        "links": f'<div class="highlights"><h3>{story.highlights}</h3><ul>{links}</ul></div>',
        "related": f'<aside class="related"><h3>{story.related}</h3><ul>{links}</ul></aside>',
    }.get(decoy, "")
