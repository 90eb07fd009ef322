"""Each language's sample through the command line, compared with its golden file."""

from collections.abc import Callable

import pytest
from tests.conftest import SAMPLES, Run

from nutgraf.languages import LANGUAGES, limitations

Golden = Callable[[str, str], None]
DRAFTS = sorted(path.name for path in (SAMPLES / "languages").iterdir())


def test_every_language_has_a_sample() -> None:
    assert {name.partition(".")[0] for name in DRAFTS} == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize("name", DRAFTS)
def test_check_as_table(name: str, run: Run, golden: Golden) -> None:
    ran = run("check", f"samples/languages/{name}", "--format", "table", "--exit-zero")
    assert ran.code == 0
    notices = [f"nutgraf: {notice}" for notice in limitations(name.partition(".")[0])]
    assert ran.err.splitlines() == notices
    golden(f"languages/{name}.table", ran.out)


@pytest.mark.parametrize("name", DRAFTS)
def test_points_as_text(name: str, run: Run, golden: Golden) -> None:
    golden(f"languages/{name}.points", run("points", f"samples/languages/{name}").out)


@pytest.mark.parametrize("method", ["sumy:lex-rank", "sumy:luhn", "lex-rank", "kl", "edmundson"])
def test_summaries_by_any_method_in_any_language(method: str) -> None:
    import nutgraf

    for name in DRAFTS:
        article = nutgraf.read(SAMPLES / "languages" / name)
        summary = nutgraf.summarize(article, method=method)
        assert len(summary.sentences) == 4
        assert any(summary.scores), name
