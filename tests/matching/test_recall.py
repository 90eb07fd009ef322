from nutgraf.matching import NO_MATCH, RecallMatcher, verdict
from nutgraf.model import Verdict
from nutgraf.text.words import lexicon

TERMS = lexicon("en").terms
TEXT = [
    TERMS("The ferry left the harbour at dawn."),
    TERMS("Nobody on board noticed the crack."),
    TERMS("By noon the engine room had flooded and the captain called for help."),
]


def match(point: str):
    return RecallMatcher().match([TERMS(point)], TEXT, TEXT)[0]


def test_a_verbatim_point_is_covered_by_its_own_sentence() -> None:
    found = match("The ferry left the harbour at dawn.")
    assert found.probability == 1
    assert found.window == (0, 1)
    assert verdict(found) is Verdict.COVERED


def test_facts_of_two_neighbours_need_both() -> None:
    assert match("The crack flooded the engine room.").window == (1, 3)


def test_nothing_in_common_is_missed() -> None:
    found = match("Quartz prices jump.")
    assert found.probability < 0.1
    assert found.window == (0, 0)
    assert verdict(found) is Verdict.MISSED


def test_empty_inputs_match_nothing() -> None:
    assert match("") == NO_MATCH
    assert match("...") == NO_MATCH
    assert RecallMatcher().match([TERMS("The ferry left.")], [], TEXT) == (NO_MATCH,)
    assert RecallMatcher().match([], TEXT, TEXT) == ()
