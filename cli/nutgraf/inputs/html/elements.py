"""The names of HTML's elements, grouped by their part in an article."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "keygen", "frame",
))  # fmt: skip
"""Elements without content and end tag."""

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip
"""Elements that break a line of text. Custom elements (`<key-points>`) do so too."""

RAW = (
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title",
)  # fmt: skip
"""Elements whose content is text, whatever it looks like."""

NEVER_TEXT = frozenset((
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title",
    "head", "template", "svg", "math", "object", "embed", "video", "audio", "canvas", "map",
    "select", "option", "datalist", "input", "progress", "meter", "dialog", "applet",
    "frameset", "rp", "rt",
))  # fmt: skip
"""Elements in which nothing is read."""

ELSEWHERE_ROLES = frozenset((
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "alert", "status",
))  # fmt: skip
"""Roles (WAI-ARIA) of elements that are no part of an article."""

ELSEWHERE = ("nav", "footer", "menu", "search")
"""Elements that are no part of an article."""

LISTS = ("ul", "ol", "dl", "dir")
ITEMS = ("li", "dt", "dd")
