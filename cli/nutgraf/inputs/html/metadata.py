"""The metadata of a page: title, author, outlet, date and so on.

JSON-LD (schema.org's Article and its kinds) takes precedence, then the first `<h1>`, then
Open Graph and other `<meta>` names, then `<title>`.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping

from nutgraf.inputs.about.about import About
from nutgraf.inputs.html.cutter import Cutter
from nutgraf.inputs.html.page import Page
from nutgraf.text.folding import fold_space

_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,7}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,40});?")
_LONGEST = 300
_LARGEST_SCRIPT = 500_000
_MOST_OBJECTS = 200
_KEYS = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title"),
    "author": ("author", "byl", "dc.creator", "parsely-author", "article:author"),
    "outlet": ("og:site_name", "application-name", "dc.publisher"),
    "section": ("article:section", "parsely-section"),
    "date": (
        "article:published_time", "datepublished", "date", "pubdate", "publish-date", "dc.date",
        "dc.date.issued", "parsely-pub-date", "sailthru.date",
    ),
}  # fmt: skip
"""Names of `<meta>` elements (and of `itemprop`), the best first."""


def metadata(page: Page) -> About:
    """The metadata of a page, with an empty text for each that it lacks."""
    json_ld = _json_ld(page)
    metas = _metas(page)
    for field, keys in _KEYS.items():
        if not json_ld.get(field):
            json_ld[field] = next((metas[key] for key in keys if metas.get(key)), "")
    title = json_ld.get("headline") or _heading(page) or json_ld["title"]
    return About(
        title=title or _without_site(_title_element(page), json_ld["outlet"]),
        language=metas.get("#lang", "") or json_ld.get("language", ""),
        authors=json_ld["author"],
        outlet=json_ld["outlet"],
        section=json_ld["section"],
        date=json_ld["date"],
    )


def _metas(page: Page) -> dict[str, str]:
    """The contents of `<meta>`, `<time>` and `itemprop` elements by name, the first of each."""
    metas: dict[str, str] = {}
    for node in page.nodes:
        if node.name == "html" and "lang" in node.attributes:
            metas.setdefault("#lang", node.attributes["lang"].split("-")[0].lower())
        if node.name not in ("meta", "time"):
            continue
        value = node.attributes.get("content") or node.attributes.get("datetime", "")
        value = _clean(value)
        for key in ("property", "name", "itemprop"):
            name = node.attributes.get(key, "").lower()
            if name and value and not value.startswith(("http:", "https:")):
                metas.setdefault(name, value)
    return metas


def _json_ld(page: Page) -> dict[str, str]:
    """The metadata of the first article in the page's JSON-LD scripts."""
    for index, node in enumerate(page.nodes):
        is_json = node.attributes.get("type", "").lower().startswith("application/ld+json")
        if node.name != "script" or not is_json or node.stop == index + 1:
            continue
        text = page.nodes[index + 1]
        if text.end - text.start > _LARGEST_SCRIPT:
            continue
        try:
            data = json.loads(page.source[text.start : text.end], strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            if _is_article(thing):
                return _of_article(thing)
    return {}


def _things(data: object) -> Iterator[Mapping[str, object]]:
    """The objects in a script: its own, and those in its list or graph."""
    waiting = [data]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting += thing[:_MOST_OBJECTS]
        elif isinstance(thing, Mapping):
            yield thing
            waiting += [thing[key] for key in ("@graph", "mainEntity") if key in thing]


def _is_article(thing: Mapping[str, object]) -> bool:
    kind = thing.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(kind, str) and kind.endswith(("Article", "Posting")) for kind in kinds)


def _of_article(thing: Mapping[str, object]) -> dict[str, str]:
    language = _named(thing.get("inLanguage"))
    return {
        "headline": _named(thing.get("headline")),
        "author": _named(thing.get("author")),
        "outlet": _named(thing.get("publisher")),
        "section": _named(thing.get("articleSection")),
        "date": _named(thing.get("datePublished")),
        "language": language.split("-")[0].lower(),
    }


def _named(value: object) -> str:
    """A value as one text: the `name` of an object, the items of a list, but no addresses."""
    values = value if isinstance(value, list) else [value]
    named = (item.get("name") if isinstance(item, Mapping) else item for item in values[:20])
    texts = [_clean(name) for name in named if isinstance(name, str)]
    return ", ".join(text for text in texts if text and not text.startswith(("http:", "https:")))


def _heading(page: Page) -> str:
    """The text of the first `<h1>`."""
    title = max(page.titles, default=0)
    if not title:
        return ""
    blocks = Cutter(page, lambda _: False).cut(title, page.nodes[title].stop)
    return _clean(" ".join(block.text for block in blocks))


def _title_element(page: Page) -> str:
    for index, node in enumerate(page.nodes):
        if node.name == "title" and node.stop > index + 1:
            text = page.nodes[index + 1]
            return _clean(page.source[text.start : min(text.end, text.start + 2000)])
    return ""


def _without_site(title: str, outlet: str) -> str:
    """A `<title>` without the name of the site at its end: `Headline | Outlet`."""
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        head, has_mark, tail = title.rpartition(mark)
        is_site = tail.casefold() == outlet.casefold() if outlet else mark == " | "
        if has_mark and is_site and len(head) > len(tail):
            return head.strip()
    return title


def _clean(text: str) -> str:
    """A short text, its character references resolved and its white space folded."""
    short = _REFERENCE.sub(lambda match: html.unescape(match[0]), text[: 10 * _LONGEST])
    return fold_space(short)[:_LONGEST]
