"""What a draft says about its own findings."""

import pytest

import nutgraf
from nutgraf.checks.policy import Policy
from nutgraf.engine import review
from nutgraf.model import Finding, Severity

BODY = """# Bridge to close

The harbour bridge will close in March for repairs, the council said on Monday. The repairs of the
bridge will cost $5 million, and the council voted for them after a long debate. Ferries will cross
the harbour while the bridge is closed, and they will be free, Mayor Ann Lee said.

## Key points

"""
WRONG = "- The repairs will cost $7 million\n- The bridge will close in March, Mayor Bob Orr said\n"


def findings_of(
    text: str, name: str = "draft.md", policy: Policy | None = None
) -> list[tuple[str, Severity]]:
    article = nutgraf.read(nutgraf.Source(name, text))
    report = review(article, policy=policy or Policy())
    return [(finding.rule, finding.severity) for finding in report.findings]


NUMBER, NAME = ("number-mismatch", Severity.ERROR), ("unknown-name", Severity.ERROR)
PAIR = "<!-- nutgraf-disable number-mismatch, unknown-name -->\n"
UNUSED = ("unused-ignore", Severity.WARNING)
UNKNOWN = ("unused-ignore", Severity.ERROR)


@pytest.mark.parametrize(
    ("points", "left"),
    [
        (WRONG, [NUMBER, NAME]),
        (f"<!-- nutgraf-disable-file -->\n{WRONG}", []),
        (f"<!-- nutgraf-disable-file number-mismatch, unknown-name -->\n{WRONG}", []),
        (f"{WRONG}<!-- nutgraf-disable-file number-mismatch -->\n", [NAME]),
        (WRONG.replace("million", "million <!-- nutgraf-disable-line -->"), [NAME]),
        (WRONG.replace("million\n", "\n  million <!-- nutgraf-disable-line -->\n"), [NAME]),
        (WRONG.replace("- The bridge", "<!--nutgraf-disable-next-line-->\n- The bridge"), [NUMBER]),
        (WRONG.replace("- The b", "<!-- nutgraf-disable unknown-name -->\n- The b"), [NUMBER]),
        ("<!-- nutgraf-disable -->\n" + WRONG.replace("- The b", "<!--nutgraf-enable-->\n- The b"),
         [NAME]),
        (f"<!-- nutgraf-disable-file number-mismatch -- asked the council -->\n{WRONG}", [NAME]),
        (WRONG.replace("Orr said", "Orr said <!-- nutgraf-disable-line misquote -->"),
         [NUMBER, NAME, UNUSED]),
        (WRONG.replace("Orr said", "Orr said <!-- nutgraf-disable-line unknow-name -->"),
         [NUMBER, NAME, UNKNOWN]),
        ("<!-- nutgraf-disable -->\n<!-- nutgraf-enable misquote -->\n" + WRONG, []),
        (PAIR + WRONG.replace("- The b", "<!-- nutgraf-enable unknown-name -->\n- The b"),
         [UNUSED, NAME]),
        (WRONG.replace("million", "million <!-- nutgraf-disable-line number-mismatch -- > 5 -->"),
         [NAME]),
        ("<!-- nutgraf-disable-next-line number-mismatch -->\n"
         "<!-- nutgraf-disable-next-line misquote -->\n" + WRONG, [UNUSED, NAME]),
        (WRONG + "\n```\n<!-- nutgraf-disable-file -->\n```\n", [NUMBER, NAME]),
        (WRONG + "\nWrite `<!-- nutgraf-disable-file -->` to silence.\n", [NUMBER, NAME]),
        (WRONG + "\n<!-- nutgraf-disabel -->\n", [NUMBER, NAME, UNKNOWN]),
        (WRONG + "\n<!-- nutgraf-enable -->\n", [NUMBER, NAME, UNUSED]),
        (WRONG + "\n<!-- nutgraf is good -->\n<!-- another comment -->\n", [NUMBER, NAME]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_comments(points: str, left: list[tuple[str, Severity]], name: str) -> None:
    assert findings_of(BODY + points, name) == left


def test_mdx_comments() -> None:
    text = WRONG.replace("million", "million {/* nutgraf-disable-line number-mismatch */}")
    assert findings_of(BODY + text, "draft.mdx") == [NAME]


@pytest.mark.parametrize(
    ("matter", "left"),
    [
        ("---\nnutgraf: {ignore: [number-mismatch]}\n---\n", [NAME]),
        ("---\nnutgraf:\n  ignore: number-mismatch, unknown-name\n---\n", []),
        ("---\nnutgraf:\n  ignore: [misquote]\n---\n", [UNUSED, NUMBER, NAME]),
        ("---\nnutgraf:\n  ignor: [misquote]\n---\n", [UNKNOWN, NUMBER, NAME]),
        ("+++\n[nutgraf]\nignore = ['number-mismatch']\n+++\n", [NAME]),
        ("+++\n[nutgraf]\nignore = ['nothing']\n+++\n", [UNKNOWN, NUMBER, NAME]),
        ("---\nnutgraf: yes\n---\n", [UNKNOWN, NUMBER, NAME]),
        ("---\nnutgraf: [misquote]\n---\n", [UNKNOWN, NUMBER, NAME]),
    ],
)
def test_front_matter(matter: str, left: list[tuple[str, Severity]]) -> None:
    assert findings_of(matter + BODY + WRONG) == left


def test_a_comment_is_no_part_of_a_point() -> None:
    text = BODY + WRONG.replace("million", "million <!-- nutgraf-disable-line -->")
    first = nutgraf.read(nutgraf.Source("draft.md", text)).key_points[0]
    assert first.text == "The repairs will cost $7 million"


def test_rules_that_do_not_run_leave_no_comment_unused() -> None:
    text = BODY + WRONG.replace("million", "million <!-- nutgraf-disable-line misquote -->")
    assert UNUSED in findings_of(text)
    assert UNUSED not in findings_of(text, policy=Policy(ignore=("misquote",)))
    assert findings_of(text, policy=Policy(select=("number-mismatch",))) == [NUMBER]


def test_selection_and_severity() -> None:
    text = BODY + WRONG
    assert findings_of(text, policy=Policy(select=("unknown-name",))) == [NAME]
    assert findings_of(text, policy=Policy(ignore=("unknown-name",))) == [NUMBER]
    lighter = Policy(severities=(("unknown-name", Severity.INFO),))
    assert findings_of(text, policy=lighter) == [NUMBER, ("unknown-name", Severity.INFO)]


def test_a_lighter_finding_is_never_made_heavier() -> None:
    from nutgraf.checks.rules import unknown_name
    from nutgraf.model import Span

    note = Finding("unknown-name", Severity.INFO, "x", Span(0, 1))
    for severity, expected in (
        (Severity.ERROR, Severity.INFO),
        (Severity.WARNING, Severity.INFO),
        (Severity.INFO, Severity.INFO),
    ):
        policy = Policy(severities=(("unknown-name", severity),))
        assert policy.weighed(note, unknown_name.RULE).severity is expected
