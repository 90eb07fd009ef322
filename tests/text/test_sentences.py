"""Sentences of newsroom prose; a bar stands where one ends and the next begins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import assert_linear

from nutgraf.text.sentences import sentence_spans

CASES = r"""
The bill went to Gov. Smith on Monday.| He signed it.
Lt. Gov. Ann Hale spoke first.| Others followed.
Sen. J.D. Vance voted no.| So did others.
It was the No. 1 song.| Fans cheered.
The rule, i.e. the ban, holds.| No one objected.
Some foods (e.g. "raw milk") are banned.| Others are not.
He moved to the U.S.| The rest stayed.
The meeting is at 5 p.m. Tuesday.| Bring a chair.
"Why?" he asked.| She said nothing.
It was over.|He left.
It cost $3.5 million.| Nobody paid.
He waited... and then he ran.| She stayed.
He waited...| Then he ran.
J. K. Rowling wrote it.| It sold.
"We lost.| We will be back.| Watch us," she said.| Then she left.
It opens Jan. 5 at noon.| Tickets are free.
He lives in St. Louis with his dog.| It barks.
She joined Acme Inc.| The firm makes anvils.
She earned a Ph.D. in physics.| He did not.
At 9 a.m. on Friday it rained.| It stopped.
He works in Washington, D.C.| The job is new.
Smith vs. Jones was heard.| Jones won.
They sold pens, ink, etc. at the fair.| It rained.
They sold pens, ink, etc.| The fair was full.
Mr. and Mrs. Brown came.| They danced.
The U.S. Senate voted.| It passed.
Booking.com fell 3 percent.| Shares slid.
Yahoo! shares rose.| Google's fell.
Maria Lopez, 45, of Leeds, was hurt.| She is well.
"I know," he said.| "I was there."| Nobody spoke.
He was tired (he had run all day).| He slept.
(He had run all day.)| He slept.
It was late — very late.| We left.
iPhone sales fell.| iPad sales rose.
The firm sells phones.| iPhone sales fell.
it rained all day.| the roads were wet.
The U.N. said so.| It was firm.
He said it in the U.S. on Monday.| It was heard.
Dr. Lee met Prof. Kim.| They agreed.
At 5 p.m.| He left the house.
At 5 p.m. the doors opened.| Crowds came.
The show airs at 8 p.m. EST on CBS.| Tune in.
Is it true?| Yes.
"Is it true?"| "Yes."
He asked, "Is it true?"| Nobody knew.
"Stop!" she cried.| He did not.
What a day!| What a night!
The score was 3-2.| 14 players were hurt.
Sales rose 3.2%.| 14 stores closed.
See p. 14 for more.| It is long.
It weighs 5 lb. and costs $3.| Buy it.
Sgt. Maj. Dan Ross saluted.| He left.
The Rev. Al Green sang.| We wept.
Ala. Gov. Kay Ivey signed it.| It is law.
She was born in Birmingham, Ala. and moved.| She works.
On Nov. 3, 2020, he won.| She lost.
In Sept. 2019 it closed.| It reopened.
Sammy Davis Jr. sang.| He danced.
Sammy Davis Jr.| The show was good.
He works for Apple Inc. and lives here.| He walks.
The firm, Foo Ltd., closed.| It was old.
He paid 5.50 euros.| It was cheap.
Visit www.example.com.| It is free.
Visit example.com for more.| It is free.
Version 2.0 is out.| Get it.
He got an A.| She got a B.
George W. Bush spoke.| He left.
The plan B.| It failed.
It happened in the 1990s.| People forgot.
He said: "It is done."| She agreed.
"It is done."| He left.
“It is done.”| He left.
“We won,” she said.| “We lost,” he said.
He told Reuters ‘no.’| She agreed.
They won 3-0!!| Fans sang.
Really?!| Yes.
He left… and came back.| She stayed.
He left…| She stayed.
He said he was “done.”| The court rose.
The E.U. and the U.K. agreed.| Talks ended.
He lives in the U.K.| His wife does not.
He was with the F.B.I. for years.| He retired.
He was with the F.B.I.| He retired.
Gen. Mark A. Milley testified.| He was calm.
Mt. Everest is high.| It is cold.
Ft. Worth is hot.| It is big.
Fig. 3 shows it.| It is clear.
The case, Roe v. Wade, stands.| It may fall.
Approx. 300 came.| 200 left.
He ran 5 km.| She ran 6 km.
It is 6 ft. tall.| It is old.
He is 6 ft. 2 in. tall.| He is old.
The temperature was minus 5 C.| It snowed.
It fell to 5.| It rose to 6.
[Editor's note: this is old.]| It was new.
It was new [sic].| He left.
He said "no."| She said "yes."
He works at Yahoo!| It is big.
'I am here.'| 'So am I.'
Mr. T. came.| He ate.
Pope John Paul II.| He was Polish.
He came in No. 2.| She was No. 1.
There was no. 5 there.| It rained.
He said no.| She said yes.
1. First point.| 2. Second point.
He is a U.S. citizen.| She is not.
The U.S. economy grew.| Jobs rose.
The U.S. Supreme Court ruled.| It was 5-4.
He left the U.S.| In March he returned.
Dr. No was a film.| It was good.
Brig. Gen. Pat Ryder said so.| He is the spokesman.
Rep. A. B. Jones, R-Texas, said so.| He smiled.
Rep. Jones (R., Texas) said so.| He smiled.
He was born on Feb. 29.| It was a leap year.
Tues. Nov. 3 is the day.| Vote.
The company (Nasdaq: AAPL) rose.| It fell later.
Prices rose by 2 p.c. in May.| They fell.
Read more at bbc.co.uk/news.| It is free.
Don't!| It hurts.
He arrived at No. 10 Downing St. on foot.| He waved.
He lives on Main St.| He likes it.
He lives on Fifth Ave. and works.| It is nice.
It is made by J.P. Morgan & Co. in New York.| It is old.
It is made by Smith & Co.| The price is high.
He said, "I am going to the U.S."| He left.
Who is he?| What does he want?| Nobody knows.
The film (which he made) is good.| It is long.
She asked: Why now?| He shrugged.
He's 6'2".| She's 5'4".
Ms. Lee, M.D., said so.| She is a doctor.
Lee is an M.D.| She is good.
He is Robert Downey Jr.| She is not.
Email a.b@example.com.| It works.
"What?!" he said.| "Nothing."
The word "etc." is short.| It is Latin.
The co. and the corp. merged.| It was big.
1.5 million people left.| 2.5 million stayed.
The vote was 5 to 4.| Justice Roe dissented.
It was 1984.| Orwell was dead.
He lost to No. 3 seed Rafael Nadal.| He wept.
Lower-cased: e.g. apples, i.e. fruit.| It is food.
Gov. Jay Inslee, D-Wash., said so.| It is law.
The D.C. Council met.| It voted.
In the D.C. area it rained.| It poured.
They met at 10 a.m. in D.C. and left at 5 p.m. to eat.| They ate.
They asked Yahoo! Inc. for help.| It said no.
Oh! he cried.| And then he ran.
""".strip().split("\n")


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, "en")]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    assert sentences(case.replace("|", "")) == [part.strip() for part in case.split("|")]


@pytest.mark.parametrize("case", CASES)
def test_line_breaks_are_white_space(case: str) -> None:
    text = case.replace("|", "").replace(" ", "\n")
    assert sentences(text) == [part.strip().replace(" ", "\n") for part in case.split("|")]


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u2028"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize("text", [".", "...", "?!", "a", "1.", "•", "—", "\0", "A. B. C."])
def test_text_without_a_sentence_is_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("piece", ["word ", "x", "A. ", "U.S. ", '"A." '])
def test_long_texts_take_linear_time(piece: str) -> None:
    def split(length: int) -> None:
        text = piece * (length // len(piece))
        assert sentence_spans(text, "en")[-1][1] == len(text.rstrip())

    assert_linear(split, 5_000)


PIECES = st.sampled_from(
    [
        "a",
        "The",
        "he",
        "U.S.",
        "5",
        "p.m.",
        "No.",
        "Mr.",
        "J.",
        ".",
        "!",
        "?",
        "…",
        " ",
        " ",
        "\n",
        '"',
        "”",
        "(",
        ")",
        "'",
        ",",
        "é",
        "\u2028",
        "\u00a0",
        "1.",
        "e.g.",
        "\0",
        "-",
        "Smith",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=400, deadline=None)
def test_sentences_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    at = 0
    for start, end in sentence_spans(text, "en"):
        assert not text[at:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()
