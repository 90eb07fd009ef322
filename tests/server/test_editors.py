"""The server in conversation with three kinds of editors."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from tests.conftest import SAMPLES
from tests.server.clients import PATIENCE, minimal, pulling, pushed, session

from nutgraf.model import Edit
from nutgraf.server.positions import EditorLines
from nutgraf.text.edits import edited

pytestmark = pytest.mark.asyncio

BUDGET = (SAMPLES / "budget-bad.md").read_text(encoding="utf-8")
RULES = ["number-mismatch", "negation-mismatch", "number-mismatch", "unknown-name"]
RUEZ = (21, BUDGET.splitlines()[21].index("Ruez"))
URI = "file:///drafts/budget.md"


def applied(text: str, edits: Any, encoding: str = "utf-16") -> str:
    """The text with an editor's edits made."""
    lines = EditorLines(text, encoding)
    return edited(text, [Edit(lines.span(each.range), each.new_text) for each in edits])


def titled(actions: list[types.CodeAction], begun: str) -> types.CodeAction:
    return next(each for each in actions if each.title.startswith(begun))


async def test_an_editor_that_is_sent_diagnostics_has_them_with_version_and_evidence() -> None:
    async with session(pushed()) as editor:
        assert editor.capabilities.diagnostic_provider is None
        editor.open(URI, BUDGET, version=7)
        sent = await editor.sent()
        assert (sent.uri, sent.version) == (URI, 7)
        assert [each.code for each in sent.diagnostics[:4]] == RULES
        wrong = sent.diagnostics[0]
        assert wrong.range == types.Range(types.Position(18, 24), types.Position(18, 36))
        assert (wrong.severity, wrong.source) == (types.DiagnosticSeverity.Error, "nutgraf")
        assert wrong.related_information
        assert wrong.related_information[0].location.range.start.line == 5
        editor.close(URI)
        gone = await editor.sent()
        assert (gone.uri, list(gone.diagnostics)) == (URI, [])


async def test_an_editor_that_asks_is_never_sent_anything_unasked() -> None:
    async with session(pulling()) as editor:
        assert editor.capabilities.diagnostic_provider
        assert editor.capabilities.position_encoding == types.PositionEncodingKind.Utf8
        editor.open(URI, BUDGET)
        report = await editor.pull(URI)
        assert report.kind == "full"
        assert [each.code for each in report.items[:4]] == RULES
        again = await editor.pull(URI, report.result_id)
        assert again.kind == "unchanged"
        editor.change(URI, BUDGET.replace("$500", "$50"), 2)
        changed = await editor.pull(URI, report.result_id)
        assert [each.code for each in changed.items[:3]] == RULES[1:]
        assert editor.published.empty()


async def test_an_editor_that_can_do_nothing_is_spared_versions_and_evidence() -> None:
    async with session(minimal()) as editor:
        assert editor.capabilities.position_encoding == types.PositionEncodingKind.Utf16
        editor.open(URI, BUDGET)
        sent = await editor.sent()
        assert sent.version is None
        assert [each.code for each in sent.diagnostics[:4]] == RULES
        assert all(each.related_information is None for each in sent.diagnostics)
        [replace] = await editor.actions(URI, *RUEZ, only=["source.fixAll"])
        assert replace.edit
        assert replace.edit.document_changes is None
        assert list(replace.edit.changes or ()) == [URI]
        hover = await editor.hover(URI, *RUEZ)
        assert hover
        assert isinstance(hover.contents, types.MarkupContent)
        assert hover.contents.kind == types.MarkupKind.PlainText
        found = await editor.definition(URI, *RUEZ)
        assert [each.range.start.line for each in found] == [9]
        assert editor.client.progress_reports == {}


async def test_only_the_last_of_many_changes_is_checked() -> None:
    async with session(pushed()) as editor:
        editor.open(URI, "")
        assert (await editor.sent()).version == 1
        for version in range(2, 40):
            editor.change(URI, BUDGET[: 20 * version], version)
            await asyncio.sleep(0.01)
        editor.change(URI, BUDGET, 40)
        versions: list[int | None] = []
        while 40 not in versions:
            versions.append((await editor.sent()).version)
        # A machine that is busy may take a breath between two keys, but not between all of them.
        assert len(versions) < 10
        await asyncio.sleep(0.5)
        assert editor.published.empty()


async def test_columns_are_the_editors_units_behind_letters_of_every_width() -> None:
    text = BUDGET.replace("- The budget sets", "- 🚋🚋 e\u0301 The budget sets")
    before = "- 🚋🚋 e\u0301 The budget sets aside "
    for encodings, units in (
        (None, len(before.encode("utf-16-le")) // 2),
        (["utf-8", "utf-16"], len(before.encode())),
        (["utf-32"], len(before)),
    ):
        able = minimal()
        able.general = types.GeneralClientCapabilities(position_encodings=encodings)
        async with session(able) as editor:
            editor.open(URI, text.replace("\n", "\r\n"))
            sent = await editor.sent()
            wrong = next(each for each in sent.diagnostics if "$500" in each.message)
            assert wrong.range.start == types.Position(18, units), encodings


async def test_actions_replace_words_and_silence_findings_by_plain_edits(tmp_path: Path) -> None:
    uri = (tmp_path / "budget.md").as_uri()
    async with session(pushed(), tmp_path) as editor:
        editor.open(uri, BUDGET)
        await editor.sent()
        actions = await editor.actions(uri, *RUEZ)
        assert all(each.command is None for each in actions)
        texts = {}
        for begun in ('Replace "Ruez"', "Ignore unknown-name here", "Ignore unknown-name in this"):
            action = titled(actions, begun)
            assert action.edit
            assert action.edit.document_changes
            [change] = action.edit.document_changes
            assert isinstance(change, types.TextDocumentEdit)
            assert (change.text_document.uri, change.text_document.version) == (uri, 1)
            texts[begun] = applied(BUDGET, change.edits)
        assert titled(actions, "Replace").is_preferred
        for version, text in enumerate(texts.values(), 2):
            editor.change(uri, text, version)
            rules = [each.code for each in (await editor.sent()).diagnostics]
            assert "unknown-name" not in rules
            assert "unused-ignore" not in rules
            assert "misquote" in rules
        assert next(iter(texts.values())) == BUDGET.replace("Ruez", "Ruiz")


async def test_all_safe_replacements_are_made_on_saving() -> None:
    async with session(pushed()) as editor:
        editor.open(URI, BUDGET)
        await editor.sent()
        for only in ("source.fixAll", "source.fixAll.nutgraf"):
            [action] = await editor.actions(URI, 0, 0, [only])
            assert action.edit
            assert action.edit.document_changes
            [change] = action.edit.document_changes
            assert isinstance(change, types.TextDocumentEdit)
            assert applied(BUDGET, change.edits) == BUDGET.replace("Ruez", "Ruiz")
        assert await editor.actions(URI, *RUEZ, only=["source.organizeImports", "refactor"]) == []


async def test_a_name_is_made_known_in_the_configuration_that_is_in_force(tmp_path: Path) -> None:
    file = tmp_path / "nutgraf.toml"
    file.write_text('names = ["Ann Lee"]\n', encoding="utf-8")
    uri = (tmp_path / "budget.md").as_uri()
    async with session(pushed(), tmp_path) as editor:
        editor.open(uri, BUDGET)
        assert "unknown-name" in [each.code for each in (await editor.sent()).diagnostics]
        action = titled(await editor.actions(uri, *RUEZ), "Know the name")
        assert action.edit
        assert action.edit.document_changes
        [change] = action.edit.document_changes
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.uri == file.as_uri()
        text = file.read_text(encoding="utf-8")
        file.write_text(applied(text, change.edits), encoding="utf-8")
        # The editor tells that the file has changed, as it was asked to.
        assert [each.method for each in editor.registered][:1] == [
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        ]
        event = types.FileEvent(file.as_uri(), types.FileChangeType.Changed)
        told = types.DidChangeWatchedFilesParams([event])
        editor.client.workspace_did_change_watched_files(told)
        assert "unknown-name" not in [each.code for each in (await editor.sent()).diagnostics]


async def test_no_name_is_put_where_it_would_not_count(tmp_path: Path) -> None:
    text = '[[overrides]]\nfiles = ["*.md"]\nnames = ["Ann Lee"]\n'
    (tmp_path / "nutgraf.toml").write_text(text, encoding="utf-8")
    uri = (tmp_path / "budget.md").as_uri()
    async with session(pushed(), tmp_path) as editor:
        editor.open(uri, BUDGET)
        titles = [each.title for each in await editor.actions(uri, *RUEZ)]
        assert titles[0].startswith("Replace")
        assert not [each for each in titles if each.startswith("Know")]


async def test_a_first_name_makes_a_configuration(tmp_path: Path) -> None:
    uri = (tmp_path / "drafts" / "budget.md").as_uri()
    async with session(pushed(), tmp_path) as editor:
        editor.open(uri, BUDGET)
        await editor.sent()
        action = titled(await editor.actions(uri, *RUEZ), "Know the name")
        assert action.edit
        assert action.edit.document_changes
        made, filled = action.edit.document_changes
        assert isinstance(made, types.CreateFile)
        assert made.uri == (tmp_path / "nutgraf.toml").as_uri()
        assert isinstance(filled, types.TextDocumentEdit)
        assert [each.new_text for each in filled.edits if isinstance(each, types.TextEdit)] == [
            'names = ["Mayor Carla Ruez"]\n'
        ]


async def test_from_a_key_point_to_its_evidence_and_back() -> None:
    async with session(pushed()) as editor:
        editor.open(URI, BUDGET)
        await editor.sent()
        [link] = await editor.definition(URI, *RUEZ)
        assert isinstance(link, types.LocationLink)
        assert link.target_range.start == types.Position(9, 0)
        assert link.origin_selection_range
        assert link.origin_selection_range.start.line == 21
        back = await editor.references(URI, 9, 5)
        assert [each.range.start.line for each in back] == [21]
        assert await editor.references(URI, 0, 3) is None
        hover = await editor.hover(URI, *RUEZ)
        assert hover
        assert isinstance(hover.contents, types.MarkupContent)
        assert "**contradicted** (borne out: yes" in hover.contents.value
        assert "> line 10: Mayor Carla Ruiz called" in hover.contents.value
        assert await editor.hover(URI, 3, 3) is None


async def test_settings_of_the_editor_go_before_those_of_files(tmp_path: Path) -> None:
    uri = (tmp_path / "budget.md").as_uri()
    (tmp_path / "nutgraf.toml").write_text('ignore = ["misquote"]\n', encoding="utf-8")
    able = pushed()
    assert able.workspace
    able.workspace.configuration = None
    async with session(able, tmp_path, options={"ignore": ["unknown-name"], "colour": 1}) as editor:
        editor.open(uri, BUDGET)
        rules = [each.code for each in (await editor.sent()).diagnostics]
        assert "unknown-name" not in rules
        assert "misquote" in rules
        assert [each.message for each in editor.client.messages] == [
            'nutgraf: the editor\'s setting "colour" is none; known are ' + _keys()
        ]
        new = {"nutgraf": {"select": ["unknown-name"]}}
        told = types.DidChangeConfigurationParams(new)
        editor.client.workspace_did_change_configuration(told)
        rules = [each.code for each in (await editor.sent()).diagnostics]
        assert rules == ["unknown-name"]


def _keys() -> str:
    from nutgraf.config import KEYS, Scope

    known = [
        each.name
        for each in KEYS
        if each.scope is Scope.DRAFT or each.name in ("judge", "include", "exclude")
    ]
    return f"{', '.join(known)}."


async def test_settings_that_the_editor_is_asked_for() -> None:
    async with session(pushed(), settings={"select": ["misquote"]}) as editor:
        editor.open(URI, BUDGET)
        while (rules := [each.code for each in (await editor.sent()).diagnostics]) != ["misquote"]:
            assert rules[:4] == RULES
        editor.client.set_configuration({"nutgraf": {"select": ["unknown-name"]}})
        told = types.DidChangeConfigurationParams(None)
        editor.client.workspace_did_change_configuration(told)
        while (await editor.sent()).diagnostics[0].code != "unknown-name":
            pass


async def test_each_folder_has_its_own_configuration(tmp_path: Path) -> None:
    for name, rule in (("one", "misquote"), ("two", "unknown-name")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "nutgraf.toml").write_text(f'select = ["{rule}"]\n', encoding="utf-8")
    one, two = tmp_path / "one", tmp_path / "two"
    async with session(pushed(), one, two) as editor:
        for folder, rule in ((one, "misquote"), (two, "unknown-name")):
            editor.open((folder / "budget.md").as_uri(), BUDGET)
            assert [each.code for each in (await editor.sent()).diagnostics] == [rule]
        (two / "nutgraf.toml").write_text("selct = []\n", encoding="utf-8")
        event = types.FileEvent((two / "nutgraf.toml").as_uri(), types.FileChangeType.Changed)
        told = types.DidChangeWatchedFilesParams([event])
        editor.client.workspace_did_change_watched_files(told)
        sent = [await editor.sent(), await editor.sent()]
        [broken] = next(each for each in sent if "/two/" in each.uri).diagnostics
        assert broken.range.start == types.Position(0, 0)
        assert '"selct" is no key; did you mean select?' in broken.message


async def test_drafts_without_a_name_and_pages_are_read_as_what_they_are_called() -> None:
    async with session(pushed()) as editor:
        editor.open("untitled:Untitled-1", BUDGET, "markdown")
        assert [each.code for each in (await editor.sent()).diagnostics[:4]] == RULES
        plain = BUDGET.replace("# ", "").replace("## ", "")
        editor.open("untitled:Untitled-2", plain, "plaintext")
        assert "unknown-name" in [each.code for each in (await editor.sent()).diagnostics]
        page = (
            "<!doctype html>\n<html lang=en><body><article><h1>Budget passes</h1>\n"
            "<p>The council passed the budget. It gives 50 million to buses.</p>\n"
            "<h2>Key points</h2>\n<ul><li>It gives 70 million to buses</li></ul></article>\n"
        )
        editor.open("untitled:page", page, "html")
        sent = await editor.sent()
        assert "number-mismatch" in [each.code for each in sent.diagnostics]


async def test_what_nutgraf_does_not_read_is_left_alone() -> None:
    async with session(pushed()) as editor:
        for uri, language in (
            ("file:///drafts/main.py", "python"),
            ("file:///drafts/archive.jsonl", "plaintext"),
            ("file:///drafts/story.docx", "plaintext"),
            ("git:/drafts/story.md?HEAD", "markdown"),
            ("file://somewhere.example/share/story.md", "markdown"),
            ("file:///drafts/nul%00.md", "markdown"),
            ("file:///" + "long/" * 2000 + "story.md", "markdown"),
            ("http://[broken/story.md", "markdown"),
            ("file://[broken/story.md", "markdown"),
            ("", "markdown"),
        ):
            editor.open(uri, BUDGET, language)
            assert await editor.hover(uri, *RUEZ) is None
            assert await editor.actions(uri, *RUEZ) == []
            editor.change(uri, BUDGET, 2)
            editor.close(uri)
        editor.open(URI, BUDGET)
        assert (await editor.sent()).uri == URI
        assert editor.published.empty()
        assert editor.client.messages == []


async def test_hostile_drafts_end_nothing() -> None:
    hostile = (
        "\ud800 \udfff",
        "\0" * 1000,
        "---\nbroken: [\n---\n\n" + BUDGET,
        "## Key points\n" + "- [x](javascript:alert(1)) <script>`${7*7}`\u202e $9 million\n" * 50,
        "<!-- nutgraf-" * 5000,
        "> " * 3000 + "deep",
        "\u2028\x0b\x0c\x85" + BUDGET.replace("\n", "\r"),
    )
    async with session(pushed()) as editor:
        editor.open(URI, BUDGET)
        await editor.sent()
        for version, text in enumerate(hostile, 2):
            editor.change(URI, text, version)
            assert (await editor.sent()).version == version
            await editor.actions(URI, 1, 2)
            await editor.hover(URI, 1, 3)
        assert "internal-error" not in [each.code for each in (await _last(editor)).diagnostics]


async def _last(editor: Any) -> types.PublishDiagnosticsParams:
    editor.change(URI, "\u2028\x0b\x0c\x85" + BUDGET.replace("\n", "\r"), 99)
    sent: types.PublishDiagnosticsParams = await editor.sent()
    assert sent.diagnostics[0].range.start == types.Position(18, 24)
    return sent


async def test_a_large_draft_does_not_keep_the_editor_waiting() -> None:
    sentence = "The council spoke of {} trams, and of {} buses that run by night. "
    large = "\n\n".join(
        "".join(sentence.format(n, n + k) for k in range(10)) for n in range(1600)
    ) + BUDGET  # fmt: skip
    assert len(large) > 1_000_000
    async with session(pushed()) as editor:
        editor.open(URI, large)
        editor.open("file:///drafts/script.py", "pass", "python")
        clock = asyncio.get_running_loop()
        slowest = 0.0
        for _ in range(10):
            start = clock.time()
            assert await editor.hover("file:///drafts/script.py", 0, 0) is None
            slowest = max(slowest, clock.time() - start)
            await asyncio.sleep(0.05)
        assert slowest < 5  # on a machine that has other work, too
        [bar] = editor.client.progress_reports.values()
        begun: Any = bar[0]
        assert (begun.message, begun.cancellable) == ("checking budget.md", False)
        editor.change(URI, BUDGET, 2)  # and what is too late is given up
        while (await editor.sent()).version != 2:
            pass
        assert [each.kind for each in list[Any](bar)] == ["begin", "end"]


async def test_a_question_that_nobody_asks_any_more_is_not_answered() -> None:
    async with session(pushed()) as editor:
        editor.open(URI, BUDGET)
        await editor.sent()
        editor.change(URI, BUDGET + "\n", 2)  # the answer waits for the pause
        protocol = editor.client.protocol
        asked = types.HoverParams(types.TextDocumentIdentifier(URI), types.Position(*RUEZ))
        future = protocol.send_request(types.TEXT_DOCUMENT_HOVER, asked)
        [number] = [key for key, each in protocol._request_futures.items() if each is future]
        editor.client.cancel_request(types.CancelParams(number))
        with pytest.raises(JsonRpcException) as raised:
            await asyncio.wait_for(asyncio.wrap_future(future), PATIENCE)
        assert raised.value.code == types.LSPErrorCodes.RequestCancelled
        assert await editor.hover(URI, *RUEZ)


@pytest.mark.judge
async def test_with_the_judge_words_come_at_once_and_judgements_follow() -> None:
    async with session(pushed()) as editor:
        editor.open(URI, BUDGET)
        first = await editor.sent()
        assert "unsupported-point" not in [each.code for each in first.diagnostics]
        second = await editor.sent()
        assert "unsupported-point" in [each.code for each in second.diagnostics]
        hover = await editor.hover(URI, *RUEZ)
        assert hover
        assert isinstance(hover.contents, types.MarkupContent)
        assert ", otherwise " in hover.contents.value
        [bar] = editor.client.progress_reports.values()
        values: list[Any] = list(bar)
        assert [each.kind for each in values] == ["begin", "end"]
        assert values[0].message == "reading budget.md"


@pytest.mark.judge
async def test_the_judge_is_given_up_when_somebody_wants_it() -> None:
    async with session(pushed()) as editor:
        editor.open(URI, BUDGET)
        first = await editor.sent()
        while not (bars := editor.client.progress_reports) or not next(iter(bars.values())):
            await asyncio.sleep(0.01)
        [token] = bars
        told = types.WorkDoneProgressCancelParams(token)
        editor.client.window_work_done_progress_cancel(told)
        again = await editor.sent()
        assert [each.code for each in again.diagnostics] == [
            each.code for each in first.diagnostics
        ]


@pytest.mark.judge
async def test_an_editor_that_asks_is_told_to_ask_again_when_the_judge_has_read() -> None:
    async with session(pulling()) as editor:
        editor.open(URI, BUDGET)
        first = await editor.pull(URI)
        assert "unsupported-point" not in [each.code for each in first.items]
        while not editor.client.diagnostic_refresh_count:
            await asyncio.sleep(0.05)
        second = await editor.pull(URI, first.result_id)
        assert "unsupported-point" in [each.code for each in second.items]
        assert editor.published.empty()
