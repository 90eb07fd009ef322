"""The words by which a language denies."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from nutgraf.languages.tables import listed, read_words

_SHORTEST_BASE = 3
"""Letters that must be left of a word without its denying part."""


@dataclass(frozen=True)
class NegationWords:
    """`cues` deny what follows; `soft` words hold a denial, and only ever take an alarm back.

    A `bare` cue before one of `pseudo` says something else; before one of `turned` a cue says the
    opposite. `behind` are cues that may stand behind what they deny, and `cue_endings` end words
    that do, but for `no_cue_endings`. One behind `conditions` denies nothing, one before `ended`
    grants that it once was so, which contradicts what `still` is. `verbal` cues deny a verb.

    Those of `clause_ends` that are `articles` end one only behind a comma. A `restricted` cue says
    `only` where one of `restricting` follows (`ne … que`). `infinitive` stands before the verb of a
    phrase: `weigert sich, die Gebühr zu erhöhen`. A noun behind a `nominative` denies, and is not
    denied: `lehnte der Rat den Plan ab`.

    `deniers` are phrases that deny what follows them, `deniers_behind` what stands before them, and
    those of `deniers_around` what stands between their two words (`schloss…aus`). A word that
    begins with one of `denied_beginnings`, or ends with one of `denied_endings`, is the denial of
    what is left of it.
    """

    cues: frozenset[str]
    bare: frozenset[str]
    soft: frozenset[str]
    pseudo: frozenset[str]
    turned: frozenset[str]
    conditions: frozenset[str]
    ended: frozenset[str]
    since: frozenset[str]
    records: frozenset[str]
    clause_ends: frozenset[str]
    verbal: frozenset[str]
    deniers: frozenset[str]
    still: frozenset[str]
    behind: frozenset[str]
    articles: frozenset[str]
    infinitive: frozenset[str]
    nominative: frozenset[str]
    restricted: frozenset[str]
    restricting: frozenset[str]
    cue_endings: tuple[str, ...]
    no_cue_endings: tuple[str, ...]
    deniers_behind: frozenset[str]
    deniers_around: frozenset[str]
    denied_beginnings: tuple[str, ...]
    denied_endings: tuple[str, ...]
    denier_reach: int
    """The most tokens that a phrase of denial applies to."""

    @cached_property
    def denier_openers(self) -> frozenset[str]:
        """The first words of the phrases of denial."""
        phrases = (*self.deniers, *self.deniers_behind)
        return frozenset((*(phrase.partition(" ")[0] for phrase in phrases), *self.around))

    @cached_property
    def longest_denier(self) -> int:
        """Words of the longest phrase of denial."""
        phrases = (*self.deniers, *self.deniers_behind)
        return max((phrase.count(" ") + 1 for phrase in phrases), default=0)

    @cached_property
    def around(self) -> Mapping[str, frozenset[str]]:
        """The possible second words of a denial in two words, by its first."""
        second_words: dict[str, frozenset[str]] = {}
        for first, _, second in (pair.partition("…") for pair in self.deniers_around):
            second_words[first] = second_words.get(first, frozenset()) | {second}
        return second_words

    def base_of(self, lower: str) -> str:
        """The word that is denied by a word's form: `schválil` for `neschválil`; else empty."""
        for beginning in self.denied_beginnings:
            if lower.startswith(beginning) and len(lower) - len(beginning) >= _SHORTEST_BASE:
                return lower[len(beginning) :]
        for ending in self.denied_endings:
            if lower.endswith(ending) and len(lower) - len(ending) >= _SHORTEST_BASE:
                return lower[: -len(ending)]
        return ""


_ENDINGS = ("cue_endings", "no_cue_endings", "denied_beginnings", "denied_endings")


def negation_words(table: Mapping[str, Any]) -> NegationWords:
    """The words of a data file's table `negation`; the longest endings stand first."""
    ends: dict[str, Any] = {
        key: tuple(sorted(listed(table, key), key=lambda ending: (-len(ending), ending)))
        for key in _ENDINGS
    }
    return read_words(NegationWords, table, **ends, denier_reach=table.get("denier_reach", 5))
