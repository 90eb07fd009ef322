"""The errors nutgraf raises on purpose; every other exception is a bug."""

from collections.abc import Iterable


class NutgrafError(Exception):
    """A sentence for the user: what is wrong, where, and the way out."""


class InputError(NutgrafError):
    """An input that cannot be read; the message names the file and, if known, the line."""


class UsageError(NutgrafError):
    """An option or a combination of options that cannot be obeyed."""


class ConfigError(UsageError):
    """A configuration that cannot be read or obeyed; the message names the file and the key."""


class JudgeError(NutgrafError):
    """The judge cannot read on this machine; the message is the reason, without a full stop."""


def hint(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The way out of a name that is none of the known ones: what was meant, or all there are."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(name, names, n=1)
    return f"did you mean {close[0]}?" if close else otherwise or f"known are {', '.join(names)}"


_INNER = str.maketrans({'"': "'", "“": "‘", "”": "’", "„": "‚", "‟": "‛", "＂": "'"})


def in_quotes(text: str) -> str:
    """A text in quotation marks; its own become single ones, so that none stand within others."""
    return f'"{within_quotes(text)}"'


def within_quotes(text: str) -> str:
    """A text for between quotation marks that stand there already."""
    return text.translate(_INNER)


def ended(words: str) -> str:
    """Words as the end of a sentence."""
    return words if words.endswith((".", "?")) else f"{words}."
