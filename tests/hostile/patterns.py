"""Every regular expression of the package, how it is called, and what may be hard for it."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import nutgraf
from nutgraf.languages import LANGUAGES

PACKAGE = Path(nutgraf.__file__).parent
ANCHORED = frozenset({"match", "fullmatch"})
"""Calls that try a pattern at one place; all others try it at every place."""

_INLINE = frozenset({"match", "fullmatch", "search", "sub", "split", "findall", "finditer"})
_LETTERS = "a1 A.,-'\"<>/*_~`#:;|()[]{}=&+!?%$@^\\é中ß½•“”–…\n\t"
_FORMS = 4
"""Texts of a part of a pattern that are tried at most."""


@dataclass(frozen=True)
class Pattern:
    """A regular expression, where it stands, and whether it is only tried at one place."""

    where: str
    regex: re.Pattern[Any]
    is_anchored: bool

    def work(self, text: str) -> None:
        """Does what the program does with it."""
        given: Any = (
            text if isinstance(self.regex.pattern, str) else text.encode("latin-1", "replace")
        )
        if self.is_anchored:
            self.regex.match(given)
            self.regex.fullmatch(given)
        else:
            for _ in self.regex.finditer(given):
                pass


def all_patterns() -> list[Pattern]:
    """The patterns of all modules: their own, those in their tables, those made by a language's
    code, and those that are written where they are used.
    """
    calls = _calls()
    found: dict[tuple[Any, int, bool], Pattern] = {}
    for module in walk_packages([str(PACKAGE)], "nutgraf."):
        if module.name.endswith("__main__"):
            continue
        loaded = import_module(module.name)
        for name, value in list(vars(loaded).items()):  # some load more, when they are called
            used = calls.get((loaded.__name__, name), set()) | calls.get(("", name), set())
            is_anchored = bool(used) and used <= ANCHORED
            for regex in _in(value, loaded.__name__):
                each = Pattern(f"{loaded.__name__}.{name}", regex, is_anchored)
                found.setdefault((regex.pattern, regex.flags, is_anchored), each)
    for each in _written_in_place():
        found.setdefault((each.regex.pattern, each.regex.flags, each.is_anchored), each)
    return list(found.values())


def _in(value: Any, module: str) -> Iterator[re.Pattern[Any]]:
    """The patterns in a value, its items, or what a function makes of each language's code."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from _in(each, module)
    elif isinstance(value, Mapping):
        yield from _in(list(value.values()), module)
    elif hasattr(value, "cache_info") and getattr(value, "__module__", "") == module:
        for arguments in _arguments(value):
            made = value(*arguments)
            fields = getattr(made, "__slots__", ())
            yield from _in([made, *(getattr(made, each, None) for each in fields)], module)


def _arguments(function: Callable[..., Any]) -> list[tuple[Any, ...]]:
    """What a kept function of languages is called with; nothing for any other."""
    names = tuple(signature(function).parameters)
    if names in (("code",), ("language",)):
        return [(code,) for code in LANGUAGES]
    if names == ("code", "is_ascii"):
        return [(code, flag) for code in LANGUAGES for flag in (False, True)]
    return [()] if not names else []


@cache
def _trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def _calls() -> dict[tuple[str, str], set[str]]:
    """By module and name of a pattern, how it is called; under "" for names that are imported."""
    calls: dict[tuple[str, str], set[str]] = {}
    for path, tree in _trees().items():
        module = _module(path)
        sources = dict(_loops(tree))
        imported = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _INLINE:
                for name in _roots(node.value, sources):
                    owner = "" if name in imported else module
                    calls.setdefault((owner, name), set()).add(node.attr)
    return calls


def _loops(tree: ast.Module) -> Iterator[tuple[str, set[str]]]:
    """What a loop's variable may be an item of."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.For | ast.comprehension):
            names = {each.id for each in ast.walk(node.iter) if isinstance(each, ast.Name)}
            for target in ast.walk(node.target):
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, set()).update(names)
    yield from found.items()


def _roots(owner: ast.expr, sources: Mapping[str, set[str]]) -> set[str]:
    """The names that a pattern may come from."""
    names = {each.id for each in ast.walk(owner) if isinstance(each, ast.Name)}
    names |= {each.attr for each in ast.walk(owner) if isinstance(each, ast.Attribute)}
    return names | {source for name in names for source in sources.get(name, ())}


def _module(path: Path) -> str:
    parts = ("nutgraf", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _written_in_place() -> Iterator[Pattern]:
    """`re.sub(r"…", …)` and its like, as far as the pattern is written out."""
    for path, tree in _trees().items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            function, owner = node.func.attr, node.func.value
            if not (isinstance(owner, ast.Name) and owner.id == "re" and node.args):
                continue
            first = node.args[0]
            if function in _INLINE and isinstance(first, ast.Constant):
                where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                yield Pattern(where, re.compile(str(first.value)), function in ANCHORED)


def attacks(regex: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """What may be hard: a beginning, a piece to be repeated, and an end that does not fit."""
    source = regex.pattern if isinstance(regex.pattern, str) else regex.pattern.decode("latin-1")
    tree = parser.parse(
        source, regex.flags & ~re.UNICODE if isinstance(regex.pattern, bytes) else regex.flags
    )
    seen: set[tuple[str, str]] = set()
    pieces: list[str] = []
    for before, piece in _repeats(tree, "", {}):
        if piece and (before, piece) not in seen and len(seen) < 60:
            seen.add((before, piece))
            pieces.append(piece)
            yield before, piece, "\x01"
            yield before, piece, ""
            yield "", piece, "\x01"
            if before:
                yield "", before, "\x01"
                yield "", before + piece, "\x01"
                yield "", before + "\n", ""
    distinct = list(dict.fromkeys(pieces))[:6]
    for one in distinct:
        for other in distinct:
            if one != other:
                yield "", one + other, "\x01"
    whole = _forms(tree, {})
    for each in whole[:2]:
        yield "", each, "\x01"
        yield "", each[:-1], "\x01"


def _repeats(tree: Any, before: str, groups: dict[int, str]) -> Iterator[tuple[str, str]]:
    """Each part that may be repeated, with a text of what stands before it."""
    for op, given in tree:
        if op in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
            _, most, inner = given
            if most > 8:
                for form in _forms(inner, groups):
                    yield before, form
            yield from _repeats(inner, before, groups)
        elif op is constants.SUBPATTERN:
            yield from _repeats(given[3], before, groups)
        elif op is constants.ATOMIC_GROUP:
            yield from _repeats(given, before, groups)
        elif op is constants.BRANCH:
            for branch in given[1]:
                yield from _repeats(branch, before, groups)
        elif op in (constants.ASSERT, constants.ASSERT_NOT):
            yield from _repeats(given[1], before, groups)
        before += (_forms([(op, given)], groups) or [""])[0]


def _forms(tree: Any, groups: dict[int, str]) -> list[str]:
    """Some texts that fit a part of a pattern, as far as one can tell by looking at it."""
    forms = [""]
    for op, given in tree:
        more = _node(op, given, groups)
        forms = [form + each for each in more for form in forms][:_FORMS] or forms
    return list(dict.fromkeys(forms))


def _node(op: Any, given: Any, groups: dict[int, str]) -> list[str]:
    if op is constants.LITERAL:
        return [chr(given)]
    if op is constants.NOT_LITERAL:
        return [each for each in _LETTERS if ord(each) != given][:2]
    if op is constants.ANY:
        return ["a", " "]
    if op is constants.IN:
        return _letters_in(given)
    if op in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
        least, _, inner = given
        return [form * min(least, 5) for form in _forms(inner, groups)] if least else [""]
    if op is constants.SUBPATTERN:
        found = _forms(given[3], groups)
        groups[given[0]] = found[0] if found else ""
        return found
    if op is constants.ATOMIC_GROUP:
        return _forms(given, groups)
    if op is constants.BRANCH:
        return [form for branch in given[1] for form in _forms(branch, groups)[:2]][:_FORMS]
    if op is constants.GROUPREF:
        return [groups.get(given, "")]
    return [""]


def _letters_in(items: Any) -> list[str]:
    """Some characters of a class: those of ours that fit, else the first that it names."""
    regex = [each for each in _LETTERS if _fits(items, each)]
    if regex:
        return [regex[0], *regex[1:3]]
    for op, given in items:
        if op is constants.LITERAL:
            return [chr(given)]
        if op is constants.RANGE:
            return [chr(given[0])]
    return ["a"]


def _fits(items: Any, letter: str) -> bool:
    code, is_negated, fits = ord(letter), False, False
    kinds = {
        constants.CATEGORY_DIGIT: letter.isdigit(),
        constants.CATEGORY_SPACE: letter.isspace(),
        constants.CATEGORY_WORD: letter.isalnum() or letter == "_",
    }
    for op, given in items:
        if op is constants.NEGATE:
            is_negated = True
        elif op is constants.LITERAL:
            fits |= code == given
        elif op is constants.RANGE:
            fits |= given[0] <= code <= given[1]
        elif op is constants.CATEGORY:
            fits |= kinds[given] if given in kinds else not kinds[_OPPOSITE[given]]
    return fits != is_negated


_OPPOSITE = {
    constants.CATEGORY_NOT_DIGIT: constants.CATEGORY_DIGIT,
    constants.CATEGORY_NOT_SPACE: constants.CATEGORY_SPACE,
    constants.CATEGORY_NOT_WORD: constants.CATEGORY_WORD,
}
