"""Configuration files: where they are found, what they may say, and what wins."""

from dataclasses import fields
from pathlib import Path

import pytest

from nutgraf.checks import RULES
from nutgraf.config import DEFAULTS, KEYS, FailOn, Option, Settings
from nutgraf.config.files import read_config
from nutgraf.config.layers import Configuration
from nutgraf.errors import ConfigError
from nutgraf.model import Severity


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_has_a_field_and_every_field_a_key() -> None:
    assert {key.field for key in KEYS} == {each.name for each in fields(Settings)}


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_keys_example_is_read_and_is_not_the_default(key: object, tmp_path: Path) -> None:
    assert isinstance(key, Option)
    file = _write(tmp_path / "nutgraf.toml", f"{key.name} = {key.example}\n")
    value = Configuration(named=file).of_run(tmp_path).settings
    if key.name not in ("extend-select", "language"):
        assert getattr(value, key.field) != getattr(DEFAULTS, key.field)


def test_values() -> None:
    for text, field, value in (
        ('memory = "1.5 GB"', "memory", 1_500_000_000),
        ("memory = 300_000_000", "memory", 300_000_000),
        ("timeout = 0.5", "timeout", 0.5),
        ('fail-on = "never"', "fail_on", FailOn.NEVER),
        ('min-severity = "warning"', "min_severity", Severity.WARNING),
        ("fail-under = 60", "fail_under", 0.6),
        ('fail-under = "7.5%"', "fail_under", 0.075),
        ("length = 4", "length", "4"),
        ('key-points = "3-5"', "key_points", (3, 5)),
        ("key-points = 4", "key_points", (4, 4)),
        ('key-points = "2-"', "key_points", (2, None)),
        ('format = "json"', "format", ("json",)),
        ('select = "all"', "select", tuple(RULES)),
        ('ignore = ["misquote, unknown-name"]', "ignore", ("misquote", "unknown-name")),
        ('severity = {misquote = "info"}', "severity", (("misquote", Severity.INFO),)),
        ('names = ["Jo Doe"]', "names", ("Jo Doe",)),
    ):
        assert getattr(_settings(text), field) == value, text


def _settings(text: str) -> Settings:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = _write(Path(folder, "nutgraf.toml"), text)
        return Configuration(named=file).of_run(Path(folder)).settings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail-undr = 3", 'nutgraf.toml:1: "fail-undr" is no key; did you mean fail-under?'),
        ("zzz = 3", "`nutgraf config` lists them"),
        ("\nfail-under = 140", 'nutgraf.toml:2: fail-under: "140" is no percentage'),
        ("fail-under = true", "is no percentage"),
        ("quiet = 1", "must be true or false"),
        ("headings = 3", "must be a list of texts"),
        ("headings = [3]", "must be a list of texts"),
        ('ignore = ["misquot"]', 'ignore: "misquot" is no rule; did you mean misquote?'),
        ('severity = {misquote = "bad"}', "is none of info, warning, error"),
        ('severity = {misquot = "info"}', '"misquot" is no rule; did you mean misquote?'),
        ('[severity]\nmisquote = "infos"', ':2: severity: "infos" is none of'),
        ('fail-on = "sometimes"', '"sometimes" is none of error, warning, info, never'),
        ('method = "leed"', "is no method; did you mean lead?"),
        ('length = "long"', "is no length"),
        ("length = 0", "is no length"),
        ("max-words = 0", "is no whole number"),
        ('key-points = "5-3"', "is no range"),
        ("jobs = 0", "is no whole number"),
        ("jobs = 5000", "is more than 1024"),
        ("timeout = 0", "is no number of seconds"),
        ("timeout = nan", "is no number of seconds"),
        ('memory = "9MB"', "is less than the 256MB"),
        ('memory = "much"', "is no amount of memory"),
        ("overrides = 3", "must be tables"),
        ("[[overrides]]\nignore = []", "files: must be a list of globs"),
        ('[[overrides]]\nfiles = ["a"]\nquiet = true', "belongs to the run"),
        ("a = ", "it is no TOML"),
        ("author = ''", "must be a text"),
        ("fail-under = 1" + "0" * 400, "is no percentage"),
        ("max-words = 1" + "0" * 5000, "nutgraf.toml"),
        ('exclude = ["!"]', '"!" is no glob; write it as in .gitignore'),
    ],
)
def test_mistakes_are_errors_with_a_way_out(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(_write(tmp_path / "nutgraf.toml", text))
    assert words in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "nutgraf.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(ConfigError, match="not in UTF-8"):
        read_config(tmp_path / "nutgraf.toml")


def test_the_nearest_file_counts_up_to_the_repositorys_root(tmp_path: Path) -> None:
    _write(tmp_path / "nutgraf.toml", "max-words = 1")  # above the repository: not looked at
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    draft = repository / "desk" / "sport" / "draft.md"
    configuration = Configuration()
    assert configuration.of_draft(draft).settings == DEFAULTS
    for name, number in (
        ("pyproject.toml", 2),
        ("nutgraf.toml", 3),
        (".nutgraf.toml", 4),
        ("desk/nutgraf.toml", 5),
        ("desk/sport/pyproject.toml", 6),
    ):
        table = "[tool.nutgraf]\n" if name.endswith("pyproject.toml") else ""
        file = _write(repository / name, f"{table}max-words = {number}\n")
        found = Configuration().of_draft(draft)
        assert (found.settings.max_words, found.file) == (number, file)
        assert found.origins["max-words"] == str(file)
        assert found.origins["method"] == "default"
    assert Configuration(isolated=True).of_draft(draft).settings == DEFAULTS


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    _write(tmp_path / "nutgraf.toml", "max-words = 7")
    _write(tmp_path / "a" / "pyproject.toml", "[tool.other]\nx = 1\n")
    assert Configuration().of_draft(tmp_path / "a" / "x.md").settings.max_words == 7


def test_the_users_file_counts_where_no_folder_has_one(tmp_path: Path) -> None:
    users = _write(tmp_path / "home" / "nutgraf.toml", "max-words = 8")
    (tmp_path / "work" / ".git").mkdir(parents=True)
    draft = tmp_path / "work" / "x.md"
    assert Configuration(users=users).of_draft(draft).settings.max_words == 8
    _write(tmp_path / "work" / "nutgraf.toml", "max-words = 9")
    assert Configuration(users=users).of_draft(draft).settings.max_words == 9
    missing = Configuration(users=tmp_path / "none.toml")
    assert missing.of_draft(tmp_path / "home" / "x.md").settings.max_words == 8


def test_overrides_and_flags(tmp_path: Path) -> None:
    _write(
        tmp_path / "nutgraf.toml",
        'max-words = 10\nseverity = {misquote = "info"}\n'
        '[[overrides]]\nfiles = ["archive/**", "*.old.md"]\nmax-words = 20\n'
        'severity = {unknown-name = "info"}\n'
        '[[overrides]]\nfiles = ["archive/2020/"]\nmax-words = 30\n',
    )
    configuration = Configuration()
    for name, number in (
        ("x.md", 10),
        ("archive/x.md", 20),
        ("a/x.old.md", 20),
        ("archive/2020/x.md", 30),
    ):
        found = configuration.of_draft(tmp_path / name)
        assert found.settings.max_words == number, name
    both = dict(configuration.of_draft(tmp_path / "archive" / "x.md").settings.severity)
    assert both == {"misquote": Severity.INFO, "unknown-name": Severity.INFO}
    flags = {"max-words": 40, "severity": (("misquote", Severity.ERROR),)}
    found = Configuration(flags=flags).of_draft(tmp_path / "archive" / "2020" / "x.md")
    assert found.settings.max_words == 40
    assert found.origins["max-words"] == "command line"
    assert dict(found.settings.severity)["misquote"] is Severity.ERROR
    assert dict(found.settings.severity)["unknown-name"] is Severity.INFO


def test_a_named_file_is_for_all_drafts(tmp_path: Path) -> None:
    _write(tmp_path / "a" / "nutgraf.toml", "max-words = 1")
    named = _write(tmp_path / "b" / "house.toml", "max-words = 2")
    assert Configuration(named=named).of_draft(tmp_path / "a" / "x.md").settings.max_words == 2


@pytest.mark.parametrize("text", ["tool = 3", "[[tool]]", "[tool]\nnutgraf = 3"])
def test_a_pyproject_of_another_shape(text: str, tmp_path: Path) -> None:
    file = _write(tmp_path / "pyproject.toml", text)
    if "nutgraf" in text:
        with pytest.raises(ConfigError, match="must be a table"):
            read_config(file)
    else:
        assert read_config(file).values == {}
