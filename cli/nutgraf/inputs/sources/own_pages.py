"""The pages that nutgraf itself writes, which are reports and no drafts."""

from pathlib import Path

BEGINNING = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="generator" content="nutgraf">\n'
)
"""The exact beginning of each such page."""

_SUFFIXES = (".html", ".htm")


def is_own_page(path: Path) -> bool:
    """Whether a file is a page that nutgraf has written; False where it cannot be read."""
    if not path.name.lower().endswith(_SUFFIXES):
        return False
    begins = BEGINNING.encode()
    try:
        with path.open("rb") as file:
            return file.read(len(begins)) == begins
    except OSError:
        return False
