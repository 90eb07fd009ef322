"""Pages as content management systems write them, with and without a list of key points."""

from collections.abc import Iterator
from dataclasses import dataclass

TITLE = "Harbour council votes to keep the night ferry"
BODY = (
    "The harbour council voted on Tuesday to keep the night ferry for another year. "
    "Mayor Ana Ruiz called it a lifeline for the islands.",
    "Repairs begin in March and will cost $3.5 million, the harbour office said. The council "
    'will meet again in June. "We were ready to swim," said Lee Odum, who now drives a bus.',
    "Three engineers have left since the spring, and the U.S. maker of the engine says that "
    "no spare parts are left in its stores.",
    "The ferry carries 400 people a night, most of them on the way home from work. The vote "
    "was close, and the debate went on until 2 a.m. on Wednesday.",
)
POINTS = (
    "The night ferry will run for one more year, after a vote of 5 to 4",
    "Repairs to the engine begin in March and cost $3.5 million",
    "Three engineers have left the harbour company since the spring",
)
A, B, C = POINTS
UL = f"<ul><li>{A}</li><li>{B}</li><li>{C}</li></ul>"
P = f"<p>{A}</p><p>{B}</p><p>{C}</p>"

BOXES = {
    # by class, id, label or data attribute
    "class kebab": f'<div class="key-points">{UL}</div>',
    "class camel": f'<div class="RenderKeyPoints-list"><h2>Key Points</h2><div class="group">{UL}</div></div>',
    "class snake": f'<section class="article__key_takeaways">{UL}</section>',
    "class bem": f'<div class="c-story__takeaways c-story__takeaways--boxed"><h3>The lowdown</h3>{UL}</div>',
    "class on ul": f'<ul class="summary-list"><li>{A}</li><li>{B}</li><li>{C}</li></ul>',
    "class, unknown title": f'<div class="keypoints"><p class="title">Three lines for busy people</p>{UL}</div>',
    "class, bold title": f'<div class="at-a-glance"><p><strong>In three lines</strong></p>{UL}</div>',
    "id": f'<div id="key-takeaways">{UL}</div>',
    "aria-label": f'<div role="region" aria-label="Key takeaways">{UL}</div>',
    "data-testid": f'<div data-testid="story-highlights">{UL}</div>',
    "data attribute name": f'<div data-key-points="true">{UL}</div>',
    "custom element": f"<key-points>{UL}</key-points>",
    "custom element slots": f'<news-takeaways><h4 slot="t">Takeaways</h4>{UL}</news-takeaways>',
    "tldr class": f'<div class="post-tldr">{UL}</div>',
    "summary class, list": f'<div class="article-summary">{UL}</div>',
    "highlights class, list": f'<div class="highlights"><h2>Highlights</h2>{UL}</div>',
    "div soup": f'<div class="kp keypoints"><div class="kp-h">Key Points</div><div class="kp-i">{A}</div><div class="kp-i">{B}</div><div class="kp-i">{C}</div></div>',
    "div soup, no title": f'<div class="keyPoints"><div>{A}</div><div>{B}</div><div>{C}</div></div>',
    "spans as blocks": f'<div class="key-points"><div><span>{A}</span></div><div><span>{B}</span></div><div><span>{C}</span></div></div>',
    "paragraphs": f'<div class="key-takeaways"><h3>Key takeaways</h3>{P}</div>',
    "br lines": f'<div class="key-points"><b>Key points</b><br>{A}<br>{B}<br>{C}</div>',
    "written bullets": f'<div class="key-points"><p>• {A}</p><p>• {B}</p><p>• {C}</p></div>',
    "written bullets, br": f'<div class="key-points"><p>• {A}<br>• {B}<br>• {C}</p></div>',
    "ol": f'<div class="key-points"><ol><li>{A}</li><li>{B}</li><li>{C}</li></ol></div>',
    "numbers apart": f'<div class="key-points"><ol><li><p>{A}</p></li><li><p>{B}</p></li><li><p>{C}</p></li></ol></div>',
    "li without ul": f'<div class="key-points"><li>{A}<li>{B}<li>{C}</div>',
    "icons": f'<div class="key-points"><svg><title>i</title></svg><h2>Key points</h2><ul><li><svg></svg>{A}</li><li><svg></svg>{B}</li><li><svg></svg>{C}</li></ul><button>Share</button></div>',
    "read more": f'<div class="key-points"><h2>Key points</h2>{UL}<p><a href="/all">Read the full story</a></p></div>',
    "wrapped twice": f'<div class="key-points-wrapper"><div class="key-points-inner"><div class="hd"><h2>Key Points</h2></div><div class="bd">{UL}</div></div></div>',
    "table box": f'<table class="key-points"><tr><td>{A}</td></tr><tr><td>{B}</td></tr><tr><td>{C}</td></tr></table>',
    # by heading and list
    "h2 and ul": f"<h2>Key points</h2>{UL}",
    "h3 and ol": f"<h3>Key takeaways:</h3><ol><li>{A}</li><li>{B}</li><li>{C}</li></ol>",
    "h2 with anchor": f'<h2 id="kp"><a href="#kp">Key points</a></h2>{UL}',
    "h4 upper case": f"<h4>KEY POINTS</h4>{UL}",
    "bold p and ul": f"<p><strong>Key points:</strong></p>{UL}",
    "b and ul": f"<b>What to know</b>{UL}",
    "span and ul": f'<span class="h">Key points</span>{UL}',
    "div and ul": f"<div>At a glance</div><div>{UL}</div>",
    "heading, intro, ul": f"<h2>Key takeaways</h2><p>What to take from this story:</p>{UL}",
    "ambiguous and ul": f"<h2>Summary</h2>{UL}",
    "highlights and ul": f"<h2>Highlights</h2>{UL}",
    "role heading": f'<div role="heading" aria-level="2">Key points</div>{UL}',
    "emoji heading": f"<h2>🔑 Key points</h2>{UL}",
    "screen reader heading": f'<section><h2 class="visually-hidden">Key points</h2>{UL}</section>',
    "section, h2, ps": f"<section><h2>Key points</h2>{P}</section>",
    "div, h3, ps": f'<div class="box"><h3>Takeaways</h3>{P}</div>',
    "label on a line": f"<div><p>TL;DR: {A}; {B}; {C}</p></div>",
    "unclosed items": f"<h2>Key points</h2><ul><li>{A}<li>{B}<li>{C}</ul>",
    # aside, details, dl, table
    "aside": f"<aside><h2>Key points</h2>{UL}</aside>",
    "aside, label line": f"<aside><p><b>TL;DR:</b> {A}; {B}; {C}</p></aside>",
    "aside, class": f'<aside class="sidebar"><div class="key-facts">{UL}</div></aside>',
    "sidebar widget": f'<div class="sidebar"><div class="w"><h3>Key points</h3>{UL}</div><div class="w"><h3>Popular</h3><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></div></div>',
    "details": f"<details><summary>Key points</summary>{UL}</details>",
    "details, open": f'<details open class="tldr"><summary>TL;DR</summary><p>{A}</p><p>{B}</p><p>{C}</p></details>',
    "accordion": f'<div class="acc"><h3><button>Key takeaways</button></h3><div>{UL}</div></div>',
    "dl, label term": f"<dl><dt>Key points</dt><dd>{A}</dd><dd>{B}</dd><dd>{C}</dd></dl>",
    "blockquote": f"<blockquote><p><strong>Key points</strong></p>{UL}</blockquote>",
    "figure": f'<figure class="wp-block-key-points"><h2>Key points</h2>{UL}</figure>',
    "layout table": f"<table><tr><td><b>Key points</b></td></tr><tr><td>{UL}</td></tr></table>",
    "wordpress group": f'<!-- wp:group --><div class="wp-block-group has-background"><div class="wp-block-group__inner-container"><h2 class="wp-block-heading">Key takeaways</h2><ul class="wp-block-list"><!-- wp:list-item --><li>{A}</li><li>{B}</li><li>{C}</li></ul></div></div><!-- /wp:group -->',
}  # fmt: skip
"""Ways to set three points."""

NO_BOXES = {
    "nothing": "",
    "body list": "<p>Who left the company this year:</p><ul><li>Tom Baird, timetables</li><li>Joan Pike, repairs</li></ul>",
    "highlights of links": '<div class="highlights"><h3>Highlights</h3><ul><li><a href="/1">The bridge opens</a></li><li><a href="/2">The road closes</a></li></ul></div>',
    "takeaways of links": '<aside class="key-takeaways"><ul><li><a href="/1">The bridge opens</a></li><li><a href="/2">The road closes</a></li></ul></aside>',
    "contents": '<nav class="toc"><h2>Contents</h2><ul><li><a href="#a">Key points</a></li><li><a href="#b">Background</a></li></ul></nav>',
    "contents in a div": '<div class="contents"><p>On this page</p><ul><li><a href="#a">Key points</a></li><li><a href="#b">Why</a></li></ul></div>',
    "related": '<div class="related"><h3>Key reads</h3><ul><li><a href="/1">One</a><p>A teaser of the first story.</p></li></ul></div>',
    "summary class, deck": '<div class="article-summary"><p>A narrow vote saves the boat, for now.</p></div>',
    "summary class, one item": '<div class="summary"><ul><li>4 min read</li></ul></div>',
    "overview of facts": '<div class="overview"><p>The ferry is the only way over at night.</p></div>',
    "nav highlights": '<nav><h3>Highlights</h3><ul><li>News</li><li>Sport</li></ul></nav>',
    "footer key facts": '<footer><h3>Key facts</h3><ul><li>Founded in 1901</li><li>Owned by readers</li></ul></footer>',
    "hidden box": f'<div class="key-points" style="display:none">{UL}</div>',
    "hidden template": f'<template><div class="key-points">{UL}</div></template>',
    "noscript": f'<noscript><h2>Key points</h2>{UL}</noscript>',
    "commented out": f'<!-- <div class="key-points">{UL}</div> -->',
    "script": f'<script>var html = "<div class=key-points>{UL}</div>";</script>',
    "summary section": "<h2>Summary</h2><p>The council voted, and it was close. Nobody was glad of it for long, said the mayor, who has seen many votes.</p><p>The next one is in June.</p>",
    "bottom line": "<h3>The bottom line</h3><p>The ferry stays, and nobody knows for how long it will.</p>",
    "share tools": '<div class="share-tools"><ul><li>Facebook</li><li>Email</li></ul></div>',
    "newsletter": '<div class="newsletter-box"><h3>What to know</h3><ul><li>News each morning</li><li>No adverts</li></ul></div>',
    "comments": '<section id="comments"><h3>Comments</h3><ul><li><p>Good for the islands, I say.</p></li><li><p>What does it cost?</p></li></ul></section>',
    "state class": '<div class="has-key-points no-highlights"><p>The boat is old, and so is its engine.</p></div>',
    "ingredients": "<h2>What the kitchen on board needs</h2><ul><li>200 g of flour</li><li>Two eggs</li></ul>",
    "table": "<table><caption>Key points</caption><tr><th>Year</th><th>Riders</th></tr><tr><td>2025</td><td>400</td></tr></table>",
    "pull quote": '<blockquote class="pullquote"><p>It is a lifeline for the islands.</p></blockquote>',
    "code": '<pre><code class="highlight">key points: a, b</code></pre>',
    "definition list": "<dl><dt>Ferry</dt><dd>A boat for people.</dd><dt>Slip</dt><dd>Where it lands.</dd></dl>",
    "live highlights": '<p>Highlights from the vote will be shown tonight.</p><ul><li>Channel 1, at 10 p.m.</li><li>Channel 4, at 11 p.m.</li></ul>',
}  # fmt: skip
"""What stands in pages and is no list of key points."""

NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
FOOT = "<footer><p>© The Gull, a paper for the harbour and its islands since 1901.</p></footer>"
HEAD = f"<head><title>{TITLE} | The Gull</title><meta charset=utf-8></head>"
SHARE = '<div class="social-share"><span>Share</span><a href="#">Facebook</a></div>'
MORE = (
    '<div class="related-stories"><h3>More from the harbour</h3><p>The bridge opens in May after '
    "ten years of work, and tolls are to be paid from the first day on.</p></div>"
)

SHELLS = {
    "article": "<!doctype html><html lang=en>{head}<body>{nav}<main><article><h1>{title}</h1>{share}{top}{p0}{middle}{p1}{p2}{p3}{end}</article>{more}</main>{foot}</body></html>",
    "divs": '<html>{head}<body><div id="wrap"><div class="hd">{nav}</div><div class="cols"><div class="c1"><h1>{title}</h1>{share}<div class="txt">{top}{p0}{middle}{p1}{p2}{p3}{end}</div></div><div class="c2">{more}</div></div></div>{foot}</body></html>',
    "outside": "<!doctype html><html lang=en>{head}<body>{nav}<header><h1>{title}</h1></header>{top}<article>{p0}{middle}{p1}{p2}{p3}</article>{end}{more}{foot}</body></html>",
    "tables": '<html>{head}<body><table width="100%"><tr><td>{nav}</td><td><h1>{title}</h1>{top}{p0}{middle}{p1}{p2}{p3}{end}</td></tr></table>{foot}</body></html>',
    "unclosed": "<html>{head}<body>{nav}<article><h1>{title}</h1>{top}{p0}{middle}{p1}{p2}{p3}{end}",
    "fragment": "<h1>{title}</h1>{top}{p0}{middle}{p1}{p2}{p3}{end}<p></p>",
}  # fmt: skip
"""Pages around an article."""

PLACES = ("top", "middle", "end")


@dataclass(frozen=True)
class Layout:
    """A box at a place in a page; the same page without one has an empty `box`."""

    shell: str
    place: str
    name: str
    box: str
    spaced: bool = False

    def page(self, box: str | None = None) -> str:
        """The page's source, with another box if one is given."""
        box = self.box if box is None else box
        parts = {place: box if place == self.place else "" for place in PLACES}
        parts |= {f"p{at}": f"<p>{text}</p>" for at, text in enumerate(BODY)}
        parts |= {"head": HEAD, "nav": NAV, "foot": FOOT, "share": SHARE, "more": MORE}
        text = SHELLS[self.shell].format(title=TITLE, **parts)
        return text.replace("><", ">\n\n  <") if self.spaced else text


def layouts(boxes: dict[str, str]) -> Iterator[Layout]:
    """Every box in every place of every page, with and without white space between the tags."""
    for name, box in boxes.items():
        for shell in SHELLS:
            for place in PLACES:
                for spaced in (False, True):
                    yield Layout(shell, place, name, box, spaced)
