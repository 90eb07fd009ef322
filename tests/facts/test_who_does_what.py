"""Clauses by a light parse."""

import pytest

from nutgraf.facts import read_facts
from nutgraf.facts.clauses import clauses
from nutgraf.languages.facts import fact_words


def heads(text: str) -> list[tuple[str, str, str]]:
    syntax = fact_words("en").syntax
    return [
        (clause.subject, clause.verb, clause.object)
        for clause in clauses(read_facts(text, "en"), syntax)
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The harbour board has revealed a plan", ("board", "reveal", "plan")),
        ("The company is sending two divers to the pier", ("compani", "send", "diver")),
        ("The mayor of Saltmarsh opened the pier", ("", "open", "pier")),
    ],
)
def test_heads_beside_a_verb(text: str, clause: tuple[str, str, str]) -> None:
    assert clause in heads(text)


@pytest.mark.parametrize(
    "text", ["Roads were closed", "Roads closed by the flood", "Roads closing the town"]
)
def test_a_passive_or_a_participle_has_no_clause(text: str) -> None:
    assert all(verb != "close" for _, verb, _ in heads(text))
