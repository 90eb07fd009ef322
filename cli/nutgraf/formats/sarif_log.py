"""The objects of a SARIF log that nutgraf uses, as the standard lays them down."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NotRequired, TypedDict
from urllib.parse import quote

from nutgraf.checks import RULES
from nutgraf.checks.rule import Rule
from nutgraf.formats.diagnostic import Region, is_stream, path_from_root
from nutgraf.formats.view import Screen
from nutgraf.formats.visible import visible
from nutgraf.model import Severity
from nutgraf.text.folding import fold_space

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
HASH = "keyPointHash/v1"
"""Our fingerprint's name, with the version of how it is made (3.27.17)."""

BASE = "%SRCROOT%"
BASES = {BASE: {"description": {"text": "The root of the repository that holds the drafts."}}}
"""Where it lay on the machine that made the log is nobody's concern, so it has no URI (3.14.14)."""

Level = Literal["note", "warning", "error"]


class Message(TypedDict):
    """Plain text (3.11)."""

    text: str


class Help(TypedDict):
    """A text in two forms (3.12)."""

    text: str
    markdown: NotRequired[str]


class ReportingConfiguration(TypedDict):
    """A rule's own level (3.50)."""

    level: Level


class Descriptor(TypedDict):
    """A rule (3.49)."""

    id: str
    shortDescription: Help
    fullDescription: Help
    help: Help
    defaultConfiguration: ReportingConfiguration


class Driver(TypedDict):
    """The program (3.19)."""

    name: str
    semanticVersion: str
    rules: list[Descriptor]


class ArtifactLocation(TypedDict):
    """A file (3.4)."""

    uri: str
    uriBaseId: NotRequired[str]


class LogRegion(TypedDict):
    """A part of a file (3.30)."""

    startLine: int
    startColumn: NotRequired[int]
    endLine: NotRequired[int]
    endColumn: NotRequired[int]


class PhysicalLocation(TypedDict):
    """A part of a certain file (3.29)."""

    artifactLocation: ArtifactLocation
    region: NotRequired[LogRegion]


class LogLocation(TypedDict):
    """Where something is; with an id and a message where it is related to a result (3.28)."""

    physicalLocation: PhysicalLocation
    id: NotRequired[int]
    message: NotRequired[Message]


class Replacement(TypedDict):
    """A region and the text that takes its place (3.57)."""

    deletedRegion: LogRegion
    insertedContent: Message


class ArtifactChange(TypedDict):
    """The replacements in one file (3.56)."""

    artifactLocation: ArtifactLocation
    replacements: list[Replacement]


class LogFix(TypedDict):
    """What mends a result (3.55)."""

    description: Message
    artifactChanges: list[ArtifactChange]


class Result(TypedDict):
    """A finding (3.27)."""

    ruleId: str
    level: Level
    message: Message
    locations: list[LogLocation]
    partialFingerprints: dict[str, str]
    relatedLocations: NotRequired[list[LogLocation]]
    fixes: NotRequired[list[LogFix]]


class Notification(TypedDict):
    """An input that could not be read (3.58)."""

    level: Level
    message: Message
    locations: NotRequired[list[LogLocation]]


def driver(levels: Mapping[Severity, Level]) -> Driver:
    """nutgraf and its rules, with their own docstrings for help."""
    from nutgraf import __version__

    rules = [_descriptor(rule, levels[rule.severity]) for rule in RULES.values()]
    return {"name": "nutgraf", "semanticVersion": __version__, "rules": rules}


def _descriptor(rule: Rule, level: Level) -> Descriptor:
    text = rule.documentation
    prose = text.partition("\n\nFails:")[0]
    return {
        "id": rule.id,
        "shortDescription": {"text": fold_space(prose.partition("\n\n")[0])},
        "fullDescription": {"text": fold_space(prose)},
        "help": {"text": text, "markdown": text.replace("\nPasses:", "\n\nPasses:")},
        "defaultConfiguration": {"level": level},
    }


def message(*sentences: str) -> Message:
    """Lines of text as they are: braces stand for no argument (3.11.5), brackets for no link."""
    text = "\n".join(filter(None, sentences)).replace("{", "{{").replace("}", "}}")
    return {"text": text.replace("](", "] (")}


def notification(text: str, name: str, screen: Screen) -> Notification:
    """Why an input could not be read, at the input if its name is known."""
    unread: Notification = {"level": "error", "message": message(visible(text))}
    if name:
        unread["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(name, screen)}}]
    return unread


def location(
    name: str, region: Region, screen: Screen, number: int | None = None, words: str = ""
) -> LogLocation:
    """A region of a source; one that is related to a result has a number and says what is there."""
    place: PhysicalLocation = {"artifactLocation": _artifact(name, screen)}
    place["region"] = _region(region)
    located: LogLocation = {"physicalLocation": place}
    if number is not None:
        located["id"], located["message"] = number, message(words)
    return located


def fix(name: str, changes: Sequence[tuple[Region, str]], words: str, screen: Screen) -> LogFix:
    """The fix of a result: regions of its file with their new texts, and what it is."""
    replacements: list[Replacement] = [
        {"deletedRegion": _region(region), "insertedContent": {"text": text}}
        for region, text in changes
    ]
    change: ArtifactChange = {
        "artifactLocation": _artifact(name, screen),
        "replacements": replacements,
    }
    return {"description": message(words), "artifactChanges": [change]}


def _region(region: Region) -> LogRegion:
    if region.column is None or region.end_line is None or region.end_column is None:
        return {"startLine": region.line}
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _artifact(name: str, screen: Screen) -> ArtifactLocation:
    """A percent-encoded URI: relative to the base, or absolute for a file outside of it."""
    path = path_from_root(name, screen)
    if is_stream(path):
        return {"uri": quote(path, safe="/:?&=%@,;+~[]")}
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(os.fsencode(path)), "uriBaseId": BASE}
