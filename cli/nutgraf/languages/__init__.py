"""The data of each language: one TOML file per language, read on first use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nutgraf.languages.tables import listed, read_words, tables, valued
from nutgraf.languages.writing import Writing, writing_of
from nutgraf.registry import Registry

_SAME = {"nb": "no", "nn": "no"}
"""Written forms of a language that share its data file."""

_KEYS = (
    "key_points", "keypoints", "key_point", "key_takeaways", "keytakeaways", "takeaways",
    "highlights", "story_highlights", "tldr", "tl_dr",
)  # fmt: skip
_CALLOUTS = ("summary", "abstract", "tldr", "tl;dr", "key-points", "keypoints", "takeaways")
_HEADINGS = ("tl;dr", "tldr", "tl dr", "key points", "key takeaways", "key facts", "takeaways")
"""Headings that newsrooms of every language adopt from English."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words. All are case-folded, as `text.fold_key` leaves them.

    `name` is what sumy and NLTK call it, `stemmer` and `punkt` what Snowball and Punkt do; both are
    empty where they have nothing for it. `lacks` names what its file says that it has not.
    `heading_subjects` begin what a heading is about, `heading_machine` says who made it, and
    `notices` begin paragraphs that speak of the page. `abbreviations` never end a sentence;
    `numeric_abbreviations` do not before a number; `ambiguous_abbreviations` end one only before
    one of the `sentence_starters`. `trained_words` are those of letters only that Punkt's model
    knows anything of, empty where nobody has listed them. `families` are words that paraphrases
    trade, `endings` what makes one word of another, `numbers` turns number words into digits.
    """

    code: str
    name: str
    stemmer: str
    punkt: str
    lacks: frozenset[str]
    writing: Writing
    headings: tuple[str, ...]
    ambiguous_headings: tuple[str, ...]
    heading_prefixes: tuple[str, ...]
    heading_subjects: tuple[str, ...]
    heading_machine: tuple[str, ...]
    front_matter_keys: tuple[str, ...]
    callouts: tuple[str, ...]
    abbreviations: frozenset[str]
    numeric_abbreviations: frozenset[str]
    ambiguous_abbreviations: frozenset[str]
    sentence_starters: frozenset[str]
    calendar: frozenset[str]
    trained_words: frozenset[str]
    stop_words: frozenset[str]
    pronouns: frozenset[str]
    first_and_second_person: frozenset[str]
    bonus_words: tuple[str, ...]
    stigma_words: tuple[str, ...]
    boilerplate_openings: tuple[str, ...]
    boilerplate_phrases: tuple[str, ...]
    notices: tuple[str, ...]
    families: tuple[tuple[str, ...], ...]
    endings: tuple[str, ...]
    clause_openers: frozenset[str]
    clause_conjunctions: frozenset[str]
    verbs: frozenset[str]
    numbers: dict[str, str]


def _read(code: str) -> Language:
    data = tables(code)
    lead_ins, sentences, words = data["headings"], data["sentences"], data["words"]
    matching, boilerplate = data["matching"], data["boilerplate"]
    return read_words(
        Language,
        {**sentences, **words, **matching, **boilerplate},
        code=code,
        name=data["name"],
        stemmer=data["stemmer"],
        punkt=data["punkt"],
        lacks=frozenset(data["lacks"]),
        writing=writing_of(data["writing"]),
        headings=_joined(lead_ins["plain"], _HEADINGS),
        ambiguous_headings=tuple(lead_ins["ambiguous"]),
        heading_prefixes=tuple(lead_ins["prefixes"]),
        heading_subjects=listed(lead_ins, "subjects"),
        heading_machine=listed(lead_ins, "machine"),
        front_matter_keys=_joined(listed(lead_ins, "front_matter"), _KEYS),
        callouts=_joined(listed(lead_ins, "callouts"), _CALLOUTS),
        sentence_starters=frozenset(listed(sentences, "starters")),
        calendar=frozenset((*listed(sentences, "calendar"), *_calendar(data))),
        trained_words=frozenset(listed(sentences, "trained")),
        stop_words=frozenset(listed(words, "stop")),
        bonus_words=listed(words, "bonus"),
        stigma_words=listed(words, "stigma"),
        boilerplate_openings=tuple(boilerplate["openings"]),
        boilerplate_phrases=tuple(boilerplate["phrases"]),
        families=tuple(tuple(line.split()) for line in matching.get("families", ())),
        numbers=_spelt(data),
    )


LANGUAGES = Registry(
    "known language",
    (
        *("en", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sv", "da", "no", "fi", "ru"),
        *("uk", "el", "tr", "zh", "ja"),
    ),
    _read,
)
"""The languages with a data file, by ISO 639-1 code; the first is the default."""

TAGS = (*LANGUAGES, *_SAME)
"""The codes by which a language is known; `known_code` takes each, and longer tags of it."""


def language(code: str) -> Language:
    """The data of a language in `LANGUAGES`; KeyError for any other."""
    return LANGUAGES[code]


def known_code(tag: str) -> str:
    """The code in `LANGUAGES` for a language tag (`pt-BR`, `de_AT`, `nb`); empty without one."""
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    code = _SAME.get(code, code)
    return code if code in LANGUAGES else ""


def _joined(own: Sequence[str], common: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *common)))


def _calendar(data: Mapping[str, Any]) -> Sequence[str]:
    """The names of weekdays and months, unless the sentences' own table has a calendar."""
    if "calendar" in data["sentences"]:
        return ()
    return (*valued(data["dates"], "weekdays", 1), *valued(data["dates"], "months", 1))


def _spelt(data: Mapping[str, Any]) -> dict[str, str]:
    """Number words with their digits, and ordinals if the matcher was trained with them."""
    numbers, ordinals = data["numbers"], valued(data["matching"], "ordinals", 1)
    values = {**valued(numbers, "tens", 20, 10), **valued(numbers, "units"), **ordinals}
    return {word: f"{value:g}" for word, value in values.items()}


def limitations(code: str) -> tuple[str, ...]:
    """The limitations in a language that users would notice, as sentences."""
    data = language(code)
    name = data.name.capitalize()
    if not data.writing.has_spaces:
        return (f"{name} is compared by pairs of characters: there is no list of its words",)
    if not data.stemmer:
        return (f"{name} has no stemmer here: the endings of its words are cut by a list",)
    return ()
