"""The language that an article is read in: the one that is declared, else that of its text."""

from collections.abc import Sequence
from dataclasses import dataclass

from nutgraf.languages import known_code, language
from nutgraf.languages.detection import DEFAULT, SAMPLE, contradicted, guess
from nutgraf.model import Block


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """A code of `LANGUAGES`, with a notice to the editor where it is in doubt."""

    code: str
    notices: tuple[str, ...] = ()


def text_language(blocks: Sequence[Block], *declared: str) -> TextLanguage:
    """The first language that is declared (by an option, in front matter, in HTML), or else the one
    that the text is in; English, with a notice, if it is in doubt or has no data.
    """
    tag = next((tag for tag in map(str.strip, declared) if tag), "")
    code = known_code(tag)
    if tag and not code:
        return _doubt(f'there is no data for the language "{tag[:20]}"')
    if not code:
        guessed = guess(_prose(blocks))
        if not guessed.is_sure:
            names = f"it may be {_name(guessed.code)}, " if guessed.code != DEFAULT else ""
            return _doubt(f"{names}the text shows too little of its language")
        code = guessed.code
    return TextLanguage(code)


def page_language(blocks: Sequence[Block], requested: str, declared: str) -> TextLanguage:
    """The language of a page: the one asked for, or the one that the page declares.

    Templates often declare a wrong one; a text that is clearly in another is read in that.
    """
    language = text_language(blocks, requested, declared)
    other = "" if requested or not declared else contradicted(_prose(blocks), language.code)
    if not other:
        return language
    why = f'as its text is, though the page says "{declared[:20]}"; name it with --language'
    return TextLanguage(other, (f"read as {_name(other)}, {why}",))


def _prose(blocks: Sequence[Block]) -> str:
    """The first few thousand characters of an article, paragraphs first."""
    prose = sorted(blocks[:200], key=lambda block: not block.kind.is_prose)
    return "\n".join(block.text[:SAMPLE] for block in prose[:60])


def _doubt(why: str) -> TextLanguage:
    return TextLanguage(
        DEFAULT, (f"read as {_name(DEFAULT)}: {why}; name it with --language or `lang:`",)
    )


def _name(code: str) -> str:
    return language(code).name.capitalize()
