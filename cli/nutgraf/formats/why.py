"""Why lists of key points were taken, and what may have been one and was not."""

from collections.abc import Iterator

from nutgraf.formats.visible import visible
from nutgraf.keypoints.score import ENOUGH, signs_in_words
from nutgraf.model import Article, Candidate, Origin, Source, Span

_ORIGINS = {
    Origin.FRONT_MATTER: "the front matter names them",
    Origin.RECORD: "the record has them in a field of their own",
    Origin.FILE: "they were given in a file of their own",
    Origin.HIGHLIGHT: "@highlight stands before each",
}
"""What makes a list one of key points without any doubt."""


def explained(article: Article) -> Iterator[str]:
    """A line for each list that was taken, then for each candidate that was not."""
    for points in article.lists:
        if points.origin in _ORIGINS:
            yield _line(
                article.source, points.span, points.heading, f"taken: {_ORIGINS[points.origin]}"
            )
    ranked = sorted(
        article.candidates, key=lambda candidate: (not candidate.is_taken, candidate.span)
    )
    for candidate in ranked:
        yield _line(article.source, candidate.span, candidate.heading, _of_candidate(candidate))
    if not (ranked or article.lists):
        yield (
            f"{visible(article.source.name)}: nothing looks like key points: no heading announces "
            "them above a list or short lines, and no box is called so"
        )


def _of_candidate(candidate: Candidate) -> str:
    """What was decided, and the signs that did."""
    verdict = "taken" if candidate.is_taken else "not taken"
    signs = ", ".join(signs_in_words(candidate)) or "nothing speaks for it"
    return f"{verdict}, {candidate.score:g} of {ENOUGH:g} that are needed: {signs}"


def _line(source: Source, span: Span | None, heading: str, decision: str) -> str:
    place = ""
    if source.line is not None:
        place = f":{source.line}"
    elif span is not None:
        start = source.place(span.start)
        place = f":{start.line}:{start.column}" if start else ""
    return f'{visible(source.name)}{place}: "{visible(heading)}" is {decision}'
