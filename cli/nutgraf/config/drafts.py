"""What may differ from one draft to the next: each is a key, most are options too."""

from dataclasses import dataclass

from nutgraf.config.choices import (
    FAIL_ON,
    FIELDS,
    IGNORED,
    INPUT_FORMAT,
    LANGUAGE,
    METHOD,
    RULES,
    SEVERITIES,
    SEVERITY,
    FailOn,
)
from nutgraf.config.option import CHECK, DRAFTS, SUMMARIES, Group, Option, stated
from nutgraf.config.values import COUNT, COUNTS, LENGTH, PERCENT, TEXT, TEXTS
from nutgraf.model import Severity
from nutgraf.model.house import NO_HOUSE


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSettings:
    """What is in force for one draft.

    `fail_under` and `min_support` lie between 0 and 1. Empty texts stand for what the program
    chooses by itself. `key_points` is the fewest and the most that a list may have.
    """

    method: str = stated(
        "",
        Option(
            METHOD,
            Group.COMPARED,
            "How to summarise: {names}; sumy:NAME runs sumy's own code.",
            SUMMARIES,
            metavar="NAME",
            letter="m",
            example='"lead"',
            unset="concept-cover",
            room="summarizers",
        ),
    )
    length: str = stated(
        "",
        Option(
            LENGTH,
            Group.COMPARED,
            "Length of the summary: 5 (sentences), 20% or 80w (words). Default: 3 sentences, or "
            "as many as there are key points, whichever is more.",
            SUMMARIES,
            metavar="LENGTH",
            letter="n",
            example='"80w"',
        ),
    )
    language: str = stated(
        "",
        Option(
            LANGUAGE,
            Group.COMPARED,
            "Language of the articles: {names}. Default: what their front matter says or their "
            "text shows.",
            DRAFTS,
            metavar="CODE",
            example='"de"',
            room="languages",
        ),
    )
    input_format: str = stated(
        "",
        Option(
            INPUT_FORMAT,
            Group.INPUTS,
            "What the inputs are, whatever they are called: {names}.",
            DRAFTS,
            metavar="NAME",
            example='"html"',
            room="inputs",
        ),
    )
    fields: tuple[tuple[str, str], ...] = stated(
        (),
        Option(
            FIELDS,
            Group.INPUTS,
            "What a part of a record is called: text=body.html, key_points=takeaways; also "
            "title, summary, id, language, author, outlet, section and date.",
            DRAFTS,
            metavar="PART=NAME",
            also="field",
            example='{ text = "body.html" }',
            room="inputs",
        ),
    )
    select: tuple[str, ...] = stated(
        (),
        Option(
            RULES,
            Group.RULES,
            "Run these rules alone; `all` also runs those that run on request only.",
            CHECK,
            metavar="RULE,…",
            example='["misquote"]',
            room="checks",
        ),
    )
    extend_select: tuple[str, ...] = stated(
        (),
        Option(
            RULES,
            Group.RULES,
            "Run these rules too, such as uncovered-point and omitted-fact.",
            CHECK,
            metavar="RULE,…",
            example='["omitted-fact"]',
        ),
    )
    ignore: tuple[str, ...] = stated(
        (),
        Option(
            IGNORED,
            Group.RULES,
            "Leave these rules out.",
            CHECK,
            metavar="RULE,…",
            example='["compound-point"]',
        ),
    )
    severity: tuple[tuple[str, Severity], ...] = stated(
        (),
        Option(
            SEVERITIES,
            Group.RULES,
            "Give a rule another severity: error, warning or info.",
            CHECK,
            metavar="RULE=LEVEL",
            example='{ misquote = "warning" }',
        ),
    )
    min_severity: Severity = stated(
        Severity.INFO,
        Option(
            SEVERITY,
            Group.FAILING,
            "Show findings from this severity on: {names}.",
            CHECK,
            metavar="LEVEL",
            example='"warning"',
        ),
    )
    fail_on: FailOn = stated(
        FailOn.ERROR,
        Option(
            FAIL_ON,
            Group.FAILING,
            "Exit with 1 for findings from this severity on: {names}.",
            CHECK,
            metavar="LEVEL",
            example='"warning"',
        ),
    )
    fail_under: float | None = stated(
        None,
        Option(
            PERCENT,
            Group.FAILING,
            "Exit with 1 where the summary covers less than this share of an article's key points.",
            CHECK,
            metavar="PERCENT",
            example="60",
        ),
    )
    min_support: float | None = stated(
        None,
        Option(
            PERCENT,
            Group.FAILING,
            "Exit with 1 where the article bears a key point out with less than this probability.",
            CHECK,
            metavar="PERCENT",
            example="50",
        ),
    )
    headings: tuple[str, ...] = stated(
        (),
        Option(
            TEXTS, Group.HOUSE, "More headings that announce key points.", example='["The gist"]'
        ),
    )
    names: tuple[str, ...] = stated(
        (),
        Option(
            TEXTS,
            Group.HOUSE,
            "Names that are known though no article has them.",
            example='["Jo Doe"]',
        ),
    )
    author: str = stated(
        "", Option(TEXT, Group.HOUSE, "The author, where a draft names none.", example='"Jo Doe"')
    )
    outlet: str = stated(
        "", Option(TEXT, Group.HOUSE, "The outlet, where a draft names none.", example='"The Post"')
    )
    max_words: int = stated(
        NO_HOUSE.most_words,
        Option(COUNT, Group.HOUSE, "Words of a key point at most.", example="25"),
    )
    key_points: tuple[int, int | None] = stated(
        (NO_HOUSE.fewest_points, None),
        Option(COUNTS, Group.HOUSE, "How many key points an article has.", example='"3-5"'),
    )
