"""The data files of languages: how they are read, and what they repeat of others' data."""

import pytest

from nutgraf.languages import LANGUAGES, language
from nutgraf.text.trained import punkt_model


@pytest.mark.parametrize("code", LANGUAGES)
def test_listed_words_are_those_that_the_trained_model_knows(code: str) -> None:
    data = language(code)
    if data.trained_words:
        known = {
            word for word in punkt_model(data.punkt).special if word.isalpha() and len(word) > 1
        }
        assert data.trained_words == known
