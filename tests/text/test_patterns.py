"""The quick patterns for ASCII find what the general ones find."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.languages import LANGUAGES
from nutgraf.text import words
from nutgraf.text.folding import without_unseen_end
from nutgraf.text.patterns import token_pattern

CODES = st.sampled_from(list(LANGUAGES))
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
    assert "".join(words.lexicon(code).pieces(text)) == without_unseen_end(f" {text}")


@given(st.text(max_size=40) | TEXTS)
def test_the_words_of_terms_are_those_of_the_text(text: str) -> None:
    if "Σ" not in text:  # whose small letter depends on its neighbours
        assert words.lexicon("en").terms(text).words == words.words_of(text)
