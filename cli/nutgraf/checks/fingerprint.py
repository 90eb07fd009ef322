"""What stays the same about a finding while the draft around it is edited."""

from collections import Counter
from hashlib import sha256

from nutgraf.model import Article, Finding
from nutgraf.text.folding import fold_key

VERSION = "1"
"""Goes up when the hash is made of other things, so that old and new ones never match."""

_DIGITS = 32
"""Hexadecimal digits of a fingerprint: 128 bits, which no two findings share by chance."""


def fingerprint(article: Article, finding: Finding, path: str) -> str:
    """A hash of the finding's rule, its file, and the folded text of its key point.

    Never of a line or a message, which change when a paragraph is put in above. A finding about
    no key point is known by the sentences that it shows, or for want of them by the words at its
    place. A record is told from its neighbours by its id. Two findings of one rule on one bullet
    have the same fingerprint: whoever must tell them apart counts them, see `Occurrences`.
    """
    record = article.source.id or ""
    parts = (VERSION, finding.rule, path, record, fold_key(_text(article, finding)))
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _text(article: Article, finding: Finding) -> str:
    if finding.key_point is not None:
        return article.key_points[finding.key_point].text
    if finding.evidence:
        return " ".join(evidence.sentence.text for evidence in finding.evidence)
    return article.source.text[finding.span.start : finding.span.end]


class Occurrences:
    """Numbers the findings of one file that have the same fingerprint.

    Only the latest file is remembered, as the findings of a file come one after another.
    """

    def __init__(self) -> None:
        self._path: str | None = None
        self._seen: Counter[str] = Counter()

    def numbered(self, fingerprint: str, path: str) -> str:
        """The fingerprint and, behind a colon, its number among the same ones of the file."""
        if path != self._path:
            self._path = path
            self._seen.clear()
        self._seen[fingerprint] += 1
        return f"{fingerprint}:{self._seen[fingerprint]}"
