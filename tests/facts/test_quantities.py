"""Quantities as newsrooms write them."""

import pytest

from nutgraf.facts import read_facts

CASES = [
    ("It cost $50 billion.", [("money", 50e9, "dollar")]),
    ("It cost £5bn.", [("money", 5e9, "sterling")]),
    ("It cost a $6-million fine.", [("money", 6e6, "dollar")]),
    ("It cost 20 million euros.", [("money", 20e6, "euro")]),
    ("About 20k fans came.", [("count", 20e3, "")]),
    ("Half a million people left.", [("count", 5e5, "")]),
    ("A quarter million people left.", [("count", 25e4, "")]),
    ("Two-thirds of them left.", [("fraction", 2 / 3, "")]),
    ("One in five left.", [("fraction", 0.2, "")]),
    ("An eighth of the staff left.", [("fraction", 0.125, "")]),
    ("It took a quarter of a century.", [("duration", 0.25, "century")]),
    ("She won in 2:17:58.", [("time", 137.9667, "")]),
    ("People in their 50s came.", [("age", 50, "year")]),
    ("A dozen eggs broke.", [("count", 12, "")]),
    ("Two dozen eggs broke.", [("count", 24, "")]),
    ("It fell 45%.", [("percent", 45, "percent")]),
    ("It fell 45 per cent.", [("percent", 45, "percent")]),
    ("Leeds won 3-1.", [("score", 3, ""), ("score", 1, "")]),
    ("They met at 8:30.", [("time", 510, "")]),
    ("A 15-year-old boy fell.", [("age", 15, "year")]),
    ("Mina Okoro, 42, fell.", [("age", 42, "year")]),
    ("He was aged 42.", [("age", 42, "year")]),
    ("It took ten straight days.", [("duration", 10, "day")]),
    ("Two hundred and fifty thousand left.", [("count", 250_000, "")]),
    ("Thirty-five left.", [("count", 35, "")]),
    ("The twenty-first prize.", [("ordinal", 21, "")]),
    ("The 21st prize.", [("ordinal", 21, "")]),
    ("It has 1,500 seats.", [("count", 1500, "")]),
    ("It weighs 1.5 tons.", [("measure", 1.5, "ton")]),
    ("It happened on 9/11.", [("ratio", 9011, "")]),
    ("No one came.", []),
    ("On second thought he came.", []),
    ("Soldiers march in step.", []),
    ("No-one came.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quantity(text: str, expected: list[tuple[str, float, str]]) -> None:
    quantities = [
        (quantity.kind, quantity.value, quantity.unit)
        for quantity in read_facts(text, "en").quantities
    ]
    assert [(kind, unit) for kind, _, unit in quantities] == [
        (kind, unit) for kind, _, unit in expected
    ]
    assert [value for _, value, _ in quantities] == pytest.approx(
        [value for _, value, _ in expected]
    )


@pytest.mark.parametrize(
    ("text", "soft"),
    [("nearly 500 men", "about"), ("more than 500 men", "least"), ("fewer than 500 men", "most")],
)
def test_softness(text: str, soft: str) -> None:
    (quantity,) = read_facts(text, "en").quantities
    assert quantity.soft == soft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on March 14, 2015", [("month", 3), ("day", 14), ("year", 2015)]),
        ("the 14th of March", [("month", 3), ("day", 14)]),
        ("in the '70s", [("decade", 70)]),
        ("in the 1970s", [("decade", 1970)]),
        ("on Friday", [("weekday", 5)]),
        ("he may march in the sun", []),
        ("since May", [("month", 5)]),
        ("in his 40s", []),
    ],
)
def test_dates(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(date.kind, date.value) for date in read_facts(text, "en").dates] == expected
