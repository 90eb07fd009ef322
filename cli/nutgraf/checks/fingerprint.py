"""What makes a finding the same one in the next run, wherever it has moved to by then."""

import hashlib

from nutgraf.model import Article, Finding
from nutgraf.text.folding import fold_key


def fingerprint(article: Article, finding: Finding, path: str) -> str:
    """32 hexadecimal digits of the rule, the draft's path, and the words that it is about.

    They are those of the key point or, where it is about none, of the place of the finding; no
    line counts. Two findings of one rule on one key point have the same fingerprint: whoever
    needs to tell them apart counts them.
    """
    if finding.key_point is not None:
        words = article.key_points[finding.key_point].text
    else:
        words = article.source.text[finding.span.start : finding.span.end]
    said = "\0".join((finding.rule, path, fold_key(words)))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]
