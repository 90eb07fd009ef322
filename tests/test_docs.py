"""The documents say what the code does: their tables are made from the code's own words."""

import ast
import importlib
import re
import tomllib
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Run
from tests.documents import pages
from tests.formats import report_schema
from tests.picture import WIDTH, report

import nutgraf
from nutgraf.checks import RULES, loudness
from nutgraf.checks.policy import ON_REQUEST
from nutgraf.checks.rule import Rule
from nutgraf.cli.gates import Exit
from nutgraf.cli.job import OPTIONS
from nutgraf.config import KEYS, Option
from nutgraf.config.files import read_config
from nutgraf.config.option import Command, Group
from nutgraf.formats import FORMATS
from nutgraf.formats.view import Screen, View
from nutgraf.inputs.drafts.reader import Reader, Sign
from nutgraf.inputs.readers import READERS, draft_suffixes
from nutgraf.languages import LANGUAGES, language
from nutgraf.languages.facts import fact_words
from nutgraf.model import Severity, SupportVerdict, Verdict
from nutgraf.summarizers import METHODS

ROOT = Path(__file__).parent.parent
PACKAGE = Path(nutgraf.__file__).parent
BENCHMARKS = Path(__file__).parent / "benchmarks"
README = ROOT / "README.md"
CHANGES = ("What breaks", "For editors", "For pipelines", "For developers")
"""What a section of the changelog is made of."""


def _room(name: str) -> Path:
    return PACKAGE / name / "README.md"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _methods() -> str:
    rows = [
        f"| `{name}`{' (default)' if number == 0 else ''} | {_first_line(method.__doc__)} |"
        for number, (name, method) in enumerate(METHODS.items())
        if not name.startswith("sumy:")
    ]
    return "\n".join(["| method | what it does |", "|---|---|", *rows])


def _rules() -> str:
    rows = [
        f"| `{rule.id}` | {_weight(rule)} | {_first_line(rule.documentation)} |"
        for rule in RULES.values()
    ]
    return "\n".join(["| rule | severity | says |", "|---|---|---|", *rows])


def _weight(rule: Rule) -> str:
    return f"{rule.severity.value}, on request" if rule.id in ON_REQUEST else rule.severity.value


def _keys() -> str:
    rows = [
        f"| `{key.name}` | {key.scope.value} | {_as_code(key.help)} | `{key.example}` |"
        for key in KEYS
    ]
    return "\n".join(["| key | of the | meaning | as in |", "|---|---|---|---|", *rows])


def _options() -> str:
    tables = []
    for group in Group:
        rows = [_option_row(each) for each in OPTIONS if each.group is group and each.commands]
        if rows:
            head = f"**{group.value}**\n\n| option | of | what it does |\n|---|---|---|"
            tables.append("\n".join([head, *rows]))
    return "\n\n".join(tables)


def _option_row(option: Option) -> str:
    value = f" {option.metavar}" if option.metavar else ""
    spellings = [f"--{option.name}{value}".replace(" [=", "[=")]
    spellings += [f"-{option.letter}"] if option.letter else []
    spellings += [f"--{option.also}"] if option.also else []
    if option.can_be_off:
        spellings.append(f"--no-{option.name}")
    commands = ", ".join(command.value for command in option.commands)
    meaning = _as_code(_as_code(option.help), "[A-Z]+_[A-Z]+")
    if option.room:
        meaning += f" [More](../{option.room}/README.md)."
    cells = (
        ", ".join(f"`{spelling}`" for spelling in spellings),
        commands.replace("check, summarize, points", "all"),
        meaning,
    )
    return f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"


BAR = "\\|"
"""A bar in a cell of Markdown."""


def _as_code(text: str, names: str = r"(?<![`\w-])--[a-z][a-z-]+") -> str:
    return re.sub(names, lambda match: f"`{match[0]}`", text)


def _languages() -> str:
    def row(code: str) -> str:
        data, facts = language(code), fact_words(code)
        stems = "Snowball" if data.stemmer else "endings" if data.endings else "–"
        ends = "Punkt" if data.punkt else "marks"
        names = {"names": "yes", "nouns": "full names", "none": "–"}[data.writing.capitals]
        denials = "yes" if facts.negation.cues else "–"
        cells = (data.name.capitalize(), f"`{code}`", data.headings[0], stems, ends, names, denials)
        return f"| {' | '.join(cells)} |"

    head = (
        "| language | code | a heading | stems | sentences | `unknown-name` | `negation-mismatch` |"
    )
    return "\n".join([head, "|---|---|---|---|---|---|---|", *map(row, LANGUAGES)])


def _inputs() -> str:
    def row(reader: Reader) -> str:
        sign = "its name" if Sign.BYTES not in reader.sniff else "its bytes"
        sign += " or its looks" if Sign.LOOKS in reader.sniff else ""
        cells = (
            f"`{reader.name}`",
            ", ".join(f"`{suffix}`" for suffix in reader.suffixes),
            reader.meaning,
            sign,
            "yes" if set(reader.suffixes) <= set(draft_suffixes()) else "no",
        )
        return f"| {' | '.join(cells)} |"

    head = "| `--input-format` | files | what | told by | looked for in folders |"
    return "\n".join([head, "|---|---|---|---|---|", *map(row, READERS.values())])


def _first_line(docstring: str | None) -> str:
    assert docstring
    return docstring.strip().splitlines()[0]


def _loudness() -> str:
    lines = (loudness.__doc__ or "").splitlines()
    return "\n".join(line for line in lines if line.startswith("|"))


def _import_contracts() -> list[dict[str, Any]]:
    contracts: list[dict[str, Any]]
    contracts = tomllib.loads(_text(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
    return contracts


def _contracts() -> str:
    names = (contract["name"] for contract in _import_contracts() if contract["id"] != "rooms")
    return "\n".join(f"- {name}." for name in names)


def _rooms() -> str:
    contracts = {contract["id"]: contract for contract in _import_contracts()}
    layers = contracts["rooms"]["layers"]
    rows = [
        f"| {len(layers) - number} | `{room}` | {_first_line(_docstring(room))} |"
        for number, layer in enumerate(layers)
        for room in layer.split(" | ")
    ]
    return "\n".join(["| floor | room | what it is |", "|---|---|---|", *rows])


def _docstring(room: str) -> str | None:
    file = PACKAGE / room / "__init__.py"
    file = file if file.exists() else PACKAGE / f"{room}.py"
    return ast.get_docstring(ast.parse(_text(file)))


def _benchmarks() -> str:
    files = [file for file in sorted(BENCHMARKS.glob("*.py")) if "__main__" in _text(file)]
    rows = [
        f"| `python -m tests.benchmarks.{file.stem}` "
        f"| {_first_line(ast.get_docstring(ast.parse(_text(file))))} |"
        for file in files
    ]
    return "\n".join(["| command | what it tells |", "|---|---|", *rows])


TABLES: dict[str, tuple[Path, Callable[[], str]]] = {
    "methods": (_room("summarizers"), _methods),
    "rules": (_room("checks"), _rules),
    "loudness": (_room("checks"), _loudness),
    "keys": (_room("config"), _keys),
    "options": (_room("cli"), _options),
    "languages": (_room("languages"), _languages),
    "inputs": (_room("inputs"), _inputs),
    "report": (_room("formats"), report_schema.tables),
    "rooms": (_room("."), _rooms),
    "contracts": (_room("."), _contracts),
    "benchmarks": (BENCHMARKS / "README.md", _benchmarks),
}
"""Where each table stands, and how it is made."""


@pytest.mark.parametrize("name", TABLES)
def test_table_is_the_codes(name: str, request: pytest.FixtureRequest) -> None:
    path, table = TABLES[name]
    text = _text(path)
    expected = f"<!-- {name} -->\n{table()}\n<!-- /{name} -->"
    if request.config.getoption("--update-golden"):
        pattern = rf"<!-- {name} -->[\s\S]*?<!-- /{name} -->"
        text = re.sub(pattern, lambda _: expected, text)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert expected in text


def test_the_glossary_is_the_codes() -> None:
    rows = re.findall(r"^\| ([a-z ]+) \| .+ \| `([\w.]+)` \|$", _text(_room(".")), re.MULTILINE)
    assert len(rows) >= 25
    assert len({word for word, _ in rows}) == len(rows)
    for word, name in rows:
        module, _, member = name.rpartition(".")
        assert hasattr(importlib.import_module(f"nutgraf.{module}"), member), word


def test_the_map_leads_to_every_room_with_a_document() -> None:
    text = _text(_room("."))
    for path in PACKAGE.glob("*/README.md"):
        assert f"({path.parent.name}/README.md)" in text, path


def test_every_rule_is_sorted_by_what_it_is_about() -> None:
    text = _text(_room("checks"))
    for rule in RULES.values():
        assert text.count(f"`{rule.id}`") > 1, rule.id


def test_every_method_has_its_paper() -> None:
    papers = _text(_room("summarizers")).partition("## Where each comes from")[2]
    for name in METHODS:
        assert name.startswith("sumy:") or f"\n| `{name}` | " in papers, name


@pytest.mark.parametrize("command", ["check", "summarize", "points"])
def test_every_option_is_documented(command: str, run: Run) -> None:
    readme = _text(_room("cli"))
    options = set(re.findall(r"--[a-z][a-z-]+", run(command, "--help").out)) - {"--help"}
    assert options
    for option in options:
        assert f"`{option}" in readme, option


def test_every_format_and_suffix_is_documented() -> None:
    suffixes = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    for names, room in ((FORMATS, "formats"), (suffixes, "inputs")):
        for name in names:
            assert f"`{name}`" in _text(_room(room)), name


def test_every_command_and_exit_code_is_documented(run: Run) -> None:
    readme = _text(_room("cli"))
    commands = re.findall(r"^  ([a-z]+)  ", run("--help").out, re.MULTILINE)
    assert {"check", "config"} <= set(commands)
    for name in commands:
        assert f"| `nutgraf {name}" in readme, name
    for code in Exit:
        assert f"\n| {code.value} | " in readme, code


@pytest.mark.parametrize("command", ["check", "summarize", "points"])
def test_every_option_of_a_command_stands_in_the_table(command: str, run: Run) -> None:
    shown = set(re.findall(r"^  (?:-\w, )*--([a-z][a-z-]+)", run(command, "--help").out, re.M))
    stated = {each.also or each.name for each in OPTIONS if Command(command) in each.commands}
    assert shown == {*stated, "help"}


def test_the_example_configuration_is_one(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", _text(_room("config")), re.S)
    assert example
    (tmp_path / "nutgraf.toml").write_text(example[1], encoding="utf-8")
    assert read_config(tmp_path / "nutgraf.toml").overrides


def test_the_readme_is_read_in_one_sitting() -> None:
    assert len(_text(README).splitlines()) <= 230


def test_the_readme_has_the_words_of_verdicts_and_findings() -> None:
    text = _text(README)
    for word in (*Verdict, *SupportVerdict, *Severity):
        assert f"`{word.value}`" in text, word
    assert f"in [{len(LANGUAGES)} languages]" in text


def test_the_readmes_figures_are_those_of_the_benchmarks() -> None:
    table = _text(README).partition("## How good it is")[2].partition("## More")[0]
    figures = re.findall(r"\d+(?:\.\d+|%|,\d+)", table)
    assert len(figures) >= 10
    for figure in figures:
        assert figure in _text(BENCHMARKS / "README.md"), figure


def test_the_documents_name_this_version(run: Run) -> None:
    assert re.fullmatch(r"nutgraf \d+\.\d+\.\d+\n", run("--version").out)
    named = [
        version
        for path in pages()
        for version in re.findall(r"(?:nutgraf@v|rev: v)(\d[\w.]*)", _text(path))
    ]
    assert len(named) >= 3
    assert set(named) == {nutgraf.__version__}


def test_the_changelog_tells_of_this_version_first() -> None:
    text = _text(ROOT / ".github" / "CHANGELOG.md")
    heads = re.findall(r"^## (.+)$", text, re.MULTILINE)
    versions = [head.split(" – ") for head in heads if head != "Unreleased"]
    assert versions[0][0] == nutgraf.__version__
    assert "Unreleased" not in heads[1:]
    days = [date.fromisoformat(day) for _, day in versions]
    assert days == sorted(days, reverse=True)
    for section in re.split(r"^## .+$", text, flags=re.MULTILINE)[1:]:
        parts = re.findall(r"^\*\*(.+)\*\*$", section, re.MULTILINE)
        assert parts == [part for part in CHANGES if part in parts], "what breaks stands first"
        assert parts


def test_set_up_takes_exactly_two_commands() -> None:
    blocks = re.findall(r"<!-- set-up: (\w+) -->\n```sh\n(.*?)```", _text(README), re.S)
    assert [name for name, _ in blocks] == ["run", "test"]
    assert all(len(command.strip().splitlines()) == 1 for _, command in blocks)


@pytest.mark.judge
def test_the_picture_is_of_this_program() -> None:
    drawn = (README.parent / ".github" / "check.svg").read_text("utf-8")
    shown = "".join(unescape(text) for text in re.findall(r">([^<]+)</text>", drawn))
    printed = FORMATS["table"].start(View.CHECK, Screen(width=WIDTH)).report(report())
    assert "".join(printed.split()) in "".join(shown.split())
