"""Lists along a recording, chapters or clips, are no key points; those of live pages are."""

import pytest
from tests.inputs.test_shapes import markdown, page, paragraphs, points

from nutgraf import Source, read

BODY = (
    "The town of Ormsby will close its pool on Friday for repairs that cost $3 million, the mayor "
    "said. It is the third time since 1998 that it has had to shut.",
    "Swimmers have asked for a new roof since 2019. The work will take nine months, and the pool "
    "reopens in June. A shuttle bus will take school classes to the pool in Kirby until then.",
)
TEXTS = (
    "Pool closes on Friday for repairs, the mayor says",
    "Work will take nine months in all",
    "Shuttle bus takes classes to Kirby",
)
RECORDINGS = (
    ("12:30 – {}", "18:45 – {}", "41:10 – {}"),
    ("0:00 {}", "1:15 {}", "3:20 {}"),
    ("12:30 – {}", "15:45 – {}", "21:10 – {}"),
    ("[0:45] {}", "[12:30] {}", "[1:02:15] {}"),
    ("**0:45** {}", "**12:30** {}", "**31:15** {}"),
    ("[0:45](https://v.example/?t=45) {}", "[9:30](https://v.example/?t=9) {}", "[10:00](/x) {}"),
    ("{} (0:45)", "{} (12:30)", "{} (3:15)"),
    ("{} 1:12", "{} 3:40", "{} 0:45"),
    ("41:10 {}", "12:30 {}", "0:15 {}"),
    ("00:00:45 – {}", "00:12:30 – {}", "01:02:15 – {}"),
    ("1m 12s: {}", "3m 40s: {}", "12m 05s: {}"),
)
OF_DAY = (
    ("14:20 – {}", "13:05 – {}", "9:30 – {}"),
    ("9:20 a.m. – {}", "1:05 p.m. – {}", "2:30 p.m. – {}"),
    ("9:05 Uhr – {}", "9:20 Uhr – {}", "10:30 Uhr – {}"),
)


def items(times: tuple[str, ...]) -> list[str]:
    return [time.format(text) for time, text in zip(times, TEXTS, strict=True)]


def ul(texts: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


@pytest.mark.parametrize("times", RECORDINGS, ids=str)
@pytest.mark.parametrize("heading", ["Highlights", "Summary", "Highlights from the hearing"])
def test_chapters_and_clips_are_no_key_points(heading: str, times: tuple[str, ...]) -> None:
    rows = "\n".join(f"- {item}" for item in items(times))
    article = markdown(BODY[0], f"## {heading}\n\n{rows}", BODY[1])
    assert not points(article)
    signs = [sign for candidate in article.candidates for sign, _ in candidate.signs]
    assert "it runs along a recording" in signs


@pytest.mark.parametrize("times", RECORDINGS[:4], ids=str)
@pytest.mark.parametrize("box", ["{}", "<div class='highlights'>{}</div>"])
def test_chapters_on_a_page_are_no_key_points(box: str, times: tuple[str, ...]) -> None:
    listed = box.format("<h3>Highlights</h3>" + ul(items(times)))
    assert not points(page(*paragraphs(BODY[0]), listed, *paragraphs(BODY[1])))


def test_chapters_in_a_table_or_a_list_of_terms_are_no_key_points() -> None:
    rows = zip(("0:45", "12:30", "31:15"), TEXTS, strict=True)
    cells = list(rows)
    table = "\n".join(f"| {time} | {text} |" for time, text in cells)
    terms = "".join(f"<dt>{time}</dt><dd>{text}</dd>" for time, text in cells)
    head = "| Time | Chapter |\n|---|---|\n"
    assert not points(markdown(BODY[0], f"## Highlights\n\n{head}{table}", BODY[1]))
    assert not points(page(f"<h3>Highlights</h3><dl>{terms}</dl>", *paragraphs(*BODY)))


@pytest.mark.parametrize("times", OF_DAY, ids=str)
def test_times_of_day_stand_before_key_points(times: tuple[str, ...]) -> None:
    rows = "\n".join(f"- {item}" for item in items(times))
    article = markdown(BODY[0], f"## Summary\n\n{rows}", BODY[1])
    assert points(article) == list(TEXTS)


def test_a_heading_that_announces_key_points_outweighs_the_times() -> None:
    rows = "\n".join(f"- {item}" for item in items(RECORDINGS[0]))
    assert points(markdown(BODY[0], f"## Key points\n\n{rows}", BODY[1])) == list(TEXTS)


def test_one_time_makes_no_recording() -> None:
    text = f"# Pool\n\n{BODY[0]}\n\n## Summary\n\n- 12:30 – {TEXTS[0]}\n- {TEXTS[1]}\n\n{BODY[1]}\n"
    assert len(read(Source("draft.md", text)).key_points) == 2
