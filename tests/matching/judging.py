"""One line to judge a key point in a test."""

from nutgraf.matching import LexicalMatcher, Match
from nutgraf.text.sentences import sentence_spans
from nutgraf.text.words import Terms, lexicon

ARTICLE = (
    "The ferry Aurora left the harbour of Lund at dawn with 230 people on board. "
    "Nobody noticed the crack in its hull. "
    "By noon the engine room had flooded, and Captain Maja Holm called the coast guard for help. "
    "Holm, 52, has commanded the ship for eleven years. "
    "Two helicopters lifted the passengers to safety, officials said. "
    "An inquiry will begin on Monday. "
    "The company denied that it had skipped an inspection in March."
)


def cut(text: str) -> tuple[Terms, ...]:
    """A text's sentences."""
    terms = lexicon("en").terms
    return tuple(terms(text[start:end]) for start, end in sentence_spans(text, "en"))


def judge(point: str, text: str = ARTICLE, article: str = ARTICLE) -> Match:
    """What the lexical matcher says of one key point."""
    terms = lexicon("en").terms
    return LexicalMatcher("en").match([terms(point)], cut(text), cut(article))[0]
