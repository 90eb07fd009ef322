"""The score that makes a candidate a list of key points: every sign, and how they add up."""

import re
from dataclasses import replace

import pytest

from nutgraf.keypoints import score
from nutgraf.keypoints.elsewhere import WordsElsewhere
from nutgraf.keypoints.labels import LabelKind
from nutgraf.keypoints.score import (
    ENOUGH,
    BoxKind,
    Signs,
    is_statement,
    signs_in_words,
    weigh,
)
from nutgraf.keypoints.times import Along
from nutgraf.model import Span

POINTS = ("The night ferry will run for one more year", "Repairs begin in March and cost money")
PLAIN = Signs("", Span(0, 1), POINTS)
CLOSE = replace(PLAIN, box=BoxKind.CALLED)
"""One that its words can decide."""

SIGNS = {
    "its heading announces key points": replace(PLAIN, label=LabelKind.PLAIN),
    "its heading may announce them": replace(PLAIN, label=LabelKind.AMBIGUOUS),
    "it is a box that is called so": replace(PLAIN, box=BoxKind.CALLED),
    "it is a box that may be called so": replace(PLAIN, box=BoxKind.MAYBE_CALLED),
    "it is a box for this": replace(PLAIN, box=BoxKind.MEANT),
    "it is a list": replace(PLAIN, is_list=True),
    "it stands at the top, at the end or beside": replace(PLAIN, is_at_edge=True),
    "its points read as statements": PLAIN,
    "its points are no statements": replace(PLAIN, points=("Today", "4 of 5"), is_list=True),
    "it leads elsewhere": replace(PLAIN, leads_elsewhere=True),
    "it stands in bold below the title": replace(PLAIN, is_bold_below_title=True),
    "it runs along a recording": replace(PLAIN, along_recording=Along.YES),
    "it runs along a recording, but is called so": replace(CLOSE, along_recording=Along.YES),
    "it is a strip of tabs": replace(PLAIN, is_tab_strip=True),
    "it has several headings": replace(PLAIN, headings=2),
    "its points speak of the site": replace(PLAIN, points=("Sign up now", "Read more: boats")),
    "it is one line alone, and no statement": replace(PLAIN, points=("Number",), is_list=True),
    "it is a template": replace(PLAIN, points=("{{ post.title }}", "{{ post.title }}")),
}  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_is_seen_and_explained(sign: str) -> None:
    candidate = weigh(SIGNS[sign])
    assert sign in [name for name, _ in candidate.signs]
    assert candidate.score == sum(weight for _, weight in candidate.signs)
    assert any(each.startswith(f"{sign} (") for each in signs_in_words(candidate))


def test_the_table_says_what_the_code_weighs() -> None:
    text = score.__doc__ or ""
    table = dict(re.findall(r"^\| (it\S* [^|]+?) \| (-?[\d.]+) \|", text, re.MULTILINE))
    weights = {name: weight for each in SIGNS.values() for name, weight in weigh(each).signs}
    weights |= dict(weigh(CLOSE, lambda: 0.9).signs) | dict(weigh(CLOSE, lambda: 0.0).signs)
    assert {name: float(weight) for name, weight in table.items()} == weights


def test_no_name_alone_decides() -> None:
    for signs in (replace(PLAIN, box=BoxKind.CALLED), replace(PLAIN, label=LabelKind.AMBIGUOUS)):
        scraps = replace(signs, points=("Today", "Past week"), is_list=True)
        assert (
            weigh(scraps).score < ENOUGH <= weigh(replace(signs, is_list=True), lambda: 0.8).score
        )
        assert not weigh(replace(signs, is_list=True), lambda: 0.0).is_taken


def test_the_body_is_only_asked_where_it_can_decide() -> None:
    def never() -> float:
        raise AssertionError

    weigh(replace(PLAIN, label=LabelKind.PLAIN, is_list=True), never)
    weigh(replace(PLAIN, points=("{{ x }}",)), never)
    with pytest.raises(AssertionError):
        weigh(CLOSE, never)


def test_a_body_knows_its_words() -> None:
    body = WordsElsewhere(["The harbour office said that repairs of the ferry begin in March. " * 2,
                 *(f"{number}word" for number in range(40))], "en")  # fmt: skip
    near, far = (
        ("Ferry repairs begin in March, the harbour office has said today",),
        ("Bread is baked with flour and yeast",),
    )
    assert (body.share(near) or 0) > 0.5
    assert (body.share(far * 2) or 0) < 0.2
    assert WordsElsewhere(["short"], "en").share(near) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Repairs begin in March", True),
        ("Today", False),
        ("1 2 3 4 5 6", False),
        ("修理は三月に始まる予定", True),
        ("", False),
    ],
)
def test_statements(text: str, is_one: bool) -> None:
    assert is_statement(text) == is_one
