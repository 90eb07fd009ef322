"""The documents of the project, and the commands that stand in them."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "cli" / "nutgraf"
SAMPLES = ROOT / "samples"

_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`((?:nutgraf|python -m) [^`]+)`")
_NEEDS = re.compile(r"\s+# needs (.+)$")
_COMMENT = re.compile(r"\s+#( .*)?$")

NEEDS = {
    "a terminal": None,
    "a Dask cluster": None,
    "an editor": None,
    "half an hour": None,
    "the network": None,
    "a container engine": None,
    "jq": "jq",
    "reviewdog": "reviewdog",
}
"""What a command may say that it needs, and the program that this is; None if no test has it."""


class Block(NamedTuple):
    """A block of code: where it stands, in which language, and what the document calls it."""

    page: Path
    line: int
    language: str
    text: str
    mark: str = ""

    @property
    def name(self) -> str:
        """What a test is called that is about it."""
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


@dataclass(frozen=True, slots=True)
class Command:
    """A command line, and what it says that it needs; empty if nothing."""

    words: str
    needs: str = ""

    @property
    def may_run(self) -> bool:
        """Whether all that it needs is here."""
        program = NEEDS[self.needs] if self.needs else ""
        return program is not None and (not program or shutil.which(program) is not None)


def pages() -> list[Path]:
    """All documents for people: those in rooms, at the top and in .github."""
    documents = [*ROOT.glob("*.md"), *(ROOT / ".github").glob("*.md")]
    documents += [*PACKAGE.rglob("*.md"), *(ROOT / "tests").rglob("README.md")]
    return sorted(documents)


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of code in a document, in its order."""
    text = page.read_text("utf-8")
    for match in _FENCE.finditer(text):
        before = text[: match.start()]
        mark = re.search(r"<!-- (.+) -->\n$", before)
        body = re.sub(rf"^{match[1]}", "", match[3], flags=re.MULTILINE)
        yield Block(page, before.count("\n") + 1, match[2], body, mark[1] if mark else "")


def commands(block: Block) -> list[Command]:
    """The command lines of a block, without comments; `\\` at a line's end joins two."""
    lines = block.text.replace("\\\n", " ").splitlines()
    return [_command(line) for line in lines if line.strip() and not line.startswith("#")]


def _command(line: str) -> Command:
    needs = _NEEDS.search(line)
    return Command(_COMMENT.sub("", line).strip(), needs[1] if needs else "")


def prose(page: Path) -> str:
    """A document without its blocks of code."""
    return _FENCE.sub("", page.read_text("utf-8"))


def inline_commands(page: Path) -> list[str]:
    """The commands that stand in a document's sentences."""
    return [match[1] for match in _INLINE.finditer(prose(page))]


def anchors(page: Path) -> set[str]:
    """What links may lead to in a document, as GitHub names its headings."""
    heads = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def newsroom(folder: Path) -> Path:
    """A repository with drafts, samples and exports, by the names that the documents use."""
    shutil.copytree(SAMPLES, folder / "samples")
    (folder / "drafts").mkdir()
    for name, draft in (("story", "budget-bad"), ("meals", "school-meals")):
        shutil.copy(SAMPLES / f"{draft}.md", folder / "drafts" / f"{name}.md")
    shutil.copy(SAMPLES / "budget-bad.md", folder / "story.md")
    shutil.copy(SAMPLES / "night-ferry.docx", folder / "story.docx")
    shutil.copy(SAMPLES / "wire.jsonl", folder / "archive.jsonl")
    (folder / "export.json").write_text(
        '[{"content": {"html": "<p>The bridge will close in March.</p>"},'
        ' "teaser": {"takeaways": [{"text": "The bridge will close in March."}]}}]\n',
        encoding="utf-8",
    )
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message=drafts"]):
        subprocess.run([*git, *words], cwd=folder, check=True, capture_output=True)
    return folder


def is_module(name: str) -> bool:
    """Whether `python -m NAME` finds something to run."""
    return find_spec(name) is not None
