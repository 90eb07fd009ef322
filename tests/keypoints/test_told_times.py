"""Key points that tell a time, a result or a programme stay; what runs along a recording does not.

Each list is tried in Markdown, on a page and in plain text.
"""

from collections.abc import Callable

import pytest
from tests.inputs.test_shapes import markdown, page, paragraphs, points

from nutgraf import Article, Source, read

BODY = (
    "All 412 districts of Varland vote for a new assembly on Sunday. Polls open at 07:00 and close "
    "at 22:00, the electoral board said, and about 3 million people may vote in 900 schools.",
    "Counting begins at 22:30 in every district. The first result is expected at 23:15, and the "
    "board will name the winner on Monday. Buses run all night, and the last one leaves at 0:30.",
)
QUIET = (
    "The town of Ormsby will close its pool on Friday for repairs that cost $3 million, the mayor "
    "said. It is the third time since 1998 that it has had to shut.",
    "Swimmers have asked for a new roof since 2019. The work will take nine months, and the pool "
    "reopens in June. A shuttle bus will take school classes to the pool in Kirby until then.",
)
RACE = (
    "Daniel Oduya won the men's marathon of Varland on Sunday in 2:06:39, and Lena Brandt won the "
    "women's race in 2:21:04. It was the first win of a runner from the town of Kirby since 1998.",
    "The mayor of Ormsby finished in 4:12:55. The race was run in the rain, and 9,000 people came "
    "to the finish on the market square. Next year the marathon starts an hour earlier in the day.",
)

TOLD: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "ends with a time": (
        BODY,
        (
            "Polls close at 22:00",
            "Counting begins at 22:30",
            "First result is expected at 23:15",
        ),
    ),
    "ends with a small hour": (
        BODY,
        ("The last night bus leaves at 0:30", "Counting in every district ends by 1:45"),
    ),
    "won in": (
        RACE,
        (
            "Oduya won the men's marathon in 2:06:39",
            "Brandt won the women's race in 2:21:04",
            "The mayor finished the race in 4:12:55",
        ),
    ),
    "scores": (
        RACE,
        (
            "Kirby beat Ormsby in the final 25:20",
            "Marsh End lost the other match 12:30",
            "The town of Varland won 21:18",
        ),
    ),
    "German": (
        (
            "Die Wahllokale in Varland schließen am Sonntag um 18:00, teilte die Behörde mit. Die "
            "Auszählung der Stimmen beginnt um 18:30 in allen 412 Bezirken des Landes.",
            "Das erste Ergebnis wird um 19:15 erwartet. Im vergangenen Jahr dauerte die Auszählung "
            "bis in den frühen Morgen, weil in zwei Bezirken neu gezählt wurde.",
        ),
        (
            "Die Wahllokale schließen um 18:00",
            "Die Auszählung beginnt um 18:30",
            "Das erste Ergebnis kommt um 19:15",
        ),
    ),
    "range": (
        BODY,
        (
            "Polls are open from 07:00 to 22:00",
            "Schools can be entered 06:30–22:15",
            "Counting takes the night, 22:30 – 23:45",
        ),
    ),
    "in the middle": (
        BODY,
        (
            "Polls close at 22:00 in all 412 districts",
            "Counting begins at 22:30 in every district",
            "First result at 23:15, the board said",
        ),
    ),
}
PROGRAMMES = {
    "colon": ("07:00: {}", "22:00: {}", "23:15: {}"),
    "one digit": ("9:15: {}", "12:30: {}", "18:00: {}"),
    "dash": ("09:15 – {}", "12:30 – {}", "18:00 – {}"),
    "small hours": ("05:30 {}", "06:10 {}", "08:45 {}"),
    "brackets": ("{} (09:15)", "{} (12:30)", "{} (18:00)"),
    "gap": ("{}\t09:15", "{}\t12:30", "{}\t18:00"),
}
PROGRAMME = (
    "Polls open in all 412 districts of Varland",
    "Counting begins in every district of Varland",
    "First result is expected from the board",
)
RECORDINGS = {
    "zero": ("0:00 {}", "1:15 {}", "3:20 {}"),
    "padded zero": ("00:00 – {}", "06:10 – {}", "12:45 – {}"),
    "near zero": ("[2:10] {}", "[6:45] {}", "[19:05] {}"),
    "past a day": ("12:30 – {}", "31:45 – {}", "58:10 – {}"),
    "hours": ("0:58:10 | {}", "1:02:15 | {}", "1:40:20 | {}"),
    "minutes": ("1m 12s: {}", "3m 40s: {}", "12m 05s: {}"),
    "bracket": ("{} (0:45)", "{} (12:30)", "{} (3:15)"),
    "bar": ("{} | 1:12", "{} | 3:40", "{} | 2:45"),
    "dash": ("{} – 1:12", "{} – 3:40", "{} – 2:45"),
    "tab": ("{}\t1:12", "{}\t3:40", "{}\t2:45"),
    "long clips": ("{} [41:10]", "{} [38:05]", "{} [52:20]"),
}
TEXTS = (
    "Pool closes on Friday for repairs, the mayor says",
    "Work will take nine months in all",
    "Shuttle bus takes classes to Kirby",
)


def in_markdown(body: tuple[str, ...], items: list[str], heading: str) -> Article:
    rows = "\n".join(f"- {item}" for item in items)
    return markdown(body[0], f"## {heading}\n\n{rows}", body[1])


def on_page(body: tuple[str, ...], items: list[str], heading: str) -> Article:
    listed = "".join(f"<li>{item.replace(chr(9), '<span>')}</span></li>" for item in items)
    box = f"<h2>{heading}</h2><ul>{listed}</ul>"
    return page(*paragraphs(body[0]), box, *paragraphs(body[1]))


def in_text(body: tuple[str, ...], items: list[str], heading: str) -> Article:
    rows = "\n".join(f"* {item}" for item in items)
    pieces = ("Varland votes on Sunday", body[0], f"{heading}:\n\n{rows}", body[1])
    return read(Source("draft.txt", "\n\n".join(pieces) + "\n"))


def boxed(items: list[str], box: str = "<div class='key-points'>{}</div>") -> str:
    return box.format("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>")


def filled(shapes: tuple[str, ...], texts: tuple[str, ...]) -> list[str]:
    return [shape.format(text) for shape, text in zip(shapes, texts, strict=True)]


Form = Callable[[tuple[str, ...], list[str], str], Article]
FORMS = pytest.mark.parametrize("form", [in_markdown, on_page, in_text])
SIGN = "it runs along a recording"


def signs(article: Article) -> list[str]:
    return [sign for candidate in article.candidates for sign, _ in candidate.signs]


@FORMS
@pytest.mark.parametrize("name", TOLD)
def test_points_that_tell_a_time_are_key_points(name: str, form: Form) -> None:
    body, items = TOLD[name]
    heading = "Auf einen Blick" if name == "German" else "In brief"
    assert points(form(body, list(items), heading)) == list(items)


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("place", [0, 1])
def test_points_that_tell_a_time_stay_in_their_box(name: str, place: int) -> None:
    body, items = TOLD[name]
    html = page(*paragraphs(*body[:place]), boxed(list(items)), *paragraphs(*body[place:]))
    assert points(html) == list(items)
    assert not any(sign.startswith(SIGN) for sign in signs(html))


@FORMS
@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_programme_is_one_in_an_article_that_tells_times(name: str, form: Form) -> None:
    article = form(BODY, filled(PROGRAMMES[name], PROGRAMME), "In brief")
    assert len(points(article)) == 3
    assert SIGN not in signs(article)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_programme_needs_no_proof_in_a_box_of_key_points(name: str) -> None:
    box = boxed(filled(PROGRAMMES[name], TEXTS))
    assert len(points(page(*paragraphs(QUIET[0]), box, *paragraphs(QUIET[1])))) == 3
    items = filled(PROGRAMMES[name], TEXTS)
    assert len(points(in_markdown(QUIET, items, "Key points"))) == 3


@FORMS
@pytest.mark.parametrize("name", RECORDINGS)
@pytest.mark.parametrize("body", [QUIET, BODY], ids=["quiet", "times"])
def test_a_recording_is_none(name: str, form: Form, body: tuple[str, ...]) -> None:
    article = form(body, filled(RECORDINGS[name], TEXTS), "Highlights")
    assert not points(article)
    assert SIGN in signs(article)


@pytest.mark.parametrize("name", ["dash", "one digit", "brackets"])
def test_a_player_beside_the_list_tells_its_times_from_those_of_a_day(name: str) -> None:
    items = filled(PROGRAMMES[name], PROGRAMME)
    boxes = (
        "<div class='highlights video-chapters'>{}</div>",
        "<div class='chapters'><div class='highlights'>{}</div></div>",
        "<video src='a.mp4'></video><div class='highlights'>{}</div>",
    )
    for box in boxes:
        html = page(*paragraphs(BODY[0]), boxed(items, box), *paragraphs(BODY[1]))
        assert not points(html)
        assert SIGN in signs(html)
    plain = page(*paragraphs(BODY[0]), boxed(items, "<div class='highlights'>{}</div>"), BODY[1])
    assert len(points(plain)) == 3


def test_results_before_the_names_are_no_recording() -> None:
    items = [
        "2:06:39 – Daniel Oduya wins the men's marathon",
        "2:21:04 – Lena Brandt wins the women's race",
        "4:12:55 – The mayor of Ormsby finishes in the rain",
    ]
    assert len(points(in_markdown(RACE, items, "In brief"))) == 3
