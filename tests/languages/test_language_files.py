"""Every language's file is complete: what it goes without, it says."""

import re
from pathlib import Path

import pytest

from nutgraf import languages
from nutgraf.languages import LANGUAGES, known_code, language, limitations
from nutgraf.languages.facts import fact_words
from nutgraf.languages.tables import listed, tables
from nutgraf.text.folding import fold_key

FOLDER = Path(languages.__file__).parent
MAY_BE_EMPTY = {"lacks", "trained_words"}
GROUPS = {
    "verbs": {"verbs", "clause_openers", "clause_conjunctions"},
    "abbreviations": {"abbreviations", "numeric_abbreviations", "ambiguous_abbreviations"},
    "starters": {"sentence_starters"},
    "bonus": {"bonus_words"},
    "stigma": {"stigma_words"},
}
"""What one name in `lacks` stands for, where it is not the field's own."""


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_everything_or_says_what_it_lacks(code: str) -> None:
    data = language(code)
    lacking = {field for name in data.lacks for field in GROUPS.get(name, {name})}
    for field in set(data.__dataclass_fields__) - MAY_BE_EMPTY:
        assert bool(getattr(data, field)) != (field in lacking), field


@pytest.mark.parametrize("code", LANGUAGES)
def test_fact_words_are_complete(code: str) -> None:
    words, lacks = fact_words(code), language(code).lacks
    for name in (
        "units",
        "tens",
        "scales",
        "fractions",
        "implied",
        "approximate",
        "at_least",
        "or_more",
        "or_less",
    ):
        assert getattr(words.numbers, name), name
    assert bool(words.numbers.ordinals) != ("ordinals" in lacks)
    assert sorted(set(words.dates.weekdays.values())) == list(range(1, 8))
    has_months = sorted(set(words.dates.months.values())) == list(range(1, 13))
    assert has_months or set(words.dates.counters.values()) == {"year", "month", "day"}
    assert bool(words.negation.cues) != ("negation" in lacks)
    assert bool(words.names.titles) != ("names" in lacks)
    assert bool(words.syntax.agent) != ("syntax" in lacks)
    assert bool(words.opposite_of) != ("opposites" in lacks)
    needed = {"second", "minute", "hour", "day", "week", "month", "year", "percent", "euro"}
    assert needed <= set(words.units.values())
    assert words.writing.decimal not in words.writing.grouping
    assert all(len(pair) == 2 for pair in words.writing.quotes)


@pytest.mark.parametrize("code", LANGUAGES)
def test_headings_are_a_page_of_them_and_told_apart(code: str) -> None:
    data = language(code)
    assert len(data.headings) >= 20
    assert len(data.ambiguous_headings) >= 8
    assert not set(data.headings) & set(data.ambiguous_headings)
    for words in (*data.headings, *data.ambiguous_headings, *data.heading_prefixes):
        assert fold_key(words) == words.casefold()


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_words(code: str) -> None:
    data = language(code)
    assert len(data.stop_words) >= 100
    assert not [word for word in data.stop_words if word != word.lower() or " " in word]
    assert not data.stop_words & fact_words(code).negation.cues
    assert "_" not in " ".join(data.stop_words | data.abbreviations | data.calendar)


def test_markers_are_made_of_the_stop_words(request: pytest.FixtureRequest) -> None:
    rows = []
    for code in LANGUAGES:
        words = tables(code)["words"]
        parts = [part for word in listed(words, "stop") for part in re.findall(r"[^\W\d_]+", word)]
        rows.append(" ".join([code, "*" + words.get("letters", ""), *dict.fromkeys(parts)]))
    path = FOLDER / "markers.txt"
    if request.config.getoption("--update-golden"):
        path.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8").splitlines() == rows


def test_tags_and_limits() -> None:
    assert [known_code(tag) for tag in ("de_AT", "pt-BR", "NB", "nn", "zh-Hant", "tlh", "")] == [
        "de", "pt", "no", "no", "zh", "", "",
    ]  # fmt: skip
    assert {code for code in LANGUAGES if limitations(code)} == {"uk", "zh", "ja"}
