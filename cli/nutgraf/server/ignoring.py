"""Edits by which a draft silences a finding, with nutgraf's own comments.

A comment is offered only where the draft is then read as before, and the finding is silent.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from nutgraf.batch.mending import is_same_but
from nutgraf.checks.silencing import silenced
from nutgraf.model import Article, Edit, Finding, Reach, Span
from nutgraf.server.checking import Checked, read_again
from nutgraf.text.edits import edited

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n(?:.*\n)*?\1[ \t]*(?:\n|\Z)")
_INDENT = re.compile(r"[ \t]*")


def ignored_here(checked: Checked, article: Article, finding: Finding) -> Edit | None:
    """The edit that silences a finding at its own place; None where no comment can stand there."""
    return _first(checked, article, finding, _beside(checked, article, finding))


def ignored_in_draft(checked: Checked, article: Article, finding: Finding) -> Edit | None:
    """The edit that silences a finding's rule in the whole draft."""
    return _first(checked, article, finding, _for_all(checked, article, finding))


def _first(
    checked: Checked, article: Article, finding: Finding, tried: Iterator[Edit]
) -> Edit | None:
    return next((edit for edit in tried if _does(checked, article, finding, edit)), None)


def _does(checked: Checked, article: Article, finding: Finding, edit: Edit) -> bool:
    """Whether a draft is read as before with a comment, which silences a finding."""
    new = read_again(checked, edited(article.source.text, [edit]))
    if new is None or len(new.directives) < len(article.directives):
        return False
    place, length = edit.span.start, len(edit.text) - (edit.span.end - edit.span.start)
    moved = length if finding.span.start >= place else 0
    span = Span(finding.span.start + moved, finding.span.end + moved)
    if not is_same_but(article, new, [edit]):
        return False
    return not silenced([replace(finding, span=span)], new).kept


def _beside(checked: Checked, article: Article, finding: Finding) -> Iterator[Edit]:
    """A comment at the end of the finding's line, or on a line above it."""
    text = article.source.text
    end = text.find("\n", max(finding.span.start, finding.span.end - 1))
    end = len(text) if end < 0 else end
    while end and text[end - 1] in " \t":
        end -= 1
    yield Edit.insert(end, f" {_comment(checked, Reach.LINE, finding.rule)}")
    start = text.rfind("\n", 0, finding.span.start) + 1
    indent = _INDENT.match(text, start)
    comment = _comment(checked, Reach.NEXT_LINE, finding.rule)
    yield Edit.insert(start, f"{indent[0] if indent else ''}{comment}\n")


def _for_all(checked: Checked, article: Article, finding: Finding) -> Iterator[Edit]:
    """One more rule in a comment that is there, or a new comment: at the top, or at the end."""
    for directive in article.directives:
        if directive.reach is Reach.FILE and directive.is_comment and directive.places:
            comment = article.source.text[directive.span.start : directive.span.end]
            between = ", " if "," in comment else " "
            yield Edit.insert(directive.places[-1].end, f"{between}{finding.rule}")
    text, comment = article.source.text, _comment(checked, Reach.FILE, finding.rule)
    matter = _FRONT_MATTER.match(text)
    if matter:
        yield Edit.insert(matter.end(), f"\n{comment}\n")
    elif not text.lstrip().startswith("<"):
        yield Edit.insert(0, f"{comment}\n\n")
    gap = "\n" if text.endswith("\n") else "\n\n"
    yield Edit.insert(len(text), f"{gap}{comment}\n")


def _comment(checked: Checked, reach: Reach, rule: str) -> str:
    words = f"nutgraf-{reach.value} {rule}"
    is_mdx = PurePath(checked.document.name).suffix.lower() == ".mdx"
    return f"{{/* {words} */}}" if is_mdx else f"<!-- {words} -->"
