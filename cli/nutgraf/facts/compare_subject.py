"""`reversed-claim`, third part: a verb's object that is its subject in the article.

`A threat reveals the police` turns `police revealed a threat` round, though the article has no
more of it than verb and subject. The nouns right beside the verb are compared by their heads.
"""

from collections.abc import Iterator, Sequence

from nutgraf.facts.body import Body
from nutgraf.facts.clauses import Clause, clauses
from nutgraf.facts.discrepancy import Discrepancy
from nutgraf.facts.reading import Reading
from nutgraf.facts.slots import slot_of
from nutgraf.languages.facts import fact_words

_ENOUGH = 0.3
_SENTENCES = 4


def swapped_subjects(point: Reading, body: Body) -> Iterator[Discrepancy]:
    """The first clause of the key point whose subject or object is the other one in the article."""
    syntax = fact_words(body.code).syntax
    own = [each for each in clauses(point, syntax) if each.subject and each.object]
    if not own:
        return
    scores = slot_of(point, body, -1, 0, flat=True).scores()
    ranked = sorted(scores, key=lambda index: (-scores[index], index))[:_SENTENCES]
    for index in ranked:
        found = _turned(own, body, index) if scores[index] >= _ENOUGH else None
        if found:
            here, there = found
            start, end = point.span(here.first, here.last)
            words = body.sentences[index].words(there.first, there.last)
            yield Discrepancy(
                "reversed-claim",
                "swapped",
                start,
                end,
                point.text[start:end],
                words,
                index,
                scores[index],
            )
            return


def _turned(own: Sequence[Clause], body: Body, index: int) -> tuple[Clause, Clause] | None:
    """A clause of the key point, and the sentence's that turns it round."""
    sentence = body.sentences[index]
    if sentence.keys.isdisjoint([each.verb for each in own]):
        return None
    for there in clauses(sentence, fact_words(body.code).syntax):
        for here in own:
            if there.is_sure and here.verb == there.verb and _is_turned(here, there):
                return here, there
    return None


def _is_turned(here: Clause, there: Clause) -> bool:
    """Whether one's object is the other's subject, and neither stands in its own place as well."""
    if here.subject == there.subject or here.object == there.object:
        return False
    return here.object == there.subject or here.subject == there.object
