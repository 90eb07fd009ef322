"""A misspelt name as the article spells it: the word alone, and never its possessive's ending."""

from collections.abc import Iterator

from nutgraf.differences.repair import Repair
from nutgraf.differences.spelling import Spelt, is_near
from nutgraf.facts.edit_distance import edit_distance
from nutgraf.facts.reading import Reading
from nutgraf.facts.registry import NameRegistry
from nutgraf.text.grams import shared_beginning

_FAR = 2
"""Letters that two spellings of a name differ in at most."""
_ENDING = 2
"""Letters at a name's end that its case may change."""


def mended_name(point: Reading, spelt: Spelt, registry: NameRegistry) -> Iterator[Repair]:
    """The name in the article's spelling: safe where that has no other that may be meant."""
    start, end = point.span(spelt.token - spelt.before, spelt.token + 1)
    written = point.text[start:end]
    if written.endswith(("'s", "’s")):
        end, written = end - 2, written[:-2]
    if spelt.before:
        yield Repair(start, end, spelt.spelling)
        return
    word, new = point.tokens[spelt.token].lower, spelt.spelling.lower()
    known = {form for form in registry.spelt.alike(word) if is_near(word, form, _FAR)} | {new}
    far = {form: edit_distance(word, form, _FAR) for form in known}
    nearest = [form for form, steps in far.items() if steps == min(far.values())]
    if len(nearest) > 1 or (not registry.words.endings and _differ_in_case(word, nearest[0])):
        return
    spelling = spelt.spelling if nearest[0] == new else registry.spelt.spelling(nearest[0])
    is_safe = len(known) == 1
    yield Repair(start, end, _cased(spelling, written), is_safe)


def _cased(spelling: str, written: str) -> str:
    """The article's spelling, in capitals where the key point's is."""
    return spelling.upper() if written.isupper() and len(written) > 1 else spelling


def _differ_in_case(left: str, right: str) -> bool:
    """Whether two words differ in their last letters alone, as two cases of a name do."""
    return max(len(left), len(right)) - shared_beginning(left, right) <= _ENDING
