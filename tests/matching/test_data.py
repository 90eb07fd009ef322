import json
from dataclasses import fields
from importlib.resources import files

from nutgraf.languages import LANGUAGES, language
from nutgraf.languages.common import common_stems
from nutgraf.matching.coefficients import Coefficients, trained
from nutgraf.matching.kin import kinship, shared_prefix

DATA = json.loads(files("nutgraf.matching").joinpath("coefficients.json").read_text("utf-8"))


def test_the_file_holds_the_coefficients_and_says_where_they_come_from() -> None:
    assert set(DATA["coefficients"]) == {field.name for field in fields(Coefficients)}
    assert {"command", "data", "date", "folds_all"} <= set(DATA["about"])
    assert trained().grams == DATA["coefficients"]["grams"]


def test_more_of_a_key_point_never_counts_against_it() -> None:
    coefficients = trained()
    signals = (
        coefficients.near,
        coefficients.like,
        coefficients.grams,
        coefficients.passage,
        coefficients.pairs,
        coefficients.shortfall,
    )
    assert min(signals) >= 0
    assert max(coefficients.near, coefficients.like) <= 1


def test_common_stems_are_a_clean_list() -> None:
    for code in LANGUAGES:
        path = files("nutgraf.languages").joinpath(f"common_{code}.txt")
        assert path.is_file() == ("common" not in language(code).lacks) == bool(common_stems(code))
        text = path.read_text("utf-8") if path.is_file() else ""
        assert text.split() == sorted(set(text.split()))
        assert len(text) < 200_000
    assert "hous" in common_stems("en")
    assert "london" not in common_stems("en")


def test_families_have_two_words_or_more_and_endings_the_longest_first() -> None:
    for code in LANGUAGES:
        data = language(code)
        assert all(len(set(family)) == len(family) >= 2 for family in data.families)
        assert len(set(data.families)) == len(data.families)
        if data.stemmer:
            assert list(data.endings) == sorted(data.endings, key=len, reverse=True)


def test_kin() -> None:
    kin = kinship("en")
    assert kin.keys("seven").number == kin.keys("7").number == "7"
    assert "seven" in kin.spelt("7")
    assert kin.keys("1,000").number == kin.keys("1000").number != kin.keys("100").number
    assert "departur" in set(kin.relatives("depart"))
    assert not kin.keys("council").roots.isdisjoint(kin.keys("councilor").roots)
    assert {"die", "kill"} <= set(kin.relatives("death"))
    assert shared_prefix("depart", "departur") > 0.8
    assert shared_prefix("cat", "car") == 0
