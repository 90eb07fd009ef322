"""The schema of nutgraf.toml takes what nutgraf takes, and refuses what it can of the rest."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Run

from nutgraf.cli.job import OPTIONS, Job
from nutgraf.config import DEFAULTS, KEYS, Option, Scope
from nutgraf.config.schema import schema
from nutgraf.text.foreign_toml import read_foreign_toml

README = Path(__file__).parents[2] / "cli" / "nutgraf" / "config" / "README.md"
VALIDATOR = jsonschema.Draft7Validator(schema())

words = st.sampled_from(
    ["5", "20%", "80w", "3 sentences", "3-5", "2-", "100", "7.5%", "1GB", "300MB", "1.5 gb", ".5",
     "en", "de-AT", "NB", "lead", "misquote", "misquote, unknown-name", "all", "misquote=info",
     "text=body", "auto", "on", "never", "warning", "html", "*.md", "x", " ", ""],
)  # fmt: skip
numbers: st.SearchStrategy[object] = (
    st.integers(-5, 10**9) | st.floats(0, 2e6, allow_nan=False) | st.booleans()
)
tables = st.dictionaries(st.sampled_from(["text", "title", "misquote", "x"]), words, max_size=3)
texts = st.text("0123456789 .%-wsMGB=,", max_size=8)
values = st.one_of(words, texts, numbers, st.lists(words, max_size=3), tables)


def test_it_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(schema())


def test_the_command_prints_it(run: Run) -> None:
    ran = run("config", "--schema")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == json.loads(json.dumps(schema()))


def test_it_takes_the_examples() -> None:
    whole = "\n".join(f"{key.name} = {key.example}" for key in KEYS)
    for text in (whole, *re.findall(r"```toml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)):
        VALIDATOR.validate(read_foreign_toml(text))


@pytest.mark.parametrize("key", KEYS, ids=lambda key: str(key.name))
@given(value=values)
def test_it_takes_whatever_nutgraf_takes(key: Option, value: object) -> None:
    try:
        key.read(value)
    except ValueError:
        return
    VALIDATOR.validate({key.name: value})


@pytest.mark.parametrize(
    "text",
    [
        "fail-undr = 3", "fail-under = 140", 'fail-under = "x"', "quiet = 1", "headings = 3",
        "headings = [3]", 'ignore = ["misquot"]', 'severity = {misquote = "bad"}',
        'severity = {misquot = "info"}', 'fail-on = "sometimes"', 'method = "leed"',
        'length = "long"', "length = 0", "max-words = 0", "jobs = 0", "jobs = 5000", "timeout = 0",
        'memory = "much"', "memory = 9", "overrides = 3", "[[overrides]]\nignore = []",
        '[[overrides]]\nfiles = ["a"]\nquiet = true', "author = ''", 'language = "xx"',
        'fields = {body = "x"}', 'input-format = "doc"', 'color = "red"', 'judge = "maybe"',
    ],
)  # fmt: skip
def test_it_refuses_mistakes(text: str) -> None:
    assert not VALIDATOR.is_valid(read_foreign_toml(text))


@pytest.mark.parametrize("key", KEYS, ids=lambda key: str(key.name))
def test_what_is_read_can_be_written_again(key: Option) -> None:
    value = key.read(read_foreign_toml(f"x = {key.example}")["x"])
    assert key.read(key.value.written(value)) == value


def test_every_field_is_stated() -> None:
    known = {option.field for option in OPTIONS}
    fields = {*DEFAULTS.__dataclass_fields__, *Job.__dataclass_fields__}
    assert fields - known == {"command", "paths", "flags"}
    assert len(known) == len(OPTIONS)


def test_a_default_is_of_its_kind() -> None:
    for option in OPTIONS:
        if option.scope is Scope.CALL:
            assert option.default in ("", False), option.name
