"""What a language needs, as data: one TOML file a language, read when it is first asked for."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nutgraf.languages.plain_toml import read_toml

LANGUAGES = ("en",)
"""The languages with a data file, by ISO 639-1 code; the first is the default."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words. All are case-folded, as `text.fold_key` leaves them.

    `name` is what sumy, NLTK, Snowball and Punkt call it. `abbreviations` never end a
    sentence; `numeric_abbreviations` do not before a number; `ambiguous_abbreviations` end one only
    before one of the `sentence_starters`. `trained_words` are those of letters only that Punkt's
    model knows anything of, empty where nobody has listed them. `families` are words that
    paraphrases trade, `endings` what makes one word of another, `numbers` turns number words
    into digits.
    """

    code: str
    name: str
    headings: tuple[str, ...]
    ambiguous_headings: tuple[str, ...]
    heading_prefixes: tuple[str, ...]
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
    families: tuple[tuple[str, ...], ...]
    endings: tuple[str, ...]
    clause_openers: frozenset[str]
    clause_conjunctions: frozenset[str]
    verbs: frozenset[str]
    numbers: dict[str, str]


@cache
def language(code: str) -> Language:
    """The data of a language in `LANGUAGES`; KeyError for any other."""
    if code not in LANGUAGES:
        raise KeyError(code)
    data = read_toml(Path(__file__).with_name(f"{code}.toml").read_text("utf-8"))
    lead_ins, sentences, words = data["headings"], data["sentences"], data["words"]
    matching = data["matching"]
    return Language(
        code=code,
        name=data["name"],
        headings=tuple(lead_ins["plain"]),
        ambiguous_headings=tuple(lead_ins["ambiguous"]),
        heading_prefixes=tuple(lead_ins["prefixes"]),
        front_matter_keys=tuple(lead_ins["front_matter"]),
        callouts=tuple(lead_ins["callouts"]),
        abbreviations=frozenset(sentences["abbreviations"]),
        numeric_abbreviations=frozenset(sentences["numeric_abbreviations"]),
        ambiguous_abbreviations=frozenset(sentences["ambiguous_abbreviations"]),
        sentence_starters=frozenset(sentences["starters"]),
        calendar=frozenset(sentences["calendar"]),
        trained_words=frozenset(sentences.get("trained", ())),
        stop_words=frozenset(words["stop"]),
        pronouns=frozenset(words["pronouns"]),
        first_and_second_person=frozenset(words["first_and_second_person"]),
        bonus_words=tuple(words["bonus"]),
        stigma_words=tuple(words["stigma"]),
        boilerplate_openings=tuple(data["boilerplate"]["openings"]),
        boilerplate_phrases=tuple(data["boilerplate"]["phrases"]),
        families=tuple(tuple(line.split()) for line in matching["families"]),
        endings=tuple(matching["endings"]),
        clause_openers=frozenset(matching["clause_openers"]),
        clause_conjunctions=frozenset(matching["clause_conjunctions"]),
        verbs=frozenset(matching["verbs"]),
        numbers=dict(matching["numbers"]),
    )
