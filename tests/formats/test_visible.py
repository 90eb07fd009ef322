from hypothesis import given
from hypothesis import strategies as st

from nutgraf.formats.view import percent
from nutgraf.formats.visible import clipped, visible


@given(st.text())
def test_visible_text_moves_nothing(text: str) -> None:
    out = visible(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in out)
    assert not set(out) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


def test_visible_spells_out() -> None:
    assert visible("a\x1b[31mb\tc\u202ed") == "a␛[31mb c<U+202E>d"
    assert visible("👩‍🚀 naïve [sic] :smile:") == "👩‍🚀 naïve [sic] :smile:"


@given(st.text(), st.integers(2, 50))
def test_shortened_is_short(text: str, most: int) -> None:
    assert len(clipped(text, most)) <= most


def test_percent_is_full_only_for_all() -> None:
    assert [percent(x) for x in (0, 0.001, 0.5, 0.999, 1)] == ["0%", "1%", "50%", "99%", "100%"]
