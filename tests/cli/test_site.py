"""A folder of pages: what is written there, what is taken away, and what is left alone."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.newsroom import CLEAN, NUMBER, ONE_POINT, write
from tests.conftest import Run
from tests.formats.pages import tree
from tests.formats.runs import SCREEN, record, report

from nutgraf.batch import Unread
from nutgraf.cli.site import opened_site
from nutgraf.formats.printers.html.index import PAGE
from nutgraf.formats.view import Tally


def _pages(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "index.html")


def _rows(folder: Path) -> list[str]:
    page = tree((folder / "index.html").read_text(encoding="utf-8"))
    return [name.text() for name in page.all("bdi")]


def test_a_list_the_worst_first_and_a_page_for_each_draft_with_findings(
    run: Run, tmp_path: Path
) -> None:
    for name, text in (("a.md", CLEAN), ("b.md", ONE_POINT), ("c/d.md", NUMBER)):
        write(tmp_path / name, text)
    ran = run("check", ".", "gone.md", "-f", "html:report/", "--isolated", cwd=tmp_path)
    assert ran.code == 3
    names = _pages(tmp_path / "report")
    assert [re.sub("-[0-9a-f]{12}", "", name) for name in names] == ["b-md.html", "c-d-md.html"]
    assert _rows(tmp_path / "report") == ["gone.md", "c/d.md", "b.md", "a.md"]
    page = tree((tmp_path / "report" / "index.html").read_text(encoding="utf-8"))
    assert page.one("h1").text() == "3 of 4 drafts need a look"
    assert [link.attributes["href"] for link in page.all("a")] == [names[1], names[0]]
    shown = tree((tmp_path / "report" / names[1]).read_text(encoding="utf-8"))
    assert next(shown.all("a")).attributes["href"] == "index.html"


def test_reports_are_no_drafts_of_the_next_run(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", NUMBER)
    words = ("check", ".", "-f", "html:report/", "-f", "html:one.html", "--isolated")
    assert run(*words, cwd=tmp_path).code == 1
    first = {name: (tmp_path / "report" / name).read_bytes() for name in ["index.html"]}
    assert run(*words, cwd=tmp_path).code == 1
    assert (tmp_path / "report" / "index.html").read_bytes() == first["index.html"]
    assert _rows(tmp_path / "report") == ["a.md"]


def test_pages_of_earlier_runs_are_taken_away_and_nothing_else(run: Run, tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(tmp_path / "a.md", NUMBER)
    write(tmp_path / "b.md", NUMBER)
    run("check", ".", "-f", "html:site/", cwd=tmp_path)
    assert len(_pages(site)) == 2
    write(tmp_path / "b.md", CLEAN)
    foreign = "mine-0123456789ab.html"
    write(site / foreign, "<p>mine</p>")
    write(site / "notes.txt", "mine")
    run("check", ".", "-f", "html:site/", cwd=tmp_path)
    left = _pages(site)
    assert [name for name in left if name.startswith("a-md")]
    assert not [name for name in left if name.startswith("b-md")]
    assert foreign in left
    assert "notes.txt" in left


def test_nothing_of_anybody_elses_is_written_over(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", NUMBER)
    write(tmp_path / "site" / "index.html", "<p>my own site</p>")
    ran = run("check", "a.md", "-f", "html:site/", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "is there already, and nutgraf has not written it" in ran.err
    assert _pages(tmp_path / "site") == []
    assert (tmp_path / "site" / "index.html").read_text() == "<p>my own site</p>"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_nothing_is_written_through_a_link(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", NUMBER)
    run("check", "a.md", "-f", "html:site/", cwd=tmp_path)
    (page,) = _pages(tmp_path / "site")
    for name in ("index.html", page):
        path = tmp_path / "site" / name
        outside = path.rename(tmp_path / f"outside-{name}")
        before = outside.read_bytes()
        path.symlink_to(outside)
        ran = run("check", "a.md", "-f", "html:site/", cwd=tmp_path)
        assert ran.code == 2
        assert outside.read_bytes() == before
        path.unlink()
        outside.rename(path)


@pytest.mark.parametrize(
    ("folder", "words"),
    [("b.txt/", "is no folder"), ("no/where/", "cannot be made"), ("x\0/", "NUL")],
)
def test_a_folder_that_cannot_be_is_a_sentence(
    run: Run, tmp_path: Path, folder: str, words: str
) -> None:
    write(tmp_path / "a.md", NUMBER)
    write(tmp_path / "b.txt", "mine")
    ran = run("check", "a.md", "-f", f"html:{folder}", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_configuration_may_name_a_folder_of_its_own(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "nutgraf.toml", 'format = ["html:report/"]\n')
    write(tmp_path / "a.md", NUMBER)
    assert run("check", "a.md", cwd=tmp_path).code == 1
    assert _rows(tmp_path / "report") == ["a.md"]
    assert run("check", "a.md", cwd=tmp_path).code == 1
    for folder in ("../out/", "docs/", ".git/x/"):
        write(tmp_path / "docs" / "index.html", "<p>my own site</p>")
        write(tmp_path / "nutgraf.toml", f'format = ["html:{folder}"]\n')
        assert run("check", "a.md", cwd=tmp_path).code == 2, folder
    assert not (tmp_path.parent / "out").exists()


def test_hostile_and_equal_names_are_pages_of_their_own_in_the_folder(tmp_path: Path) -> None:
    names = ["../../etc/passwd", "/else/x.md", "a/b.md", "a-b.md", "A-B.md", "index.html", "\udcff",
             "<script>.md", "javascript:1", "x" * 300, "con", "日本.md", "a\nb", "-rf"]  # fmt: skip
    folder = tmp_path / "site"
    with opened_site(folder, SCREEN) as site:
        site.open()
        for name in names:
            site.add(report(NUMBER, name))
        for _ in range(2):
            site.add(record("A bridge. It is long.", "It costs $7", id="../x", line=3))
        site.add(Unread("why </td><script>", "\udcff<b>"))
        site.close(Tally())
    pages = _pages(folder)
    assert len(pages) == len(names) + 2
    assert len({page.lower() for page in pages}) == len(pages)
    assert all(PAGE.fullmatch(page) and len(page) < 100 for page in pages)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert len(_rows(folder)) == len(pages) + 1


def test_a_run_that_ends_early_leaves_the_list_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    for drafts in (("a.md", "b.md"), ("c.md",)):
        try:
            with opened_site(folder, SCREEN) as site:
                site.open()
                for name in drafts:
                    site.add(report(NUMBER, name))
                if "c.md" in drafts:
                    raise KeyboardInterrupt
                site.close(Tally())
        except KeyboardInterrupt:
            pass
    assert len(_pages(folder)) == 3
    page = tree((folder / "index.html").read_text(encoding="utf-8"))
    linked = [link.attributes["href"] for link in page.all("a")]
    assert len(linked) == 2
    assert all((folder / name).is_file() for name in linked)


def test_output_file_may_be_a_folder(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", NUMBER)
    assert run("check", "a.md", "-f", "html", "-o", "site/", cwd=tmp_path).code == 1
    assert _rows(tmp_path / "site") == ["a.md"]


def test_plain_html_goes_to_standard_output(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.md", NUMBER)
    ran = run("check", "a.md", "-f", "html", cwd=tmp_path)
    assert ran.code == 1
    assert tree(ran.out).one("h1").text() == "1 of 3 key points needs a look"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not say how much memory was taken")
def test_memory_does_not_grow_with_the_drafts(tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from tests.formats.runs import SCREEN, report\n"
        "from tests.cli.newsroom import NUMBER\n"
        "from dataclasses import replace\n"
        "from nutgraf.cli.site import opened_site\n"
        "from nutgraf.formats.view import Tally\n"
        "clean = replace(report(NUMBER), findings=())\n"
        "clean = replace(clean, analysis=replace(clean.analysis, support=(), coverage=(),"
        " article=replace(clean.analysis.article, lists=())))\n"
        "def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "with opened_site(Path(sys.argv[1]), SCREEN) as site:\n"
        "    for at in range(20000):\n"
        "        if at == 2000: early = most()\n"
        "        site.add(clean)\n"
        "    site.close(Tally())\n"
        "print(most() - early)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "site")],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent.parent,
    )  # fmt: skip
    assert int(done.stdout) < 12_000  # kilobytes
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8").count("<tr") == 20_001
