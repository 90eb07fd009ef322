"""`reversed-claim`, third part: a verb's object that is its subject in the article.

`A threat reveals the police` turns `police revealed a threat` round, though the article has no
more of it than verb and subject. The nouns right beside the verb are compared by their heads.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.facts.body import Body
from nutgraf.facts.clauses import Clause, clauses
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_ENOUGH = 0.3
"""From this share of the key point's weight on, a sentence is about the same."""
_SENTENCES = 4
"""Sentences that are asked."""


def turned_subjects(point: Reading, body: Body) -> Iterator[Difference]:
    """The first clause of the key point whose subject or object is the other one in the article."""
    syntax = fact_words(body.code).syntax
    if not syntax.agent:
        return  # nothing is known of how the language says who did what
    scores = body.shares(point)
    ranked = [index for index in islice(scores, _SENTENCES) if scores[index] >= _ENOUGH]
    shared = [
        word.token
        for word in body.words_of(point)
        if not word.entry.places.keys().isdisjoint(ranked)
    ]
    own = [clause for clause in clauses(point, syntax, shared) if clause.subject and clause.object]
    for index in ranked if own else ():
        pair = _turned(own, body, index)
        if pair:
            here, there = pair
            yield difference_of(
                point,
                (here.start, here.end),
                Kind.DIRECTION,
                Reason.SWAPPED,
                counterpart=body.sentences[index].words(there.start, there.end),
                sentence=index,
                strength=scores[index],
            )
            return


def _turned(own: Sequence[Clause], body: Body, index: int) -> tuple[Clause, Clause] | None:
    """A clause of the key point, and the sentence's that turns it round."""
    verbs = {clause.verb for clause in own}
    places = [
        position for verb in verbs for position in body.concordance[verb].places.get(index, ())
    ]
    syntax = fact_words(body.code).syntax
    for there in clauses(body.sentences[index], syntax, sorted(places)):
        for here in own:
            if there.is_sure and here.verb == there.verb and _is_turned(here, there):
                return here, there
    return None


def _is_turned(here: Clause, there: Clause) -> bool:
    """Whether one's object is the other's subject, and neither stands in its own place as well."""
    if here.subject == there.subject or here.object == there.object:
        return False
    return here.object == there.subject or here.subject == there.object
