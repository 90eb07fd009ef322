"""What speaks against a sentence in a summary, whatever it is about."""

from nutgraf.languages import Language
from nutgraf.text.words import Terms

SHORTEST = 5
"""Words under which a sentence (a dateline, an exclamation) comes after all others."""
QUOTED, PRONOUN, PERSON, QUESTION, BOILERPLATE = 0.5, 0.1, 0.2, 0.3, 0.9
"""The losses: all of it quotation (its share counts), an opening that leans on the sentence
before, a first or second person, a question, a credit or link. Each is worth 0.1 R1 or less;
a reader minds them more than ROUGE does."""

_QUOTES = str.maketrans("“”„«»「」", '"' * 7)
_OPENING = "\"“'‘([*- \n\t"
_CLOSING = "\"”'’“»」)] "


def merit(terms: Terms, data: Language) -> float:
    """What is left of a sentence's weight, between 0 and 1; 0 where it is too short."""
    if len(terms.words) < SHORTEST:
        return 0.0
    left, text = 1.0, terms.text if terms.text.isascii() else terms.text.translate(_QUOTES)
    if '"' in text:
        left -= QUOTED * sum(map(len, text.split('"')[1::2])) / len(text)
    if leans(terms, data):
        left *= 1 - PRONOUN
    if not data.first_and_second_person.isdisjoint(terms.words):
        left *= 1 - PERSON
    if _asks(text):
        left *= 1 - QUESTION
    if _is_boilerplate(text.lower(), data):
        left *= 1 - BOILERPLATE
    return left


def _asks(text: str) -> bool:
    return ("?" in text or "？" in text) and text.rstrip(_CLOSING).endswith(("?", "？"))


def leans(terms: Terms, data: Language) -> bool:
    """Whether a sentence opens with a word that leans on the sentence before: `she`, `it's`."""
    return bool(terms.words) and terms.words[0].partition("'")[0] in data.pronouns


def _is_boilerplate(text: str, data: Language) -> bool:
    return text.lstrip(_OPENING).startswith(data.boilerplate_openings) or any(
        map(text.__contains__, data.boilerplate_phrases)
    )
