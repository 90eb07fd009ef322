"""HTML: pages, saved or off the web, and pieces of them."""

from nutgraf.inputs import html
from nutgraf.inputs.drafts.reader import Reader, Sign

READER = Reader(
    "html",
    (".html", ".htm", ".xhtml"),
    {
        Sign.OPENING: lambda contents: html.looks_like_page(contents.source.text),
        Sign.LOOKS: lambda contents: html.looks_like_fragment(contents.source.text),
    },
    html.read,
    "pages, saved or off the web, and pieces of them",
)
