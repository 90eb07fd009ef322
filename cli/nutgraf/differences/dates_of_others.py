"""`date-mismatch`, second part: a date of the article that is another event's.

The date stands in the article, but where nothing else of the key point does, or in a clause that
says the opposite (`starts on 2 April and ends in August`); what the key point speaks of has a date
of its own, in whatever form.
"""

from collections.abc import Iterator

from nutgraf.differences.difference import Difference, Kind, Reason, difference_of
from nutgraf.differences.same_dates import is_same_date
from nutgraf.differences.surroundings import Surroundings, surroundings_of
from nutgraf.facts.body import Body
from nutgraf.facts.clause_bounds import clause_around
from nutgraf.facts.moments import Moment
from nutgraf.facts.numeric_dates import Date
from nutgraf.facts.reading import Reading
from nutgraf.languages.facts import fact_words

_ENOUGH = 0.6
"""The share of a date's surroundings that the sentence of its event must have."""


def dates_of_others(point: Reading, body: Body) -> Iterator[Difference]:
    """The dates of a key point that the article has for something else."""
    if len(body.dates) > _MOST:
        return
    taken = 0
    for date in point.dates:
        if date.start < taken:
            continue
        difference = _elsewhere(point, date, body)
        if difference:
            taken = difference.end
            yield difference


_MOST = 200
"""Parts of dates of an article that is asked: in a chronicle anything has a date."""


def _elsewhere(point: Reading, date: Date, body: Body) -> Difference | None:
    places = [place for place in body.dates if is_same_date(date, place[1])]
    if not places:
        return None
    surroundings = surroundings_of(point, body, *_whole(point, date))
    scores = surroundings.scores()
    if any(not _is_anothers(point, index, there, scores, body) for index, there in places):
        return None
    other = _own(point, date, surroundings, scores, body)
    if other is None:
        return None
    index, own = other
    sentence = body.sentences[index]
    return difference_of(
        point,
        _whole(point, date),
        Kind.DATE,
        Reason.ELSEWHERE,
        counterpart=sentence.words(*_whole(sentence, own)),
        sentence=index,
        strength=scores[index],
    )


def _whole(text: Reading, date: Date) -> tuple[int, int]:
    """The tokens of a date with the parts beside it: `2 April`, `August 2027`."""
    start, end = date.start, date.end
    for part in text.dates:
        if part.start <= end + 1 and start <= part.end + 1:
            start, end = min(start, part.start), max(end, part.end)
    return start, end


def _is_anothers(
    point: Reading, index: int, date: Date, scores: dict[int, float], body: Body
) -> bool:
    """Whether a sentence has nothing of the key point, or the date's clause the opposite."""
    sentence = body.sentences[index]
    dates = {
        sentence.tokens[position].key
        for part in sentence.dates
        for position in range(part.start, part.end)
    }
    content = [stem for stem in point.content if stem not in dates]
    if not any(index in body.concordance[stem].places for stem in content):
        return True
    return _opposes(point, sentence, date, body)


def _opposes(point: Reading, sentence: Reading, date: Date, body: Body) -> bool:
    """Whether a date's clause has an opposite of a word of the key point, and not the word."""
    words = fact_words(body.code)
    start, end = clause_around(sentence, date.start, date.end)
    clause = {token.lower for token in sentence.tokens[start:end]}
    for word in clause & words.opposite_of.keys():
        sides = words.opposite_of[word]
        if any(
            not point.lowers.isdisjoint(other) and point.lowers.isdisjoint(own)
            for own, other in sides
        ):
            return True
    return False


def _own(
    point: Reading, date: Date, surroundings: Surroundings, scores: dict[int, float], body: Body
) -> tuple[int, Date] | None:
    """The date that the article has for what the key point speaks of."""
    best: tuple[float, int, Date] | None = None
    for index, there in body.dates:
        if scores.get(index, 0.0) < _ENOUGH or any(is_same_date(own, there) for own in point.dates):
            continue
        if _may_be_one(date, there, body) or _opposes(point, body.sentences[index], there, body):
            continue
        fit = surroundings.fit(index, there.start, there.end)
        if best is None or fit > best[0]:
            best = fit, index, there
    return best[1:] if best else None


def _may_be_one(date: Date, other: Date, body: Body) -> bool:
    """Whether the article's own date makes a weekday the day that the key point says."""
    days = [moment for _, moment in body.moments if moment.start == other.start]
    return any(_has(moment, date, body) for moment in days)


def _has(moment: Moment, date: Date, body: Body) -> bool:
    return body.today is not None and moment.has(date, date.month, body.today)
