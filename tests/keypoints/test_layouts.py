"""Every layout of a list of key points: found exactly, and gone from the body without a trace."""

import pytest
from tests.keypoints.layouts import BODY, ENGLISH, POINTS, TITLE, Draft, Layout, layouts

from nutgraf import Article, Source, read

ABOVE = f"# {TITLE}\n\n{BODY[0]}\n\n"
BELOW = "\n".join(("", *("\n" + piece for piece in BODY[1:]), ""))


def article(name: str, text: str) -> Article:
    return read(Source(name, text))


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def fault(draft: Draft) -> str:
    """What is wrong with the way that a draft is read; empty where nothing is."""
    whole, rest = article(draft.name, draft.text), article(draft.name, draft.rest)
    texts = [point.text for point in whole.key_points]
    if texts != list(draft.points) or len(whole.lists) != 1:
        return f"found {texts}"
    for point in whole.key_points:
        assert point.span is not None
        if letters(draft.text[point.span.start : point.span.end]) != letters(point.text):
            return f"span of {point.text}"
    if [sentence.text for sentence in whole.sentences] != [
        sentence.text for sentence in rest.sentences
    ]:
        return f"body {[sentence.text for sentence in whole.sentences]}"
    if whole.headings != rest.headings:
        return f"headings {whole.headings}"
    return ""


def test_layouts() -> None:
    faults = {layout: problem for layout in layouts()[:1000] if (problem := fault(layout.draft()))}
    assert not faults


@pytest.mark.parametrize("style", ["atx", "colon", "bold", "plain"])
def test_headings_in_the_language_data(style: str) -> None:
    words = (*ENGLISH.headings, *ENGLISH.ambiguous_headings)
    options = [
        Layout(word, style, "•", "middle", suffix=suffix)
        for word in words
        for suffix in (".txt", ".md")
    ]
    assert not {option: problem for option in options if (problem := fault(option.draft()))}


@pytest.mark.parametrize(
    "heading",
    [
        "KEY POINTS",
        "key points",
        "Key Points",
        "ＫＥＹ ＰＯＩＮＴＳ",
        "Key  points :",
        "Five key takeaways",
        "5 key takeaways",
        "Here's what to know",
        "Here’s what you need to know",
        "What to know?",
        "The Key Points!",
        "TL;DR",
        "tl;dr:",
        "TLDR –",
        "* Key Points *",
        "🔑 KEY POINTS 🔑",
        "1. Key Points",
        "IV. Key Takeaways",
        "[Key Points]",
        "[ Summary ]",
        "== Key Points ==",
        "What to know about the ferry",
        "What you need to know today",
        "Top takeaways",
        "Story highlights:",
    ],
)
def test_headings_in_other_forms(heading: str) -> None:
    text = f"{TITLE}\n\n{BODY[0]}\n\n{heading}\n- {POINTS[0]}\n- {POINTS[1]}\n"
    parsed = article("draft.txt", text)
    assert [point.text for point in parsed.key_points] == list(POINTS[:2])
    assert [sentence.text for sentence in parsed.sentences] == [
        sentence.text for sentence in article("draft.txt", f"{TITLE}\n\n{BODY[0]}\n").sentences
    ]


BOXES = {
    "callout": "> [!summary]\n> - {0}\n> - {1}",
    "callout with a title": "> [!ABSTRACT]+ The story so far\n> - {0}\n> - {1}",
    "callout of lines": "> [!tldr]\n> {0}.\n> {1}.",
    "callout with a heading": "> [!NOTE]\n> **Key points**\n> - {0}\n> - {1}",
    "admonition": "!!! abstract\n    - {0}\n    - {1}",
    "admonition with a title": '!!! summary "In brief"\n\n    - {0}\n    - {1}',
    "folded admonition": "??? tldr\n    * {0}\n    * {1}",
    "quote": "> **Key points**\n>\n> - {0}\n> - {1}",
    "highlights": "@highlight\n\n{0}\n\n@highlight\n\n{1}",
    "highlights on one line": "@highlight {0}\n@highlight {1}",
    "one line, semicolons": "**TL;DR:** {0}; {1}",
    "one line, sentences": "TL;DR: {0}. {1}.",
    "one line, dash": "Key points – {0}; {1}",
    "one line, bullets": "Key points: • {0} • {1}",
    "label above its lines": "**Key points**\\\n{0:.40}\\\n{1}",
    "intro": "## Key takeaways\n\nWhat to take from this story:\n\n- {0}\n- {1}",
    "html heading": "<h2>Key points</h2>\n\n- {0}\n- {1}",
    "paragraph": "## In summary\n\n{0}. {1}.\n\n## What comes next",
}
"""Boxes and runs of text that hold two points."""


@pytest.mark.parametrize("name", BOXES)
@pytest.mark.parametrize("place", ["top", "middle", "end"])
def test_boxes(name: str, place: str) -> None:
    box = BOXES[name].format(*POINTS)
    above = {"top": f"# {TITLE}\n\n", "middle": ABOVE, "end": ABOVE + BELOW.strip() + "\n\n"}[place]
    below = {"top": "\n\n" + BODY[0] + BELOW, "middle": BELOW, "end": "\n"}[place]
    tail = "\n\n## What comes next" if name == "paragraph" else ""
    whole = article("draft.md", above + box + below)
    rest = article("draft.md", above.rstrip() + tail + below)
    texts = [point.text.rstrip(".") for point in whole.key_points]
    first = POINTS[0][:40].strip() if ":.40" in BOXES[name] else POINTS[0]
    assert texts == [first, POINTS[1]]
    assert [sentence.text for sentence in whole.sentences] == [
        sentence.text for sentence in rest.sentences
    ]
    assert whole.headings == rest.headings


MATTER = {
    "list": "---\ntitle: A\nkey_points:\n  - {0}\n  - {1}\n---\n",
    "indented less": "---\nkey_points:\n- {0}\n- {1}\ndate: 2020-01-01\n---\n",
    "quoted": "---\nkey_points:\n  - \"{0}\"\n  - '{1}'\n---\n",
    "flow": '---\nkey_takeaways: ["{0}", "{1}"]\n---\n',
    "literal": "---\ntakeaways: |\n  - {0}\n  - {1}\nauthor: B\n---\n",
    "literal, stripped": "---\nhighlights: |-\n  {0}\n  {1}\n---\n",
    "several lines": "---\nkey-points:\n  - {0:.30}\n    {0[1]}\n  - {1}\n---\n",
    "quoted over lines": '---\nkey_points:\n  - "{0}"\n  - "{1}"\n...\n',
    "toml": '+++\ntitle = "A"\nkey_points = [\n  "{0}",\n  "{1}",\n]\n+++\n',
    "toml block": '+++\ntldr = """\n- {0}\n- {1}\n"""\n+++\n',
}
"""Front matter that holds two points."""


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("name", MATTER)
def test_front_matter(name: str, suffix: str) -> None:
    if name == "several lines":
        head, tail = POINTS[0][:30].rsplit(" ", 1)[0], POINTS[0][:30].rsplit(" ", 1)[1]
        matter = f"---\nkey-points:\n  - {head}\n    {tail}{POINTS[0][30:]}\n  - {POINTS[1]}\n---\n"
    else:
        matter = MATTER[name].format(*POINTS)
    parsed = article("draft" + suffix, matter + ABOVE + BELOW)
    rest = article("draft" + suffix, ABOVE + BELOW)
    assert [point.text for point in parsed.key_points] == list(POINTS[:2])
    assert [sentence.text for sentence in parsed.sentences] == [
        sentence.text for sentence in rest.sentences
    ]


NOT_KEY_POINTS = (
    "- Tom Baird, head of winter timetables\n- Joan Pike, repairs\n- Lee Odum",
    "## Ingredients\n\n- 200 g of flour\n- Two eggs\n- A pinch of salt",
    "Timetable\n\n- 9:00 First ferry\n- 12:00 Second ferry\n- 18:00 Last ferry",
    "Who left:\n\n• Tom Baird\n• Joan Pike",
    "## Summary\n\nThe council voted. It was close.\n\nThe mayor was glad of it.",
    "Summary\n\nThe council voted on the ferry and on the bridge.\n\nThe mayor was glad of it.",
    "## Why it matters\n\nThe ferry is the only way over at night.\n\nIt is cheap, too.",
    "**Why it matters:** The ferry is the only way over at night.",
    "## In brief\n\nThe council voted. It was close.",
    "## The bottom line\n\nThe ferry stays, and nobody knows for how long.",
    "The bottom line: the ferry stays.",
    "**The bottom line** is that the ferry stays.\n\n- Tom agrees\n- Joan does not",
    "The key points of the plan are clear: more ferries, fewer bridges.",
    "He listed the key points: cost, time and noise.",
    "These are the highlights of her life, she said: the ferry, the bus and the bridge.",
    "At a glance, the two boats look the same. They are not.",
    "What to know about boats is a book. It sold well.",
    "Contents\n\n1. Key points\n2. Background\n3. What comes next",
    "- [Key points](#key-points)\n- [Background](#background)\n- [What comes next](#next)",
    "## Read more\n\n- [The ferry](https://example.com/a)\n- [The bridge](https://example.com/b)",
    "— Will it sail? asked the captain.\n\n— It will, he said.\n\n— Key points of law remain.",
    "- Is this the summary? he asked.\n- It is, she said.",
    "1. Introduction\n\nThe harbour is old.\n\n2. Summary\n\nThe harbour is still old.",
    "Overview\n\nThe council met on Tuesday. It voted on the ferry.\n\nThen it went home.",
    "| Key points | Notes |\n|---|---|\n| a | b |",
    "Highlights from the match between Leeds and York will be shown tonight.\n\n- BBC One, 10 p.m.",
    "The takeaway on Mill Road burned down. Nobody was hurt.",
    "Takeaway food is cheap\n\nIt is also good, said the mayor. The council agreed with that.",
    "> The key point is this: we sail.\n\nSo said the captain.",
)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("text", NOT_KEY_POINTS)
@pytest.mark.parametrize("is_last", [True, False])
def test_what_is_no_list_of_key_points(text: str, suffix: str, is_last: bool) -> None:
    parsed = article("draft" + suffix, ABOVE + text + ("\n" if is_last else "\n" + BELOW))
    assert parsed.lists == ()


def test_code_is_no_list_of_key_points() -> None:
    text = "# A title\n\n```\nKey points\n- a\n- b\n```\n\n    Key points:\n    - a\n"
    assert article("draft.md", text).lists == ()


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("## Key points\n\n- {}", "## Takeaways\n\n- {}\n- {}"),
        ("Key points:\n• {}", "Summary:\n1) {}\n2) {}"),
        ("TL;DR: {}", "## Key points\n\n- {}\n- {}"),
        ('---\nkey_points: ["{}"]\n---\n', "## Key points\n\n- {}\n- {}"),
    ],
)
def test_two_lists_are_kept_apart(first: str, second: str, suffix: str) -> None:
    text = f"{first.format(POINTS[0])}\n\n{ABOVE}{second.format(*POINTS[1:])}\n{BELOW}"
    parsed = article("draft" + suffix, text)
    assert [[point.text for point in one.points] for one in parsed.lists] == [
        [POINTS[0]],
        list(POINTS[1:3]),
    ]


def test_lists_that_follow_each_other_are_kept_apart() -> None:
    text = f"{ABOVE}## Key points\n- {POINTS[0]}\n\n## Highlights\n- {POINTS[1]}\n"
    parsed = article("draft.md", text)
    assert [one.heading for one in parsed.lists] == ["Key points", "Highlights"]
    assert [len(one.points) for one in parsed.lists] == [1, 1]
