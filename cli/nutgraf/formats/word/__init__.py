"""A Word document with a comment on each finding, at its words and with the evidence in it.

Nothing of the user's own document is written anew: comments are put between its bytes, and every
other part of it stays as it is. So there is no library in between that would save it its own way.
"""

from nutgraf.formats.word.commented import commented
from nutgraf.formats.word.new_document import new_document
from nutgraf.formats.word.notes import notes_of
from nutgraf.model import Report


def annotated(report: Report, document: bytes | None) -> bytes:
    """The bytes of a Word document with comments on a report's findings.

    It is a copy of the document that the draft is; where there is none, one is made of the
    draft. InputError where comments cannot be put into it.
    """
    notes = notes_of(report)
    if document is not None:
        return commented(document, report.analysis.article.source.name, notes)
    return new_document(report.analysis.article, notes)
