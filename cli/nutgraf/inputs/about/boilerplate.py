"""Boilerplate: paragraphs that do not belong to the article, such as notices, buttons and pointers.

They are turned into captions, which stay in their place and support nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from nutgraf.languages import LANGUAGES, language
from nutgraf.languages.pages import page_words
from nutgraf.model import Block, BlockKind
from nutgraf.text.folding import fold_key

LONGEST = 300
"""Characters of the longest paragraph that may be boilerplate."""

_MOST_WORDS = 30
_OPENING = 80
"""Characters at the start of a paragraph by which boilerplate is recognised."""

_ENDS = (":", "：")
_STOP = re.compile(r"[.!?。！？][\"'”’»)\]]*$")
_MARKS = " \t\n*_~>-–—•·|[]()【】「」:："
_REMARK = re.compile(r"\[[a-z]{1,2}\]\s*\S")
"""A comment of Google Docs, as its plain-text export has them below the article."""

_COUNTER = re.compile(
    r"(?:\d[\d.,]*k?|no)\s+(?:views?|comments?|shares?|likes?|reads?|replies|claps?)"
    r"|(?:post\s+)?views:?\s*\d[\d.,]*|\d{1,2}[\s-]min(?:ute)?s?(?:\s+read)?|\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:\S+ ){1,4}(?:covers|writes (?:about|for|on)|is (?:a|an|the) (?:[\w-]+ ){0,4}"
    r"(?:reporter|writer|editor|correspondent|journalist|columnist)|can be reached)\b|"
    r"(?:reach|contact|follow|email) (?:her|him|them|the (?:author|writer|reporter))\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}|(?:^|\s)@\w{3,30}")


def boilerplate_as_captions(blocks: Sequence[Block], code: str) -> list[Block]:
    """The blocks, with boilerplate turned into captions."""
    marked = list(blocks)
    for index, block in enumerate(marked):
        if not block.kind.is_prose or len(block.text) > LONGEST:
            continue
        is_remark = index > len(marked) // 2 and bool(_REMARK.match(block.text))
        if is_remark or (block.kind is not BlockKind.ITEM and _is_aside(block.text, code)):
            marked[index] = replace(block, kind=BlockKind.CAPTION)
    return marked


def _is_aside(text: str, code: str) -> bool:
    line = fold_key(text[:_OPENING]).strip(_MARKS)
    if len(text) < _OPENING and (line in _lines(code) or _COUNTER.fullmatch(line)):
        return True
    words = _words(code)
    if line.startswith(words.notices):
        return True
    if "@" in text and _AUTHOR.match(text.strip(_MARKS)):
        return bool(_ADDRESS.search(text))
    pointer = words.pointers.match(line)
    if not pointer or len(text.split()) > _MOST_WORDS:
        return False
    is_whole = text.lstrip()[:1] in "([" or not _STOP.search(text.rstrip("*_ "))
    mark = re.search(r"[:：|–—-]\s*(\S)", text) if any(pointer.groups()) else None
    return is_whole or (mark is not None and mark[1].isupper())  # `Photo: the council has …`


class _Words:
    """The openings of boilerplate in a language, compiled."""

    def __init__(self, code: str) -> None:
        codes = dict.fromkeys((code, LANGUAGES.default))
        languages = [language(code) for code in codes]
        openings = {opening for words in languages for opening in words.boilerplate_openings}
        self.notices = tuple(notice for words in languages for notice in words.notices)
        sure = _any(opening for opening in openings if not opening.endswith(_ENDS))
        marked = _any(opening.rstrip(" :：") for opening in openings if opening.endswith(_ENDS))
        mark = r"(\s*[:：|–—]|\s+-\s)"
        self.pointers = re.compile(rf"(?:{marked})(?={mark})|(?:{sure})(?!\w){mark}?")


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or r"(?!)"


_words = cache(_Words)


@cache
def _lines(code: str) -> frozenset[str]:
    return page_words(code).lines
