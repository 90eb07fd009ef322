"""Parts of a Markdown draft that are never printed: comments, template tags, attributes, ids.

Each is blanked, character for character, so that positions stay. Known are the comments of
Obsidian (`%%…%%`), CriticMarkup (`{>>…<<}`, and its deletions), Hugo, MDX, Liquid and Nunjucks,
the tags of the last two, attributes of kramdown and Pandoc (`{: .box}`, `{#id}`), block ids
(`^kp1`), tables of contents, properties of Logseq, and Pandoc's title block. Every search is
bounded or consumes what it passes, so the time is linear.
"""

import re

_FENCED = (
    r"^ {0,3}(?P<ticks>`{3,}+|~{3,}+)[^\n]*+\n(?:(?! {0,3}(?P=ticks)).*+\n)*+"
    r"(?: {0,3}(?P=ticks)[^\n]*+)?"
)
_COMMENT = re.compile(
    rf"(?P<fence>{_FENCED})"
    r"|(?P<code>(?<!`)`[^`\n]{1,1000}`(?!`))"
    r"|(?P<math>\$\$[^$]{0,2000}\$\$)"
    r"|(?<![\w%])%%(?!%)(?P<a>(?:[^%]|%(?!%)){0,5000}+)%%(?!\w)"
    r"|\{>>(?P<b>[^<{}]{0,2000}+)<<\}|\{--(?P<c>[^{}]{0,2000}?)--\}"
    r"|\{\{/\*(?P<d>(?:[^*{]|\*(?!/)|\{(?!\{/\*)){0,5000}+)\*/\}\}"
    r"|\{/\*(?P<e>(?:[^*{]|\*(?!/\})|\{(?!/\*)){0,5000}+)\*/\}"
    r"|\{#(?P<f>[ \n-](?:[^#{]|#(?!\})|\{(?!#)){0,2000}+)#\}"
    r"|(?<!\{)\{%-?[ \t]*comment\b[^%\n]{0,100}%\}"
    r"(?P<g>(?:[^{]|\{(?!%-?[ \t]*(?:end)?comment)){0,5000}+)"
    r"\{%-?[ \t]*endcomment[ \t]*-?%\}"
    r"|\{\{[<%][ \t]*comment[ \t]*[%>]\}\}(?P<i>(?:[^{]|\{(?!\{[<%][ \t]*(?:/|comment))){0,5000}+)"
    r"\{\{[<%][ \t]*/[ \t]*comment[ \t]*[%>]\}\}"
    r"|(?<!\{)\{%(?P<h>[^%\n{}]{0,500}+(?:%(?!\})[^%\n{}]{0,500}+){0,5})%\}",
    re.MULTILINE,
)
_KEPT = ("fence", "code", "math", "kept")
_MARKS = re.compile(
    rf"(?P<kept>^[ \t]*:{{3,}}[^\n]*$|{_FENCED})"
    r"|(?<![`\w])\{:[^{}\n]{0,300}\}"  # kramdown
    r"|(?<=\S)[ \t]+\{[#.][^{}\n]{0,300}\}[ \t]*$"  # Pandoc, at the end of a line
    r"|(?<=\S)[ \t]+\^(?=[\w-]*[a-z])[\w-]{2,60}[ \t]*$"  # an id of Obsidian's
    r"|^[ \t]*\^(?=[\w-]*[a-z])[\w-]{2,60}[ \t]*$"
    r"|^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\})[ \t]*$"
    r"|^[ \t]*(?:- )?[a-z][\w-]{0,40}:: [^\n]{0,300}$"  # a property of Logseq's
    r"|\{(?:\+\+|==)|(?:\+\+|==)\}",
    re.MULTILINE | re.IGNORECASE,
)
_HINTS = ("%%", "{", "^", "::", "[toc]", "[[", "[TOC]", "[_TOC_]")
_TITLE_BLOCK = re.compile(r"\A% (?P<title>[^\n]{1,300})\n(?P<rest>(?:%[^\n]{0,300}\n){0,2})")
_LINE = re.compile(r"[^\n]")


def without_unprinted(text: str) -> str:
    """The text with all that is never printed blanked; length and lines stay."""
    text = _TITLE_BLOCK.sub(_as_title, text)
    if not any(hint in text for hint in _HINTS):
        return text
    text = _COMMENT.sub(_blanked, text)
    return _MARKS.sub(_blanked, text)


def _blanked(match: re.Match[str]) -> str:
    """Blanks in place of a match, unless it is code, or a line that opens a box."""
    groups = match.groupdict()
    return match[0] if any(groups.get(group) for group in _KEPT) else _LINE.sub(" ", match[0])


def _as_title(match: re.Match[str]) -> str:
    return f"# {match['title']}\n" + _LINE.sub(" ", match["rest"])
