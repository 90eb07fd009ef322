"""Markdown, in the dialects of editors, wikis and site generators."""

from nutgraf.inputs.drafts.reader import Reader, Sign
from nutgraf.inputs.text import markdown
from nutgraf.inputs.text.reading import Dialect, text_reader

READER = Reader(
    "markdown",
    (".md", ".markdown", ".mdown", ".mkd", ".mdx"),
    {Sign.LOOKS: lambda contents: markdown.looks_like_markdown(contents.source.text)},
    text_reader(Dialect(markdown.cut, markdown.with_roles, has_words=True)),
    "Markdown, with front matter, callouts and HTML in it",
)
