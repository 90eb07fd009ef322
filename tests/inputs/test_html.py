"""HTML pages cut into blocks, their metadata, their encodings, and hostile ones."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.inputs.blocks import blocks
from tests.reading import format_of

from nutgraf import Article, InputError, Source, read, review
from nutgraf.inputs.drafts.charset import declared_encoding
from nutgraf.inputs.drafts.decoding import decode
from nutgraf.inputs.html import html_language
from nutgraf.inputs.html import tree as tree_module
from nutgraf.inputs.html.tokens import html_tokens

LINE = "The harbour council voted on Tuesday to keep the night ferry for another year"


def article(text: str, name: str = "page.html") -> Article:
    return read(Source(name, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a</p><p>b", ["P a", "P b"]),
        ("<p>a\n  b<br>c", ["P a b\nc"]),
        ("a<br><br>b", ["P a", "P b"]),
        ("<p>a <b>b</b><i>c</i>d", ["P a bcd"]),
        ("<h1>a</h1><h2>b</h2><p>c", ["T a", "D b", "P c"]),
        ("<h1>a</h1><p>b</p><h2>c</h3><p>d", ["T a", "P b", "H c", "P d"]),
        ('<div role="heading">a</div>b', ["H a", "P b"]),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", ["I1 a", "I1 b", "I2 c", "I1 d"]),
        ("<ol><li><p>a<p>b</ol>", ["I1 a", "P b"]),
        ("<ul><li><h3>a</h3><p>b</ul>", ["I1 a", "P b"]),
        ("<dl><dt>a:<dd>b<dt>c?<dd>d<dd>e</dl>", ["I1 a: b", "I1 c? d", "I1 e"]),
        ("<p>• a<br>• b", ["I1 a", "I1 b"]),
        ("<blockquote>a<p>b</blockquote>c", ["Q a", "Q b", "P c"]),
        ("<pre>a\n  b</pre>", ["C a\n  b"]),
        ("<table><tr><th>a<td>b<tr><td>c</table>", ["| a", "| b", "| c"]),
        ("<table><tr><td><p>a</p><td>b</table>", ["P a", "P b"]),
        ("<figure><img alt=x><figcaption>a</figcaption></figure>b", ["F a", "P b"]),
        ('<p class="byline">By A</p><p>b', ["F By A", "P b"]),
        ('<p class="standfirst">a</p><p>b', ["D a", "P b"]),
        ("<p>a<sup><a href='#f1'>1</a></sup> b", ["P a b"]),
        ("<p>1<sup>st</sup>", ["P 1st"]),
        ("<p><a href=/x>all of it</a><p>b", ["P b"]),
        ("<ul><li><a href=/x>a</a><li><a href=/y>b</a></ul>c", ["P c"]),
        ("<ul><li><a href=/x>a</a> and so on and on<li>b</ul>", ["I1 a and so on and on", "I1 b"]),
        ("<h2><a href=/x>a story</a></h2><h2><a href=#y>a part</a></h2>c", ["H a part", "P c"]),
        ("a<!-- b -->c<!--[if IE]>d<![endif]-->e<![if !IE]>f<![endif]>", ["P acef"]),
        ("<?php a ?>b<!DOCTYPE c><![CDATA[d]]>e", ["P be"]),
        ("a<script>'<p>b'</script><style>c</style>d<noscript>e</noscript>", ["P ad"]),
        ("a<template><p>b</template><iframe>c</iframe><svg><text>d</text></svg>", ["P a"]),
        ("<p hidden>a<p aria-hidden=true>b<p style='display: none'>c<p>d", ["P d"]),
        ("<p class=sr-only>a<h2 class=sr-only>b</h2>c", ["H b", "P c"]),
        ("<nav>a</nav><footer>b</footer><aside>c</aside><p>d", ["P d"]),
        ('<div class="comments">a</div><p id="cookieConsent">b<p>' + LINE, ["P " + LINE]),
        ("<button>a</button><select><option>b</select><p>c", ["P c"]),
        ("a &amp; b &lt;c&gt; &#8212; &copy &notit; &unknown;", ["P a & b <c> — © ¬it; &unknown;"]),
        ("x < y <3 & z", ["P x < y <3 & z"]),
        ("a\0b\u00a0c&nbsp;d", ["P a b c d"]),
        ("<p title='>'>a<p title=\"b", ["P a"]),
        ("<html><body><p>a</body></html>b", ["P a", "P b"]),
        ("<b>a<p>b</b>c</p>d", ["P a", "P bc", "P d"]),
        ("", []),
    ],
)  # fmt: skip
def test_cut(text: str, expected: list[str]) -> None:
    assert blocks(text, "html") == expected


def test_a_term_and_its_text_are_one_item() -> None:
    found = article("<dl><dt>Cost</dt><dd>It is $3</dd><dt>When</dt><dd>In May</dd></dl>").blocks
    assert [(block.text, block.bold) for block in found] == [
        ("Cost: It is $3", 4),
        ("When: In May", 4),
    ]


def test_offsets() -> None:
    text = f"<p>Caf&eacute; <b>A &amp; B</b>\n  {LINE}."
    found = article(text).blocks[0]
    assert found.text == f"Café A & B {LINE}."
    assert found.offsets is not None
    starts = [text[at] for at in found.offsets]
    assert "".join(starts) == f"Caf& A & B\n{LINE}."
    assert article(text).source.place(found.offsets[-1]).line == 2


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>A bridge | Gull</title>", ("A bridge", "", "", None)),
        ("<title>A b c d - E</title>", ("A b c d - E", "", "", None)),
        ("<title>T</title><meta property=og:title content='A &amp; B'>", ("A & B", "", "", None)),
        (
            "<meta name=author content='By Ana Ruiz'><meta property=og:site_name content=Gull>"
            "<meta property=article:published_time content=2026-05-12T08:00Z>",
            ("", "Ana Ruiz", "Gull", "2026-05-12"),
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, '
            '{"@type": ["NewsArticle"], "headline": "A &#38; B", "author": [{"name": "Ana Ruiz"}, '
            '"Tom"], "publisher": {"name": "Gull"}, "datePublished": "2026-05-12"}]}</script>',
            ("A & B", "Ana Ruiz, Tom", "Gull", "2026-05-12"),
        ),
        ('<script type="application/ld+json">{"@type": "Article", broken</script>', ("",) * 3),
        ('<script type="application/ld+json">' + "[" * 5000 + "</script>", ("",) * 3),
        ('<script type="application/ld+json">[{"@type": 1, "author": 7}, null, 3]</script>', ()),
    ],
)
def test_metadata(head: str, expected: tuple[str | None, ...]) -> None:
    parsed = article(f"<html><head>{head}</head><body><p>{LINE}.</p>")
    date = parsed.date.isoformat() if parsed.date else None
    assert (parsed.title, parsed.author, parsed.outlet, date)[: len(expected)] == expected


def test_the_heading_is_the_title_and_a_byline_the_author() -> None:
    text = f"<title>x | y</title><h1>A <i>b</i></h1><p>By Ana Ruiz, The Gull</p><p>{LINE}.</p>"
    parsed = article(text)
    assert (parsed.title, parsed.author, parsed.outlet) == ("A b", "Ana Ruiz", "The Gull")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("<!doctype html><html class=x lang=de-AT>", "de"),
        ("<html xml:lang='fr' dir=ltr>", "fr"),
        ("<html data-lang=de><p lang=fr>", ""),
        ("<p>lang=de", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert html_language(text) == language


@pytest.mark.parametrize(
    ("name", "text", "is_page"),
    [
        ("a.html", "a", True),
        ("a.HTM", "a", True),
        ("a.xhtml", "a", True),
        ("-", "<!-- saved -->\n<!DOCTYPE html><p>", True),
        ("-", '<?xml version="1.0"?><html xmlns="x">', True),
        ("a.txt", "\n<!doctype HTML>", True),
        ("-", "<h1>a</h1>\n<p>b</p>\n", True),
        ("-", "<div align=center>\n\n# a\n\n</div>\n\nb", False),
        ("a.md", "<h1>a</h1>\n<p>b</p>\n", False),
        ("-", "<a@b.c> wrote: <html> is a tag", False),
        ("-", "a <html> b", False),
    ],
)
def test_sniffing(name: str, text: str, is_page: bool) -> None:
    assert (format_of(name, text) == "html") is is_page


CAFE = "<html><head>{}</head><p>Café – “quoted”"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta charset='iso-8859-1'>", "cp1252"),
        ("<META http-equiv=Content-Type content='text/html; charset=macintosh'>", "mac-roman"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=iso-8859-1>", "utf-8"),  # valid UTF-8 is believed
        ("<meta charset=bogus>", "utf-8"),
    ],
)
def test_declared_encodings(head: str, encoding: str) -> None:
    text = CAFE.format(head)
    assert decode(text.encode(encoding), "a.html") == text


def test_east_asian_encodings() -> None:
    for label, encoding in (("Shift_JIS", "cp932"), ("gb2312", "gb18030"), ("iso-2022-jp",) * 2):
        text = f"<html><meta charset={label}><p>市議会は火曜日、夜間"
        assert decode(text.encode(encoding), "a.html") == text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!-- <meta charset=koi8-r> --><meta charset=utf-8>", "utf-8"),
        (b"<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
        (b"<meta charset=hex>", ""),
        (b"<meta charset=utf-16le>", "utf-8"),
        (b"<p>charset=koi8-r", ""),
        (b"<!--", ""),
    ],
)
def test_prescan(data: bytes, expected: str) -> None:
    assert declared_encoding(data) == expected


def test_null_bytes_are_refused_in_a_file() -> None:
    with pytest.raises(InputError, match="binary"):
        decode(b"<html><p>a\0\0b\1\2", "a.html")


HOSTILE = (
    "<div>", "</div>", "<b>", "<p>", "<b><p>", "<ul><li>", "<table><tr><td>", "<dl><dt>x<dd>y",
    "<div class=key-points>", "<h2>Key points</h2>", "<p>Key points<br>", "<aside>x", "<h1>x",
    "<details><summary>Key points</summary>", "<!--", "<![CDATA[", "<a b='", "<p a ", "</", "<",
    "&", "&amp", "&#9", "<script>", "<title>", "<!ENTITY a '&a;&a;'>", "<?x ", "x<br>", "• x<br>",
    "<a href=x>x",
    "<script type=application/ld+json>[", "<blockquote>x", "<table><caption>", "<svg>", "\n",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_pages_take_linear_time(unit: str) -> None:
    assert_linear(lambda count: article(f"<p>{LINE}.</p>" + unit * count), 500)


def test_deep_nesting_hides_nothing() -> None:
    depth = 100_000
    parsed = article("<div>" * depth + f"<p>{LINE}.</p>" + "</div>" * depth)
    assert [sentence.text for sentence in parsed.sentences] == [LINE + "."]


def test_a_page_with_too_many_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree_module, "MOST_NODES", 1000)
    with pytest.raises(InputError, match=r"page\.html: the page has more than 1,000 tags"):
        article("<p>a" * 2000)


def test_nothing_is_fetched_and_entities_do_not_grow() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><p>&b; <img src="file:///x">'
    parsed = article(bomb + f"<p>{LINE}.")
    assert "aaaaaa" not in "".join(block.text for block in parsed.blocks)


TAGS = (
    "<p> </p> <ul> <li> </ul> <b> </b> <h2> </h2> <br> <a/href=x> <div/class=key-points> </div>"
    " <table> <td> <dl> <dt> <dd> <script> </script> <aside> <details> <summary> &amp; &eacute <!--"
)
WORDS = ("Y. Z", "• ", "Key points", "-->", *"<>'\" \nx\0\u0301")
PIECES = st.lists(st.sampled_from([*TAGS.split(" "), *WORDS]), max_size=40).map("".join)


@settings(deadline=None, max_examples=300)
@given(PIECES)
def test_any_page_can_be_reviewed_and_its_places_hold(text: str) -> None:
    parsed = article(text)
    source = parsed.source.text
    for block in parsed.blocks:
        assert 0 <= block.span.start < block.span.end <= len(source)
        if block.offsets is None:
            assert source[block.span.start : block.span.end] == block.text
        else:
            assert list(block.offsets) == sorted(block.offsets)
            assert len(block.offsets) == len(block.text)
            assert block.span.start == block.offsets[0]
    report = review(parsed)
    assert report.total == len(parsed.key_points)


@given(PIECES | st.text(max_size=80))
def test_tokens_stand_in_order(text: str) -> None:
    at = 0
    for token in html_tokens(text):
        assert at <= token.start < token.end <= len(text)
        assert token.name == "" or text[token.start] == "<"
        at = token.end


def test_text_is_read_without_the_code_for_pages() -> None:
    code = (
        "import sys, nutgraf; nutgraf.read('samples/chatbot.txt');"
        "sys.exit('nutgraf.inputs.html.tree' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
