"""What can be done about a finding: replace words, silence it, know a name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types

from nutgraf.batch.mending import is_same_but
from nutgraf.checks.rules import unknown_name
from nutgraf.formats.visible import clipped, visible
from nutgraf.model import Applicability, Article, Edit, Finding, Fix, Span
from nutgraf.server import changes
from nutgraf.server.changes import EditAbilities, Opened
from nutgraf.server.checking import Checked, read_again
from nutgraf.server.ignoring import ignored_here, ignored_in_draft
from nutgraf.server.known_names import NEW, with_name
from nutgraf.server.positions import EditorLines
from nutgraf.text.edits import chosen, edited, edits_of
from nutgraf.text.folding import fold_space

FIX_ALL = "source.fixAll.nutgraf"
KINDS = (types.CodeActionKind.QuickFix.value, FIX_ALL)

MOST_TITLE = 40
"""Characters of a text that a title repeats."""

MOST = 10
"""Findings at one place for which there are actions."""

LONG = 200_000
"""Characters of a draft from which on there are actions for one finding only: each is tried."""

ShownFindings = Sequence[tuple[Finding, types.Diagnostic]]


@dataclass(frozen=True)
class Workshop:
    """What actions are made with: the draft, what the editor can do, and the files it has open."""

    checked: Checked
    article: Article
    abilities: EditAbilities
    files: Sequence[Opened]

    def change(self, edits: Sequence[Edit]) -> types.WorkspaceEdit:
        """Edits of the draft."""
        document = self.checked.document
        opened = Opened(document.uri, document.version, document.text)
        return changes.change(opened, self.checked.lines, edits, self.abilities)


def actions_at(
    workshop: Workshop, shown: ShownFindings, asked: types.CodeActionParams
) -> list[types.CodeAction]:
    """The actions for a range of a draft, of the kinds that are asked for."""
    actions: list[types.CodeAction] = []
    if _is_asked(asked.context, types.CodeActionKind.QuickFix.value):
        most = MOST if len(workshop.article.source.text) < LONG else 1
        for finding, diagnostic in _at(workshop.checked, shown, asked)[:most]:
            actions += _quick(workshop, finding, diagnostic)
    if _is_asked(asked.context, FIX_ALL):
        actions += _all(workshop)
    return actions


def _is_asked(context: types.CodeActionContext, kind: str) -> bool:
    """Whether an action of a kind is asked for, by its name or that of a kind above it."""
    if not context.only:
        return True
    names = [
        only.value if isinstance(only, types.CodeActionKind) else only for only in context.only
    ]
    return any(kind == name or kind.startswith(f"{name}.") or not name for name in names)


def _at(
    checked: Checked, shown: ShownFindings, asked: types.CodeActionParams
) -> list[tuple[Finding, types.Diagnostic]]:
    """The findings that a range touches, or whose diagnostics the editor names."""
    span = checked.lines.span(asked.range)
    named = {(known.code, _key(known.range)) for known in asked.context.diagnostics}

    def is_meant(finding: Finding, diagnostic: types.Diagnostic) -> bool:
        own = checked.lines.span(diagnostic.range)
        if own.start <= span.end and span.start <= own.end:
            return True
        return (diagnostic.code, _key(diagnostic.range)) in named

    return [(finding, diagnostic) for finding, diagnostic in shown if is_meant(finding, diagnostic)]


def _key(range: types.Range) -> tuple[int, int, int, int]:
    start, end = range.start, range.end
    return start.line, start.character, end.line, end.character


def _quick(
    workshop: Workshop, finding: Finding, diagnostic: types.Diagnostic
) -> Iterator[types.CodeAction]:
    def action(title: str, edit: types.WorkspaceEdit, preferred: bool = False) -> types.CodeAction:
        return types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic],
            is_preferred=preferred or None,
            edit=edit,
        )

    checked, article = workshop.checked, workshop.article
    if finding.fix is not None and _is_kept(checked, article, [finding.fix]):
        is_safe = finding.fix.applicability is Applicability.SAFE
        title = _title(article, finding.fix)
        yield action(title, workshop.change(finding.fix.edits), is_safe)
    if finding.rule == unknown_name.ID:
        known = _known(workshop, finding)
        if known is not None:
            yield action(*known)
    here = ignored_here(checked, article, finding)
    if here is not None:
        yield action(f"Ignore {finding.rule} here", workshop.change([here]))
    everywhere = ignored_in_draft(checked, article, finding)
    if everywhere is not None:
        yield action(f"Ignore {finding.rule} in this draft", workshop.change([everywhere]))


def _title(article: Article, fix: Fix) -> str:
    edit = fix.edits[0]
    old = _short(article.source.text[edit.span.start : edit.span.end])
    return f'Replace "{old}" with "{_short(edit.text)}"' if edit.text else f'Remove "{old}"'


def _short(text: str) -> str:
    return clipped(visible(text), MOST_TITLE)


def _all(workshop: Workshop) -> Iterator[types.CodeAction]:
    """All safe replacements at once, but those with which the draft would be read otherwise."""
    checked, article = workshop.checked, workshop.article
    kept: list[Fix] = []
    fixes = chosen([finding.fix for finding in checked.findings], unsafe=False)
    if _is_kept(checked, article, fixes):
        kept = list(fixes)
    else:
        for fix in fixes[:MOST]:
            kept += [fix] if _is_kept(checked, article, [*kept, fix]) else []
    if kept:
        yield types.CodeAction(
            title="Make all safe replacements",
            kind=FIX_ALL,
            edit=workshop.change(edits_of(kept)),
        )


def _is_kept(checked: Checked, article: Article, fixes: Sequence[Fix]) -> bool:
    """Whether a draft is read with some fixes as it is without, but for the new words."""
    if not fixes:
        return False
    edits = edits_of(fixes)
    new = read_again(checked, edited(article.source.text, edits))
    return new is not None and is_same_but(article, new, edits)


def _known(workshop: Workshop, finding: Finding) -> tuple[str, types.WorkspaceEdit] | None:
    """The change that makes a name known, and what it is called."""
    name = _name(workshop.article, finding)
    if not name or not workshop.checked.takes_names:
        return None
    path = workshop.checked.config
    if path is None:
        if not workshop.abilities.creation:
            return None
        new = with_name("", name)
        edit = changes.creation(_new_file(workshop.checked), new.text) if new else None
        return (f'Know the name "{_short(name)}" in a new {NEW}', edit) if edit else None
    opened = changes.file_opened(path, workshop.files)
    insertion = with_name(changes.normal(opened), name, path.name) if opened else None
    if opened is None or insertion is None:
        return None
    lines = EditorLines(opened.text, workshop.checked.lines.encoding)
    edit = changes.change(opened, lines, [insertion], workshop.abilities)
    return f'Know the name "{_short(name)}" in {visible(path.name)}', edit


def _name(article: Article, finding: Finding) -> str:
    """The words of a finding in the draft; empty where it is the whole key point that it marks."""
    index = finding.key_point
    whole: Span | None = article.key_points[index].span if index is not None else None
    if finding.span == whole or finding.span.end <= finding.span.start:
        return ""
    return fold_space(article.source.text[finding.span.start : finding.span.end])


def _new_file(checked: Checked) -> Path:
    """Where a configuration for a draft belongs: at the root of its repository or folder."""
    path = checked.document.path
    if path is None or not path.is_relative_to(checked.folder):
        return (path.parent if path else checked.folder) / NEW
    for folder in path.parents:
        if folder == checked.folder or (folder / ".git").exists():
            return folder / NEW
    return path.parent / NEW
