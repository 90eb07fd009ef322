"""The JSON report, `nutgraf.report/1`, as types: what other people's programs read.

This is its only statement. `report.schema.json`, which ships beside this file, and the tables of
fields in `README.md` are made from it by `pytest --update-golden`. The shape only ever grows; a
field whose type has `UnsetType` is left out where there is nothing to say.
"""

import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from nutgraf.model import Applicability, Origin, Severity, SupportVerdict, Verdict

VERSION: Literal["nutgraf.report/1"] = "nutgraf.report/1"

TOGETHER = {"line": "column", "score": "rank"}
"""Optional fields that are there only with another one."""


def _about(description: str) -> Meta:
    """What a field holds: schema and documentation say it."""
    return Meta(description=description)


_ONE_BASED = Meta(ge=1)
_Count = Annotated[int, Meta(ge=0)]
_Rank = Annotated[int, _ONE_BASED]
_Index = Annotated[int, Meta(ge=0)]
_Probability = Annotated[float, Meta(ge=0, le=1)]

_Line = Annotated[int, _ONE_BASED, _about("from 1; of a document its paragraph or page")]
_Column = Annotated[int, _ONE_BASED, _about("from 1, in code points; on a page the line")]
_EndLine = Annotated[int, _ONE_BASED, _about("the line that it ends on")]
_EndColumn = Annotated[int, _ONE_BASED, _about("the first column behind it")]


class JsonSource(Struct, kw_only=True):
    """What was read."""

    name: Annotated[str, _about("its path or address, or `<stdin>`")]
    id: Annotated[str | UnsetType, _about("of a record that has one")] = UNSET


class JsonSentence(Struct, kw_only=True):
    """A sentence of the summary; one that somebody else wrote has no score and no rank."""

    text: Annotated[str, _about("the article's own words, white space folded")]
    line: _Line | UnsetType = UNSET
    column: _Column | UnsetType = UNSET
    score: Annotated[float | UnsetType, _about("the method's own, on its own scale")] = UNSET
    rank: Annotated[_Rank | UnsetType, _about("1 is the most important sentence")] = UNSET


class JsonSummary(Struct, kw_only=True):
    """The summary that coverage is judged against."""

    method: Annotated[str, _about("`given` for one that somebody else wrote")]
    sentences: Annotated[list[JsonSentence], _about("in the article's order")]


class JsonList(Struct, kw_only=True):
    """A list of key points, and where it was found."""

    origin: Annotated[Origin, _about("what made nutgraf see a list")]
    heading: Annotated[str, _about("the words above it, or its origin")]
    line: _Line | UnsetType = UNSET
    column: _Column | UnsetType = UNSET


class JsonEvidence(Struct, kw_only=True):
    """A sentence that speaks of a key point."""

    text: Annotated[str, _about("the sentence, white space folded")]
    line: _Line | UnsetType = UNSET
    column: _Column | UnsetType = UNSET
    score: Annotated[
        _Probability,
        _about("how much it decides; of a finding: how sure it is that it speaks of this"),
    ]


class JsonProbabilities(Struct, kw_only=True):
    """How probable each answer of a reader is; they sum to 1 within rounding."""

    yes: Annotated[_Probability, _about("the text bears it out")]
    part: Annotated[_Probability, _about("one half of it")]
    no: Annotated[_Probability, _about("it is not in the text")]
    contra: Annotated[_Probability, _about("the text says otherwise")]


_Evidence = Annotated[list[JsonEvidence], _about("what decides, the best first")]
_Probabilities = Annotated[
    JsonProbabilities, _about("of all answers, where a judge has read the key point")
]


class JsonCoverage(Struct, kw_only=True):
    """The judgement on a key point against the summary."""

    verdict: Annotated[Verdict, _about("whether the summary tells it, or half of it (`partial`)")]
    score: Annotated[_Probability, _about("how probable it is that the summary tells it")]
    evidence: _Evidence
    probabilities: _Probabilities | UnsetType = UNSET


class JsonSupport(Struct, kw_only=True):
    """The judgement on a key point against the article."""

    verdict: Annotated[
        SupportVerdict,
        _about(
            "`partial`: half of it is in the article; `contradicted`: the article says otherwise; "
            "`unsupported`: it is not there; `unclear`: neither judge nor words can tell"
        ),
    ]
    score: Annotated[_Probability, _about("how probable it is that the article bears it out")]
    evidence: _Evidence
    probabilities: _Probabilities | UnsetType = UNSET


class JsonKeyPoint(Struct, kw_only=True):
    """One of the author's key points."""

    text: Annotated[str, _about("its words, without bullet and markup")]
    list: Annotated[_Index, _about("the index of its list in `lists`")]
    line: _Line | UnsetType = UNSET
    column: _Column | UnsetType = UNSET
    label: Annotated[str | UnsetType, _about("the bold words at its start")] = UNSET
    coverage: Annotated[JsonCoverage | UnsetType, _about("by the summary")] = UNSET
    support: Annotated[JsonSupport | UnsetType, _about("by the article")] = UNSET


class JsonTotals(Struct, kw_only=True):
    """How many key points the summary covers."""

    covered: Annotated[_Count, _about("told by the summary")]
    partial: Annotated[_Count, _about("told in part")]
    missed: Annotated[_Count, _about("not told")]
    total: Annotated[_Count, _about("all of them")]
    ratio: Annotated[_Probability | None, _about("covered to all, null where there are none")]


class JsonEdit(Struct, kw_only=True):
    """The text that takes a range's place in the draft."""

    line: _Line
    column: _Column
    end_line: _EndLine
    end_column: _EndColumn
    text: Annotated[str, _about("the new words, empty to take the old ones away")]


class JsonFix(Struct, kw_only=True):
    """What mends a finding."""

    applicability: Annotated[Applicability, _about("whether it needs a look first")]
    edits: Annotated[
        list[JsonEdit], Meta(min_length=1), _about("in order; none overlap; all of them or none")
    ]


class JsonFinding(Struct, kw_only=True):
    """One thing that an editor can act on."""

    rule: Annotated[str, Meta(pattern="^[a-z]+(-[a-z]+)*$"), _about("the rule's id")]
    severity: Annotated[Severity, _about("how bad it is")]
    message: Annotated[str, Meta(min_length=1), _about("what is wrong")]
    help: Annotated[str, _about("what to do about it")]
    line: _Line
    column: _Column
    end_line: _EndLine
    end_column: _EndColumn
    key_point: Annotated[
        _Index | None, _about("an index in `key_points`, null for the draft as a whole")
    ]
    evidence: Annotated[list[JsonEvidence], _about("what the article says instead")]
    fix: Annotated[JsonFix | UnsetType, _about("where nutgraf knows one")] = UNSET


class JsonReport(Struct, kw_only=True):
    """One report: one article.

    `--format json` prints an array of these, `--format jsonl` one a line. `nutgraf summarize` and
    `nutgraf points` print the parts that they make. The shape only ever grows.
    """

    schema: Annotated[Literal["nutgraf.report/1"], _about("the name of this shape")]
    source: Annotated[JsonSource, _about("what was read")]
    title: Annotated[str, _about("the headline, empty where there is none")]
    language: Annotated[str, Meta(pattern="^[a-z]{2}$"), _about("its ISO 639-1 code")]
    author: Annotated[str | UnsetType, _about("who wrote it")] = UNSET
    outlet: Annotated[str | UnsetType, _about("the paper or agency")] = UNSET
    section: Annotated[str | UnsetType, _about("the part of the paper")] = UNSET
    date: Annotated[datetime.date | UnsetType, _about("of the article")] = UNSET
    judge: Annotated[
        str | UnsetType | None,
        _about(
            "the name and version of the judge that read the key points; "
            "null where words decided alone"
        ),
    ] = UNSET
    summary: Annotated[JsonSummary | UnsetType, _about("its main sentences")] = UNSET
    lists: Annotated[list[JsonList] | UnsetType, _about("the lists of key points")] = UNSET
    key_points: Annotated[list[JsonKeyPoint] | UnsetType, _about("list after list")] = UNSET
    coverage: Annotated[JsonTotals | UnsetType, _about("the counts")] = UNSET
    findings: Annotated[list[JsonFinding] | UnsetType, _about("what is wrong")] = UNSET
    asides: Annotated[
        list[JsonFinding] | UnsetType,
        _about("what the summary or the key points leave out; they weigh nothing"),
    ] = UNSET
