"""Each comparison on key points that the article bears out, and on some that it does not."""

import pytest
from tests.facts.bodies import body_of

from nutgraf.differences import Difference, Kind, Reason
from nutgraf.differences.dates import date_mismatches
from nutgraf.differences.figures import duration_mismatches, number_mismatches
from nutgraf.differences.names import unknown_names
from nutgraf.differences.negations import negation_mismatches
from nutgraf.differences.opposites import reversed_claims
from nutgraf.differences.quotations import misquotes
from nutgraf.differences.swapped_names import swapped_names
from nutgraf.differences.turned_clauses import turned_clauses
from nutgraf.differences.turned_subjects import turned_subjects
from nutgraf.facts import read_facts

BODY = (
    "The harbour bridge in Saltmarsh will close on Monday, 3 March, and stay closed for 14 days.",
    "The repairs cost $500 million, Mayor Anna Tworek said, and 497 people signed a petition.",
    "The council approved the plan by nine votes to four after a debate with Egyptian engineers.",
    '"It was a bad day for the town," said Piotr Lind, 61, of the Ferry Workers Union (FWU).',
    "Ferry fares rose in June, and the council did not publish the report.",
    "Tworek thanked Lind for his patience.",
    "Police from Upper Norland arrested two men at the town hall in April.",
    "The union sued the council over the timetable.",
)
RULES = (
    number_mismatches,
    duration_mismatches,
    date_mismatches,
    unknown_names,
    swapped_names,
    misquotes,
    negation_mismatches,
    reversed_claims,
    turned_clauses,
    turned_subjects,
)
ARTICLE = body_of(BODY, "en")


def sure_differences(point: str) -> list[Difference]:
    reading = read_facts(point, "en")
    return [
        difference
        for rule in RULES
        for difference in rule(reading, ARTICLE)
        if not difference.is_weak
    ]


TRUE = [
    "The harbour bridge in Saltmarsh will close for two weeks",
    "Nearly 500 people signed a petition",
    "Repairs cost $500m, says Anna Tworek",
    "The council approved the plan by 9 votes to 4",
    "Engineers from Egypt joined the debate",
    'Lind, 61, called it "a bad day for the town"',
    "FWU: It was a bad day for the town",
    "Ferry fares rose in June",
    "The council has not published the report",
    "Tworek thanked Lind",
    "Police arrested two men in April",
    "The council was sued by the union over the timetable",
    "the harbour bridge in saltmarsh will close in march",
    "The Harbour Bridge In Saltmarsh Will Close In March",
]


@pytest.mark.parametrize("point", TRUE)
def test_true_points_are_left_alone(point: str) -> None:
    assert sure_differences(point) == []


FALSE = [
    ("Repairs cost $50 billion", Kind.FIGURE, "$50 billion", "$500 million"),
    ("Repairs cost $500 billion", Kind.FIGURE, "$500 billion", "$500 million"),
    ("The council approved the plan by eight votes to four", Kind.FIGURE, "eight", "nine"),
    ("Piotr Lind, 16, called it a bad day for the town", Kind.FIGURE, "16", ""),
    ("The bridge in Saltmarsh will close for six weeks", Kind.DATE, "six weeks", "14 days"),
    ("The harbour bridge will close on Friday", Kind.DATE, "Friday", "Monday"),
    ("The harbour bridge will close in May", Kind.DATE, "May", "March"),
    ("Repairs cost $500 million, Mayor Anna Tvorek said", Kind.NAME, "Mayor Anna Tvorek", ""),
    ("Repairs cost $500 million, Mayor Carlos Reyes said", Kind.NAME, "", ""),
    ('Lind called it "a terrible day for the town"', Kind.QUOTATION, "", ""),
    ("The council did not approve the plan after a debate", Kind.DENIAL, "", ""),
    ("The council did publish the report", Kind.DENIAL, "publish", ""),
    ("Ferry fares fell in June", Kind.DIRECTION, "fell", "rose"),
    ("The council rejected the plan by nine votes", Kind.DIRECTION, "rejected", "approved"),
    ("The council sued the union over the timetable", Kind.DIRECTION, "", ""),
]


@pytest.mark.parametrize(("point", "kind", "words", "counterpart"), FALSE)
def test_false_points_are_found(point: str, kind: Kind, words: str, counterpart: str) -> None:
    matching = [difference for difference in sure_differences(point) if difference.kind is kind]
    assert matching, sure_differences(point)
    first = matching[0]
    assert point[first.start : first.end] == first.words
    assert words in ("", first.words)
    assert counterpart in ("", first.counterpart)


PARADE = body_of(
    (
        "If found guilty of a foul, the captain could face a ban of six games in the league.",
        "The parade in Saltmarsh was moved to the quay in case the tide is out.",
        "Nobody asked why the baker never sold cakes on the quay, the mayor of Saltmarsh wrote.",
        "Our regatta marks its tenth year, so a brass band will celebrate the sailors.",
    ),
    "en",
)


@pytest.mark.parametrize(
    ("point", "alarms"),
    [
        ("The captain does not face a ban of six games", 1),  # `ban` is the point's own word
        ("The parade in Saltmarsh was not moved to the quay", 1),  # `out` stands too far off
        ("The baker never sold cakes on the quay", 0),
        ("Why the baker did not sell cakes on the quay", 0),
        ('The baker "never sold cakes on the quay"', 0),
        ("The sailors celebrate the tenth regatta", 0),  # another clause's regatta
    ],
)
def test_what_is_denied_in_an_article_with_many_denials(point: str, alarms: int) -> None:
    reading = read_facts(point, "en")
    differences = [*negation_mismatches(reading, PARADE), *turned_clauses(reading, PARADE)]
    assert len(differences) == alarms, differences


def test_a_list_has_no_subject() -> None:
    body = body_of(("The cub can eat on its own, walk and climb, its keeper said.",), "en")
    assert not list(turned_clauses(read_facts("The cub can climb, walk and eat", "en"), body))


def test_misspelling_is_suggested() -> None:
    (first, *_) = sure_differences("Repairs cost $500 million, Mayor Anna Tvorek said")
    assert (first.reason, first.counterpart, first.sentence) == (Reason.MISSPELT, "Tworek", 1)


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ("Conor O'Tierney signed a petition", "Conor O'Tierney"),
        (
            "Carla Mayhew of Upper Norland was arrested by police in April",
            "Carla Mayhew of Upper Norland",
        ),
        ("They'll sign a petition", ""),
        ("Meet Anna Tworek, the mayor", ""),
        ("Engineers of the African country joined the debate", ""),
    ],
)
def test_names_that_open_a_point(point: str, words: str) -> None:
    names = [
        difference.words for difference in sure_differences(point) if difference.kind is Kind.NAME
    ]
    assert names == [words] * bool(words)


def test_a_first_words_capital_makes_no_rival() -> None:
    body = body_of(("Halfway says Tworek is late.", "Lind sings.", "Nobody hears Lind."), "en")
    assert "halfway" not in body.registry.certain
    assert "lind" in body.registry.certain


def test_columnist_is_only_noted() -> None:
    point = read_facts("Jane Doe: The council approved the plan after a debate", "en")
    (noted,) = unknown_names(point, ARTICLE)
    assert noted.is_weak


REPORT = body_of(
    (
        "The ferry to Brae sank in the storm, the harbour master said on Monday, 2 June.",
        "Divers found the bell, 12 cabins and two of the cars that the ferry had carried.",
        'Its owner is "deeply sorry" about the loss, a spokeswoman said.',
        "The ferry was not insured, and the owner does not expect help from the county.",
        "The owner was told to wait for the second inquiry.",
    ),
    "en",
)


@pytest.mark.parametrize(
    ("point", "reasons"),
    [
        ("Ulverton says the ferry sank in the storm", ["absent"]),  # a report names its sources
        ("Ulverton, 61, found the bell", ["absent", "absent"]),  # and his age
        ("Headteacher says the ferry sank in the storm", []),  # made of two common words
        ('The owner saw the film "Ulverton"', ["absent"]),
        ("The ferry sank on 12 June", ["differs"]),  # the twelve cabins are no day
        ("The twelfth car was found by divers", ["absent"]),
        ("The first inquiry is awaited by the owner", ["differs"]),
        ("The ferry sank in 1931", ["absent"]),
        ('The owner says he is "truly sorry" about the loss', ["quoted_otherwise"]),
        ('The owner says he is "awfully" late', ["not_verbatim"]),
        ('The owner is an "awfully" late man', []),
        ("The ferry was insured", ["denied"]),
        ("The owner said he expects help from the county, too", ["denied"]),
        ("The help of divers, as any county may expect, found the bell", []),
        ('The owner is not "deeply sorry" about the loss', ["negated"]),
    ],
)
def test_what_a_report_bears_out(point: str, reasons: list[str]) -> None:
    reading = read_facts(point, "en")
    assert [
        difference.reason.name.lower() for rule in RULES for difference in rule(reading, REPORT)
    ] == reasons


def test_the_narrator_of_a_comment_is_only_noted() -> None:
    mine = body_of(("I grew up in Brae.", "My mother sold fish.", "I left the island young."), "en")
    own = read_facts("Ulverton has left the island", "en")
    assert [difference.is_weak for difference in unknown_names(own, mine)] == [True]
    assert [difference.is_weak for difference in unknown_names(own, REPORT)] == [False]


def test_an_article_without_sentences() -> None:
    empty = body_of((), "en")
    for point in TRUE:
        for rule in RULES:
            list(rule(read_facts(point, "en"), empty))


TRIAL = body_of(
    (
        "The annual bill rises from £1,738 to £1,849, the harbour board said.",
        "Its treasurer was found not guilty of fraud, and the board survived a no-confidence vote.",
        "The ferry serves Ashby, Brae, Lowick, Merrow and Sandholm.",
        "The clerk refused to publish the accounts, which 3,100 people had asked for.",
        "Sales of tickets fell in the three months to September, after a quarter of a century.",
        "The mayor spoke before the choir sang in the hall.",
    ),
    "en",
)


@pytest.mark.parametrize(
    ("point", "reasons"),
    [
        ("The annual bill will be £111 higher, the board says", ["derived"]),
        ("The annual bill will be £191 higher, the board says", ["differs"]),
        ("The annual bill rises by 6.4%", ["derived"]),
        ("The ferry serves five towns", ["derived"]),
        ("The ferry serves nine towns", ["absent"]),
        ("The treasurer was acquitted of fraud", []),
        ("The treasurer was found guilty of fraud", ["opposite"]),
        ("The board survived a confidence vote", []),
        ("The clerk published the accounts", ["denied"]),
        ("Sales of tickets fell in the third quarter, after 25 years", []),
        ("The choir sang after the mayor spoke in the hall", []),
    ],
)
def test_what_a_free_paraphrase_may_say(point: str, reasons: list[str]) -> None:
    reading = read_facts(point, "en")
    assert [
        difference.reason.name.lower() for rule in RULES for difference in rule(reading, TRIAL)
    ] == reasons
