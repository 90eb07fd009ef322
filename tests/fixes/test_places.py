"""Where a key point stands: what is written there is clean, or there is no fix."""

import pytest
import yaml

from nutgraf import Report
from nutgraf.batch import Task
from nutgraf.batch.mending import mended
from nutgraf.batch.review import result_of
from nutgraf.config import Settings
from nutgraf.inputs.drafts.decoding import decode

BODY = """
Mayor Ruth Okafor said on Tuesday that the bridge had cost $15.2 million. Then 72 people came to
see it. "It was a bad day for us all," Okafor said. Sean O'Connell of AT&T planted 35,800 trees.

It opens on 13 March, Okafor said. The bridge has two lanes.
"""
PAGE = "<html><body><article><h1>The bridge</h1>{0}{1}</article></body></html>"


def fixed(text: str, name: str = "a.md") -> str:
    """The text with all its fixes made, which are made once for all."""
    task = Task(name=name, settings=Settings(), data=text.encode())
    report = result_of(task)
    assert isinstance(report, Report)
    made = mended(task, report, text.encode(), unsafe=True, is_wanted=lambda _: True)
    assert made.report.analysis.article.sentences
    return decode(made.data, name)


def points(*lines: str) -> str:
    return "# The bridge\n\n## Key Points\n\n" + "".join(f"- {line}\n" for line in lines) + BODY


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The bridge cost **$12.5** million", "The bridge cost **$15.2** million"),
        ("The bridge cost $12*.5* million", "The bridge cost $12*.5* million"),
        ("Mayor *Ruth Okafer* said so", "Mayor *Ruth Okafor* said so"),
        ("Mayor Ruth Ok**a**fer said so", "Mayor Ruth Ok**a**for said so"),
        ("Mayor [Ruth Okafer](/okafer) said so", "Mayor [Ruth Okafor](/okafer) said so"),
        ("MAYOR RUTH OKAFER said so", "MAYOR RUTH OKAFOR said so"),
        ("It was Okafer's bridge, said Ruth Okafer", "It was Okafor's bridge, said Ruth Okafor"),
        ("Mayor Ruth&nbsp;Okafer said so", "Mayor Ruth&nbsp;Okafor said so"),
        ("Mayor Ruth Ok&#97;fer said so", "Mayor Ruth Ok&#97;for said so"),
        ("Mayor Ruth Oka\u200bfer said so", "Mayor Ruth Okafor said so"),
        ("The city planted 38,500\n  trees", "The city planted 35,800\n  trees"),
        ("The bridge cost\n  $12.5 million", "The bridge cost\n  $15.2 million"),
        ("It opens on **14** March", "It opens on **13** March"),
        ('Okafor: "It was a terrible day for us all"', 'Okafor: "It was a bad day for us all"'),
        ('Okafor: "It was a bad day forus all"', 'Okafor: "It was a bad day for us all"'),
    ],
)
def test_markdown(wrong: str, right: str) -> None:
    assert fixed(points(wrong, "The bridge has two lanes")) in (
        points(right, "The bridge has two lanes"),
    )


def test_a_callout_keeps_its_marks() -> None:
    text = (
        f"# The bridge\n\n> [!summary]\n> - Mayor Ruth\n>   Okafer said so\n> - Two lanes\n{BODY}"
    )
    assert fixed(text) == text.replace("Okafer", "Okafor")


def test_plain_text_and_pages() -> None:
    plain = f"The bridge\n\nKey Points\n• Mayor Ruth Okafer said so\n• It cost $12.5m\n\n{BODY}"
    assert fixed(plain, "a.txt") == plain.replace("Okafer", "Okafor").replace("12.5", "15.2")
    body = "".join(f"<p>{each}</p>" for each in BODY.replace("&", "&amp;").split("\n\n"))
    box = (
        "<h2>Key Points</h2><ul><li>Mayor <b>Ruth</b> Okafer&rsquo;s bridge</li>"
        "<li>It cost $12.5m</li></ul>"
    )
    page = PAGE.format(box, body)
    right = page.replace("Okafer", "Okafor").replace("12.5", "15.2")
    assert fixed(page, "a.html") == right


@pytest.mark.parametrize(
    "written",
    [
        "- Mayor Ruth Okafer said it cost $12.5m",
        "- 'Mayor Ruth Okafer''s bridge cost $12.5m'",
        '- "Mayor Ruth Okafer said it cost $12.5m"',
        '- "Mayor Ruth Okafer said \\"so\\" of $12.5m"',
        "- >-\n    Mayor Ruth Okafer said\n    it cost $12.5m",
        "- Cost: Mayor Ruth Okafer said it was $12.5m",
        "- 'Sean OConnell planted 38,500 trees'",
        '- "Sean OConnell planted 38,500 trees"',
        "- Sean O'Conell planted 38,500 trees",
    ],
)
def test_front_matter_stays_what_it_is(written: str) -> None:
    text = f"---\ntitle: The bridge\nkey_points:\n  {written}\n  - Two lanes\n---\n{BODY}"
    new = fixed(text)
    before, after = (yaml.safe_load(each.split("---")[1])["key_points"] for each in (text, new))
    assert len(before) == len(after) == 2
    assert new.split("---")[2] == text.split("---")[2]
    said = str(before[0])
    for wrong, right in (("Okafer", "Okafor"), ("12.5", "15.2"), ("38,500", "35,800")):
        said = said.replace(wrong, right) if str(after[0]) != str(before[0]) else said
    assert str(after[0]).replace("O'Connell", "OConnell") in (
        said, str(before[0]), said.replace("O'Conell", "OConnell"),
    )  # fmt: skip


def test_the_body_is_never_changed() -> None:
    text = points("The bridge cost $15.2m") + "\nLater the bridge cost $12.5 million.\n"
    assert fixed(text) == text


def test_two_slips_in_one_point_and_one_slip_in_two() -> None:
    text = points("Ruth Okafer said 72 people saw a bridge of $12.5m", "It was Okafer")
    new = fixed(text)
    assert "Okafer" not in new
    assert "$15.2m" in new


def test_a_draft_of_many_slips_takes_no_longer_than_it_must() -> None:
    text = points(*["Mayor Ruth Okafer said it cost $12.5m on 14 March"] * 60)
    new = fixed(text)
    assert new.count("Okafor") == 60 + BODY.count("Okafor")
    assert "12.5" not in new
