"""What the pages tell: short stories of our own, each with three key points."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A story: title, four paragraphs, three points."""

    code: str
    title: str
    body: tuple[str, ...]
    points: tuple[str, ...]


HEADINGS = (
    "Key points", "Key takeaways", "At a glance", "What you need to know", "TL;DR", "Key facts",
    "Main takeaways", "KEY POINTS", "What to know", "Takeaways", "The key points",
)  # fmt: skip

STORIES = (
    Told(
        "en",
        "Harbour council votes to keep the night ferry",
        (
            "The harbour council voted on Tuesday to keep the night ferry for another year. Mayor "
            "Ana Ruiz called it a lifeline for the islands.",
            "Repairs begin in March and will cost $3.5 million, the harbour office said. The "
            "council will meet again in June.",
            "Three engineers have left since the spring, and the maker of the engine says that no "
            "spare parts are left in its stores.",
            "The ferry carries 400 people a night, most of them on the way home from work. The "
            "vote was close, and the debate went on until 2 a.m. on Wednesday.",
        ),
        (
            "The night ferry will run for one more year after a close vote",
            "Repairs begin in March and cost $3.5 million",
            "Three engineers have left the harbour since the spring",
        ),
    ),
    Told(
        "en",
        "Ormsby library to open on Sundays",
        (
            "The library in Ormsby will open on Sundays from September on, after 2,100 people "
            "signed a petition. Head librarian Joan Quist said that she had hoped for half of it.",
            "Two more people will be hired for the weekend, and the town pays £48,000 a year for "
            "them. The money comes from parking fees.",
            "Councillor Bo Falk voted against the plan because the reading room still leaks. He "
            "wants the roof to be mended first, which would cost another £90,000.",
            "The library was closed on Sundays in 2009 to save money. Since then the number of "
            "visitors has fallen by a third, although more books are borrowed.",
        ),
        (
            "Ormsby's library will open on Sundays from September on",
            "The town hires two more people for £48,000 a year",
            "A councillor wants the leaking roof to be mended first",
        ),
    ),
    Told(
        "en",
        "Selby bakers end strike after nine days",
        (
            "Bakers in Selby went back to work on Monday after a strike of nine days. Their union "
            "accepted an offer of 4.2 per cent more pay over two years.",
            "Some 340 bakers had walked out on 2 May, and bread was short in most shops by the "
            "end of that week. Schools served rice in its place.",
            "The union had asked for 6 per cent. Its leader, Mara Voss, said that the new "
            "night-work bonus was worth more to most members than the rest.",
            "The employers will close the oldest of their five bakeries next year, a step that "
            "was not part of the talks. About 40 people work there.",
        ),
        (
            "Some 340 bakers in Selby are back at work after nine days",
            "They get 4.2 per cent more pay over two years and a bonus for night work",
            "The oldest of five bakeries is to close next year",
        ),
    ),
    Told(
        "en",
        "Bridge in Kell shut after lorry hits pier",
        (
            "The bridge over the Orne in Kell has been shut since Thursday night, when a lorry "
            "hit one of its piers. The driver, 52, was not badly hurt, police said.",
            "Engineers found a crack of 30 centimetres on Friday morning. They will decide within "
            "a week whether light traffic can cross while the pier is mended.",
            "Buses go by way of Dorval for now, which takes 25 minutes longer. The railway has "
            "put on four more trains a day between Kell and Dorval.",
            "The bridge was built in 1961 and was to be replaced in 2031 at a cost of €62 "
            "million. Mayor Luc Odin now wants the work to begin two years earlier.",
        ),
        (
            "The bridge in Kell is shut after a lorry hit one of its piers",
            "Engineers will decide within a week about light traffic",
            "Buses take 25 minutes longer by way of Dorval",
        ),
    ),
)  # fmt: skip
