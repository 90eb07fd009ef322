import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.model import Applicability, Edit, Fix, Span
from nutgraf.text.edits import chosen, edited, edits_of

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE
TEXT = "abcdefghijklmnopqrstuvwxyz"


def fix(start: int, end: int, text: str = "X", kind: Applicability = SAFE) -> Fix:
    return Fix(kind, (Edit(Span(start, end), text),))


def test_edits_are_made_in_any_order() -> None:
    edits = [Edit(Span(4, 5), ""), Edit(Span(0, 2), "12"), Edit(Span(26, 26), "!")]
    assert edited(TEXT, edits) == "12cdfghijklmnopqrstuvwxyz!"


@pytest.mark.parametrize("spans", [(0, 3, 2, 5), (0, 3, 1, 2), (20, 27, 0, 1)])
def test_crossing_edits_are_refused(spans: tuple[int, int, int, int]) -> None:
    first, second = Span(*spans[:2]), Span(*spans[2:])
    with pytest.raises(ValueError, match="crosses another, or is not in the text"):
        edited(TEXT, [Edit(first, "x"), Edit(second, "y")])


def test_of_crossing_fixes_the_safe_one_is_made() -> None:
    unsafe, safe = fix(0, 5, kind=UNSAFE), fix(4, 8)
    assert chosen([unsafe, safe], unsafe=True) == (safe,)
    assert chosen([unsafe, None], unsafe=False) == ()
    assert chosen([safe, fix(8, 9)], unsafe=False) == (safe, fix(8, 9))


def test_a_fix_that_is_there_twice_is_made_once() -> None:
    assert chosen([fix(2, 3), fix(2, 3)], unsafe=True) == (fix(2, 3),)
    assert chosen([fix(2, 2), fix(2, 2)], unsafe=True) == (fix(2, 2),)


def test_a_fix_of_several_edits_is_made_whole_or_not() -> None:
    both = Fix(UNSAFE, (Edit(Span(0, 1), ""), Edit(Span(9, 10), "")))
    assert chosen([both, fix(9, 12)], unsafe=True) == (fix(9, 12),)


fixes = st.lists(
    st.builds(
        lambda start, length, text, kind: fix(start, min(len(TEXT), start + length), text, kind),
        st.integers(0, len(TEXT)),
        st.integers(0, 6),
        st.text("XYZ", max_size=3),
        st.sampled_from(Applicability),
    ),
    max_size=12,
)


@given(fixes, st.booleans())
def test_what_is_chosen_can_be_made(found: list[Fix], unsafe: bool) -> None:
    made = chosen(found, unsafe=unsafe)
    text = edited(TEXT, edits_of(made))
    kept = "".join(
        char
        for at, char in enumerate(TEXT)
        if not any(edit.span.start <= at < edit.span.end for edit in edits_of(made))
    )
    assert "".join(char for char in text if char in TEXT) == kept
    assert unsafe or all(each.applicability is SAFE for each in made)
    assert not any(each.applicability is SAFE for each in found) or made
