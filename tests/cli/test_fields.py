"""Exports of a CMS at the command line: `--field`, `--input-format`, and their keys."""

import json
from pathlib import Path

import pytest
from tests.cli.newsroom import BODY
from tests.conftest import Run

POINTS = ["The harbour bridge will close in March for repairs", "The repairs will cost $7 million"]
HTML = "".join(f"<p>{paragraph}</p>\n" for paragraph in BODY.split("\n\n")[1:-1])
FIELDS = ["--field", "text=body.html", "--field", "key_points=takeaways", "--field", "id=nid"]


def _records() -> list[dict[str, object]]:
    good = {"nid": 4, "body": {"html": HTML}, "takeaways": POINTS}
    return [good, {"nid": 5, "takeaways": POINTS}, {**good, "nid": 6, "takeaways": POINTS[:1]}]


def _as(format: str) -> str:
    if format == "json":
        return json.dumps(_records(), indent=1)
    if format == "jsonl":
        return "".join(json.dumps(record) + "\n" for record in _records())
    cell = HTML.replace('"', '""')
    rows = [f'4,"{cell}","{"; ".join(POINTS)}"', "5,a,b,c", f'6,"{cell}",{POINTS[0]}']
    text = "\n".join(["nid,body.html,takeaways", *rows]) + "\n"
    return text if format == "csv" else text.replace(",", "\t")


@pytest.mark.parametrize("format", ["jsonl", "json", "csv", "tsv"])
@pytest.mark.parametrize("by", ["suffix", "standard input", "option"])
def test_every_format_by_every_way(format: str, by: str, run: Run, tmp_path: Path) -> None:
    data = _as(format)
    path = tmp_path / (f"export.{format}" if by == "suffix" else "export.dat")
    path.write_text(data, encoding="utf-8", newline="\n")
    options = [] if by == "suffix" else ["--input-format", format]
    name = "-" if by == "standard input" else str(path)
    ran = run("check", name, *FIELDS, *options, "-f", "jsonl", stdin=data.encode())
    reports = [json.loads(line) for line in ran.out.splitlines()]
    assert [report["source"]["id"] for report in reports] == ["4", "6"]
    assert [[point["text"] for point in report["key_points"]] for report in reports] == [
        POINTS, POINTS[:1]
    ]  # fmt: skip
    assert [finding["rule"] for finding in reports[0]["findings"]] == ["number-mismatch"]
    assert ran.code == 3
    (complaint,) = ran.err.splitlines()
    assert complaint.startswith(f"nutgraf: error: {path if name != '-' else '<stdin>'}:")
    assert format == "jsonl" or ("item 2" if format == "json" else "row 3") in complaint


def test_the_keys(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nutgraf.toml").write_text(
        'input-format = "json"\n[fields]\ntext = "body.html"\nkey_points = "none"\nid = "nid"\n'
    )
    (tmp_path / "export.dat").write_text(_as("json"))
    ran = run("points", "export.dat", "--field", "key_points=takeaways", cwd=tmp_path)
    assert "[4]" in ran.out
    assert POINTS[1] in ran.out
    listed = run("config", cwd=tmp_path).out
    assert 'fields = { id = "nid", key_points = "none", text = "body.html" }' in listed


def test_a_format_wins_over_suffix_and_looks(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    items = "<ul><li>One of the two is so</li><li>Two is not one of them</li></ul>"
    path.write_text(f"{HTML}<aside class='key-points'>{items}</aside>")
    assert "key points: Two" not in run("points", path).out
    assert "key points: Two" in run("points", path, "--input-format", "html").out
    path = tmp_path / "all.jsonl"
    path.write_text("# A\n\nText.\n\n## Key points\n\n- One\n")
    assert "Key points: One" in run("points", path, "--input-format", "markdown").out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--input-format", "jsn"], "did you mean json?"),
        (["--field", "tekst=a"], "did you mean text?"),
        (["--field", "text"], "as in text=body"),
        (["--field", "text="], "as in text=body"),
        (["--input-format", "csv", "--points", "x.txt"], "a record has its own"),
    ],
)
def test_wrong_usage(options: list[str], words: str, run: Run) -> None:
    ran = run("check", "samples/chatbot.txt", *options)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_an_export_without_records(run: Run) -> None:
    ran = run("check", "-", "--input-format", "json", stdin=b"[]")
    assert ran.code == 3
    assert "the file is empty: it holds no record" in ran.err
