"""The encoding that a page declares, by the prescan of the WHATWG HTML standard (13.2.3.2)."""

import codecs
import re

_SCANNED = 4096
_META = re.compile(rb"<meta\b[^>]{0,1000}>", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*+=\s*+[\"']?\s*+([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\sencoding\s*=\s*[\"']([\w.:-]{2,40})")
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_AS_BROWSERS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252",
    "latin1": "cp1252", "latin-1": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874",
    "tis-620": "cp874", "shift_jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
}  # fmt: skip
"""The encodings that browsers use for a label (encoding.spec.whatwg.org), if Python's differ."""

_OF_PYTHON = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7", "undefined")
"""Encodings that no browser knows, some of which take quadratic time."""


def declared_encoding(data: bytes) -> str:
    """Python's name of the encoding that a page declares; empty where it declares none."""
    top = _COMMENT.sub(b"", data[:_SCANNED])
    xml = _XML.match(top)
    for tag in _META.finditer(top):
        match = _CHARSET.search(tag[0])
        if match:
            return codec_named(match[1].decode("ascii"))
    return codec_named(xml[1].decode("ascii")) if xml else ""


def codec_named(label: str) -> str:
    """Python's name of the encoding that browsers use for a label; empty for an unknown label."""
    name = label.lower()
    name = _AS_BROWSERS.get(name, name)
    try:
        b"a".decode(name, "replace")
    except (LookupError, UnicodeError):  # also for `hex` and its like, which encode no text
        return ""
    codec = codecs.lookup(name).name
    return "" if codec.replace("_", "-") in _OF_PYTHON else codec
