"""Packed files of records are read as what is in them, and broken ones say so."""

import gzip
import io
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.batch.archives import archive
from tests.conftest import Run
from tests.reading import EXPORTS

from nutgraf.errors import InputError
from nutgraf.inputs.readers import export_named
from nutgraf.inputs.sources import packed
from nutgraf.inputs.sources.files import open_lines
from nutgraf.inputs.sources.packed import lines_in


def _zstd() -> Any:
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            continue
    return None


@pytest.fixture(params=[".gz", ".zst"])
def pack(request: pytest.FixtureRequest) -> tuple[str, Any]:
    """A suffix, and what packs bytes so."""
    module = gzip if request.param == ".gz" else _zstd()
    if module is None:
        pytest.skip("no zstd here")
    return request.param, module.compress


def test_a_packed_archive_is_the_archive(tmp_path: Path, run: Run, pack: tuple[str, Any]) -> None:
    suffix, compressed = pack
    plain = archive(tmp_path / "a.jsonl", 3)
    expected = run("points", "a.jsonl", "-f", "jsonl", cwd=tmp_path)
    (tmp_path / "of").mkdir()
    file = tmp_path / "of" / f"a.jsonl{suffix}"
    file.write_bytes(compressed(plain.read_bytes()))
    name = f"of/a.jsonl{suffix}"
    for words, stdin in (
        ([name], b""),
        (["of"], b""),
        (["-", "--stdin-filename", name], file.read_bytes()),
    ):
        ran = run("points", *words, "-f", "jsonl", cwd=tmp_path, stdin=stdin)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out == expected.out.replace("a.jsonl", name)


def test_what_is_broken_or_cut_off_is_said(tmp_path: Path, pack: tuple[str, Any]) -> None:
    suffix, compressed = pack
    lines = b"".join(json.dumps({"n": number}).encode() + b"\n" for number in range(9999))
    whole = compressed(lines)
    file = tmp_path / f"a.jsonl{suffix}"
    for data in (whole[: len(whole) // 2], b"no packed file", whole[:-1] + b"x"):
        file.write_bytes(data)
        with pytest.raises(InputError, match=r"a\.jsonl\.[a-z]+:\d+: the file cannot be unpacked"):
            list(open_lines(file))
    file.write_bytes(whole)
    assert b"".join(open_lines(file)) == lines


def test_a_line_without_end_is_refused(
    tmp_path: Path, pack: tuple[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    suffix, compressed = pack
    file = tmp_path / f"a.jsonl{suffix}"
    file.write_bytes(compressed(b"{}\n" + b"x" * 1001))
    monkeypatch.setattr(packed, "LONGEST_LINE", 1000)
    lines = open_lines(file)
    assert next(lines) == b"{}\n"
    with pytest.raises(InputError, match=r":2: the line is longer than"):
        next(lines)


def test_a_packed_export_is_known_by_both_suffixes() -> None:
    assert export_named("A.CSV.GZ") is EXPORTS["csv"]
    assert export_named("a.ndjson.zst") is EXPORTS["jsonl"]
    assert export_named("a.md.gz") is None


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="Python has zstd itself")
def test_without_zstd_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "backports.zstd", None)
    file = tmp_path / "a.jsonl.zst"
    file.touch()
    with pytest.raises(InputError, match=r"pip install 'nutgraf\[zst\]'"):
        list(open_lines(file))


def test_the_cause_is_said_as_it_is_spelt() -> None:
    data = bytearray(gzip.compress(b'{"text": "A text."}\n'))
    data[-8] ^= 1
    with pytest.raises(InputError, match=r"cannot be unpacked here: CRC check failed"):
        list(lines_in(io.BytesIO(bytes(data)), "a.jsonl.gz"))
