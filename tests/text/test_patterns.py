"""The quick patterns for ASCII find what the general ones find."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.facts import tokens
from nutgraf.facts.patterns import token_pattern
from nutgraf.languages import LANGUAGES
from nutgraf.text import words

CODES = st.sampled_from(LANGUAGES)
TEXTS = st.text(st.sampled_from("abZ019.,:'_-/ \t\n\x1c\"("), max_size=40)


@given(TEXTS)
def test_words(text: str) -> None:
    plain = text.lower()
    assert words._ASCII_WORD.findall(plain) == words.WORD.findall(plain)


@given(TEXTS, CODES)
def test_tokens(text: str, code: str) -> None:
    assert token_pattern(code, True).findall(text) == token_pattern(code, False).findall(text)


@given(st.text(max_size=40), CODES)
def test_pieces_are_the_text(text: str, code: str) -> None:
    assert "".join(tokens.pieces_of(text, code)) == f" {text.rstrip()}".rstrip()
