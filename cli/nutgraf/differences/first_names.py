"""Another first name than the article's for one last name: `Marta Novak`, `Jean-Paul Picot`."""

from nutgraf.differences.openers import has_ordinary_form, is_common
from nutgraf.differences.spelling import SHORT, Spelt
from nutgraf.facts.body import Body
from nutgraf.facts.names import Name
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry


def other_first_name(point: Reading, name: Name, body: Body) -> Spelt | None:
    """Another first name than the article's for one last name: `Marta Novak`, `Jean-Paul Picot`."""
    registry = body.registry
    words = [
        index for index in range(name.start, name.end) if point.tokens[index].lower in name.parts
    ]
    if len(words) < 2 or len(words) != len(name.parts):
        return None
    strange = [index for index in words if point.tokens[index].lower not in registry.vocabulary]
    if len(strange) != 1 or strange[0] == words[-1]:
        return None
    position = strange[0]
    word = point.tokens[position].lower
    if is_common(word, registry) or registry.is_ordinary(word) or len(word) < SHORT:
        return None
    if name.opens and position == name.start and has_ordinary_form(word, registry):
        return None
    where = words.index(position)
    for index, there in registry.spelt.mentions_with([name.parts[-1]]):
        if len(there.parts) == len(name.parts) and _differs_at(name.parts, there.parts, where):
            first_name = there.parts[where]
            if registry.is_ordinary(first_name) or _is_short_for(word, first_name, registry):
                return None
            spelling = body.sentences[index].words(there.start, there.end)
            return Spelt(position, spelling, index, is_other=True)
    return None


def _differs_at(here: tuple[str, ...], there: tuple[str, ...], where: int) -> bool:
    return here[:where] == there[:where] and here[where + 1 :] == there[where + 1 :]


def _is_short_for(word: str, first_name: str, registry: NameRegistry) -> bool:
    """Whether two first names are one: `Rob` and `Robert`, `Bill` and `William`, `J` and `Jane`."""
    if word.startswith(first_name[:3]) and (
        first_name.startswith(word) or word.startswith(first_name)
    ):
        return True
    same = registry.words.same
    if len(first_name.replace(".", "")) < SHORT:
        return word[0] == first_name[0]
    return not set(same.get(word, ())).isdisjoint(same.get(first_name, ()))
