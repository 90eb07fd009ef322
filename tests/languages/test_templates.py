"""Pages whose template says in which language they are: rightly, wrongly, or of a short text."""

from html import escape

import pytest
from tests.layouts.drafts import story

from nutgraf import Article, Source, read
from nutgraf.languages import LANGUAGES, language


def page(code: str, said: str, paragraphs: int = 9) -> Article:
    own = story(code)
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in own.body[:paragraphs])
    text = f'<!doctype html><html lang="{said}"><body><h1>{escape(own.title)}</h1>{body}</body>'
    return read(Source("page.html", text))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_that_says_it_rightly_needs_no_notice(code: str) -> None:
    for paragraphs in (0, 1, 9):
        article = page(code, f"{code}-XX", paragraphs)
        assert (article.language, article.notices) == (code, ())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_template_in_another_language_does_not_win_in_silence(code: str) -> None:
    for said in {"en", "de", "zh"} - {code}:
        article = page(code, said)
        assert article.language == code
        assert [notice.partition(",")[0] for notice in article.notices] == [
            f"read as {language(code).name.capitalize()}"
        ]


@pytest.mark.parametrize("said", ["da", "no", "sv"])
def test_of_languages_that_are_alike_the_one_that_is_said_is_believed(said: str) -> None:
    body = "<p>Den nye bro kan ikke ses.</p>"
    article = read(Source("page.html", f'<!doctype html><html lang="{said}"><body>{body}</body>'))
    assert (article.language, article.notices) == (said, ())
