"""The pages of systems read, and what is wrong with the way that they are read."""

import re

from tests.layouts.judging import read
from tests.layouts.systems import Case

from nutgraf.errors import InputError
from nutgraf.text.sentences import sentence_spans


def faults(case: Case) -> tuple[str, list[str]]:
    """What is wrong with the key points of a page, and with its body; empty where nothing is.

    In the body it is what is none of the article, what is read twice, and what is missing.
    """
    try:
        article = read(case.written())
    except InputError as error:
        return str(error), [str(error)]
    points = [point.text for point in article.key_points]
    wrong = "" if points == list(case.points) else f"points: {points}"
    return wrong, _strays(case, [sentence.text for sentence in article.sentences])


def _strays(case: Case, said: list[str]) -> list[str]:
    told = [
        paragraph[start:end]
        for paragraph in case.told.body
        for start, end in sentence_spans(paragraph, case.told.code)
    ]
    decoy = _letters(case.box) if case.kind == "decoy" else ""
    more = [each for each in said if each not in told and _letters(each) not in decoy]
    twice = [each for each in dict.fromkeys(told) if said.count(each) > told.count(each)]
    return more + twice + [f"MISSING {sentence}" for sentence in told if sentence not in said]


def _letters(text: str) -> str:
    """The letters of what a page shows, so that a piece of it can be found."""
    return "".join(filter(str.isalnum, re.sub(r"<[^>]*>", "", text)))
