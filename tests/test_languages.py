"""The data files of languages: how they are read, and what they repeat of others' data."""

import tomllib
from pathlib import Path

import pytest

from nutgraf import languages
from nutgraf.languages import LANGUAGES, language
from nutgraf.languages.plain_toml import read_plain, read_toml
from nutgraf.text.trained import trained

FILES = sorted(Path(languages.__file__).parent.rglob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_quick_reader_reads_what_tomllib_reads(path: Path) -> None:
    text = path.read_text("utf-8")
    assert read_plain(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        'a = 1\n"b c" = "x, y"  # an inline comment\n',
        "a = 'literal'\n",
        "a = [1, 2,\n  3, # three\n]\n[[b]]\nc = 1\n",
        'a = """two\n"quoted" lines"""\n',
        'a = """two\\nlines"""\n',
        "a = 2026-05-12\nb = 1_000\n",
    ],
)
def test_what_is_not_plain_is_left_to_tomllib(text: str) -> None:
    assert read_toml(text) == tomllib.loads(text)
    with pytest.raises(ValueError, match=r"\w"):
        read_plain(text)


def test_what_is_no_toml_is_an_error() -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        read_toml("a = [1, 2\n")


@pytest.mark.parametrize("code", LANGUAGES)
def test_listed_words_are_those_that_the_trained_model_knows(code: str) -> None:
    data = language(code)
    if data.trained_words:
        known = {word for word in trained(data.punkt).special if word.isalpha() and len(word) > 1}
        assert data.trained_words == known
