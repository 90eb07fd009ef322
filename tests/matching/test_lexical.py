import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.matching.judging import ARTICLE, cut, judge

from nutgraf.matching import NO_MATCH, LexicalMatcher, matcher
from nutgraf.text.words import lexicon

SENTENCES = [sentence.text for sentence in cut(ARTICLE)]
WORDS = st.lists(
    st.sampled_from([*ARTICLE.split(), "quartz", "prices", "not", "17", "Ünal", "—", ";"]),
    max_size=12,
).map(" ".join)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_verbatim_point_is_known_for_sure(sentence: str) -> None:
    match = judge(sentence)
    assert match.probability > 0.9
    assert match.sentences == (SENTENCES.index(sentence),)
    assert match.strength == pytest.approx(1)


@pytest.mark.parametrize(
    "point", ["Quartz prices jump.", "It is not as if he had to.", "Who was it?"]
)
def test_nothing_but_function_words_in_common_is_missed(point: str) -> None:
    assert judge(point).probability < 0.15


@pytest.mark.parametrize(
    "point",
    [
        "Passengers were rescued by helicopter.",
        "The captain requested the coast guard's assistance.",
        "The boat was carrying 230 people.",
    ],
)
def test_a_paraphrase_lies_between(point: str) -> None:
    assert judge("Snow stops all trains in the north.").probability < judge(point).probability
    assert 0.3 < judge(point).probability < 0.97


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("The ferry had 230 people on board.", "The ferry had 320 people on board."),
        ("Holm is 52.", "Holm is 25."),
        ("Two helicopters came.", "Nine helicopters came."),
        ("An inquiry begins on Monday.", "An inquiry begins on Friday."),
        ("Captain Maja Holm called for help.", "Captain Petra Lindqvist called for help."),
    ],
)
def test_a_wrong_number_or_name_lowers_it(true: str, false: str) -> None:
    assert judge(false).probability < judge(true).probability - 0.05


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ship departs.", "Its departure was late."),
        ("Eleven people came.", "11 people came."),
        ("He was killed.", "His death was sudden."),
    ],
)
def test_kin_count_for_more_than_strangers(one: str, other: str) -> None:
    kin = judge(one, other, other).probability
    assert kin > judge(one, "Gravel is dull.", other).probability


@given(WORDS, WORDS, WORDS)
@settings(max_examples=80, deadline=None)
def test_probabilities_and_windows_are_valid_and_grow_with_the_text(
    point: str, text: str, more: str
) -> None:
    before, after = judge(point, text), judge(point, text + "\n\n" + more)
    for match, sentences in ((before, cut(text)), (after, cut(text + "\n\n" + more))):
        assert 0 <= match.probability <= 1
        assert all(0 <= clause <= 1 for clause in match.clauses)
        assert set(match.sentences) <= set(range(len(sentences)))
        assert list(match.sentences) == sorted(set(match.sentences))
        assert max(match.sentences, default=0) - min(match.sentences, default=0) < 3
        assert (match.strength > 0) == bool(match.sentences)
        assert 0 <= match.strength <= 1


@given(WORDS, st.integers(0, len(SENTENCES)), st.integers(0, len(SENTENCES)))
@settings(max_examples=60, deadline=None)
def test_a_longer_text_is_never_less(point: str, one: int, two: int) -> None:
    short, long = sorted((one, two))
    less = judge(point, " ".join(SENTENCES[:short])).probability
    assert judge(point, " ".join(SENTENCES[:long])).probability >= less - 0.01


def test_a_better_word_beside_a_similar_one_never_counts_against_it() -> None:
    alone = judge("A demonstration began.", "The demonstrator left.").probability
    both = judge("A demonstration began.", "The demonstrator left. A protest grew.").probability
    assert both >= alone


@pytest.mark.parametrize("point", [*SENTENCES, "Captain Holm was rescued in Lund.", "It sank."])
def test_casing_changes_nothing(point: str) -> None:
    terms, lowered = lexicon("en").terms, [sentence.text.lower() for sentence in cut(ARTICLE)]
    sentences = [terms(text) for text in lowered]
    [match] = LexicalMatcher("en").match([terms(point.lower())], sentences, sentences)
    assert match.probability == judge(point).probability
    assert match.sentences == judge(point).sentences


def test_empty_inputs_match_nothing() -> None:
    terms = lexicon("en").terms
    match = matcher("en").match
    assert match([terms(""), terms("...")], cut(ARTICLE), cut(ARTICLE)) == (NO_MATCH,) * 2
    assert match([terms("The ferry left.")], [], cut(ARTICLE)) == (NO_MATCH,)
    assert match([], cut(ARTICLE), cut(ARTICLE)) == ()
    [single] = match([terms("The ferry left.")], cut(ARTICLE), [])
    assert 0 < single.probability <= 1


def test_a_point_is_judged_by_itself() -> None:
    terms, text = lexicon("en").terms, cut(ARTICLE)
    points = [terms(text) for text in (*SENTENCES, "Maja Lund sailed.", SENTENCES[0])]
    together = matcher("en").match(points, text, text)
    assert together == tuple(matcher("en").match([point], text, text)[0] for point in points)


def test_answers_do_not_depend_on_the_hash_seed() -> None:
    script = (
        "from tests.matching.judging import judge;"
        "print(repr(judge('Helicopters saved the passengers and Holm, 52, was praised.')))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["cli", "."])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1


def test_a_plain_check_needs_neither_numpy_nor_nltk() -> None:
    script = (
        "import sys; from tests.matching.judging import judge; judge('The ferry left; it sank.');"
        "print(sorted({'numpy', 'nltk', 'sumy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["cli", "."])},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == "[]"


@given(WORDS, st.sampled_from([0.05, 0.3, 0.5, 0.9]))
def test_what_is_enough_is_given_as_enough_and_the_rest_exactly(point: str, enough: float) -> None:
    terms, body = [lexicon("en").terms(point)], cut(ARTICLE)
    (true,) = LexicalMatcher("en").match(terms, body[:3], body)
    (probability,) = LexicalMatcher("en").probabilities(terms, body[:3], body, enough)
    assert probability == true.probability if true.probability < enough else probability >= enough
    assert [true.probability] == LexicalMatcher("en").probabilities(terms, body[:3], body)
