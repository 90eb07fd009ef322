"""The quick patterns for ASCII find what the general ones find."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.facts import tokens
from nutgraf.text import words

TEXTS = st.text(st.sampled_from("abZ019.,:'_-/ \t\n\x1c\"("), max_size=40)


@given(TEXTS)
def test_words(text: str) -> None:
    plain = text.lower()
    assert words._ASCII_WORD.findall(plain) == words.WORD.findall(plain)


@given(TEXTS)
def test_tokens(text: str) -> None:
    assert tokens._ASCII_TOKEN.findall(text) == tokens._TOKEN.findall(text)


@given(st.text(max_size=40))
def test_pieces_are_the_text(text: str) -> None:
    assert "".join(tokens.pieces_of(text)) == f" {text.rstrip()}".rstrip()
