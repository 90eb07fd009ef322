"""Paragraphs that stand in an article and are none of it: pointers to others, notices, buttons.

They are made captions: they stay where they are, and support nothing.
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
"""Characters; a longer paragraph is none of these."""

_MOST_WORDS = 30
_OPENING = 80
"""Characters in which a paragraph shows that it is none of the article."""

_ENDS = (":", "：")
_STOP = re.compile(r"[.!?。！？][\"'”’»)\]]*$")
_MARKS = " \t\n*_~>-–—•·|[]()【】「」:："
_REMARK = re.compile(r"\[[a-z]{1,2}\]\s*\S")
"""A remark of Google Docs, as its plain text has them below the article."""

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


def asides_apart(blocks: Sequence[Block], code: str) -> list[Block]:
    """The blocks, those that are none of the article made captions."""
    found = list(blocks)
    for index, block in enumerate(found):
        if not block.kind.is_prose or len(block.text) > LONGEST:
            continue
        is_remark = index > len(found) // 2 and bool(_REMARK.match(block.text))
        if is_remark or (block.kind is not BlockKind.ITEM and _is_aside(block.text, code)):
            found[index] = replace(block, kind=BlockKind.CAPTION)
    return found


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
    """A language's openings, ready to be compared."""

    def __init__(self, code: str) -> None:
        codes = dict.fromkeys((code, LANGUAGES.default))
        data = [language(each) for each in codes]
        openings = {each for one in data for each in one.boilerplate_openings}
        self.notices = tuple(each for one in data for each in one.notices)
        sure = _any(each for each in openings if not each.endswith(_ENDS))
        marked = _any(each.rstrip(" :：") for each in openings if each.endswith(_ENDS))
        mark = r"(\s*[:：|–—]|\s+-\s)"
        self.pointers = re.compile(rf"(?:{marked})(?={mark})|(?:{sure})(?!\w){mark}?")


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda each: (-len(each), each))
    return "|".join(map(re.escape, longest_first)) or r"(?!)"


_words = cache(_Words)


@cache
def _lines(code: str) -> frozenset[str]:
    return page_words(code).lines
