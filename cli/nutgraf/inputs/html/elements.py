"""The names of HTML's elements, by what matters in an article."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "keygen", "frame",
))  # fmt: skip
"""They hold nothing and have no end tag."""

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip
"""They break a line of text; so do those of a site's own, `<key-points>`."""

RAW = (
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title",
)  # fmt: skip
"""Their content is text, whatever it looks like."""

NEVER_TEXT = frozenset((
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title",
    "head", "template", "svg", "math", "object", "embed", "video", "audio", "canvas", "map",
    "select", "option", "datalist", "input", "progress", "meter", "dialog", "applet",
    "frameset", "rp", "rt",
))  # fmt: skip
"""Nothing in them is read."""

ELSEWHERE_ROLES = frozenset((
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "alert", "status",
))  # fmt: skip
"""Roles (WAI-ARIA) of what is no part of an article."""

ELSEWHERE = ("nav", "footer", "menu", "search")
"""Nor are these."""

LISTS = ("ul", "ol", "dl", "dir")
ITEMS = ("li", "dt", "dd")
