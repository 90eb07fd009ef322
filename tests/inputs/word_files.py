"""Word documents, written by hand: what Word itself would write, without its trimmings."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
STYLES = (
    ("Titel", "Title", ""),  # ids are those of a German Word, names are not
    ("Untertitel", "Subtitle", ""),
    ("berschrift1", "heading 1", ""),
    ("berschrift2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    ("Hausstil", "House subhead", '<w:basedOn w:val="berschrift2"/>'),
    ("Aufzhlungszeichen", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    ("Listennummer", "List Number", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    ("ListBullet", "List Bullet", ""),
    ("Listenabsatz", "List Paragraph", ""),
    ("Zitat", "Quote", ""),
    ("Verzeichnis1", "toc 1", ""),
    ("Fett", "Strong", ""),
)
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard">'
    '<w:name w:val="Normal"/></w:style>'
)
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{{0}}"/></w:lvl>' for level in range(3)
)


def p(text: str, style: str = "", num: str = "", level: int = 0, properties: str = "") -> str:
    """A paragraph; `num` is its list's id, and a line end in the text is a line break."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        inside += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    inside += properties
    head = f"<w:pPr>{inside}</w:pPr>" if inside else ""
    return f"<w:p>{head}{text if text.startswith('<') else r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run; `<w:b/>` among its properties is bold."""
    pieces = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\n")
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{pieces}</w:r>"


def text_box(inside: str) -> str:
    """A paragraph with a text box in it, as Word writes it: twice, once for old programs."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return p(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table; each cell is the XML of its paragraphs."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(body: str, properties: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """The bytes of a document; `more` are further files of it, or others in place of its own."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{rest}</w:style>'
        for id, name, rest in STYLES
    )
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{_LEVELS.format(kind)}</w:abstractNum>'
        for number, kind in enumerate(("bullet", "decimal", "none"), 11)
    )
    lists += "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number + 10}"/></w:num>'
        for number in (1, 2, 3)
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _PARTS,
        "word/document.xml": document(body),
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">{_NORMAL}{styles}</w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{_W}">{lists}</w:numbering>',
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
            'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{properties}</cp:coreProperties>'
        ),
    }
    return zipped(files | dict(more or {}))


def document(body: str) -> str:
    """The main part of a document."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{_W}" xmlns:mc="{_MC}" xmlns:wps="{_WPS}">'
        f"<w:body>{body}</w:body></w:document>"
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """An archive of files, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, compresslevel=9,
                             compress_type=zipfile.ZIP_DEFLATED)  # fmt: skip
    return out.getvalue()


_TYPE = "application/vnd.openxmlformats-"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{_TYPE}package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    f'ContentType="{_TYPE}officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" '
    f'ContentType="{_TYPE}officedocument.wordprocessingml.styles+xml"/>'
    '<Override PartName="/word/numbering.xml" '
    f'ContentType="{_TYPE}officedocument.wordprocessingml.numbering+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    f'ContentType="{_TYPE}package.core-properties+xml"/>'
    "</Types>"
)
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION = '<Relationship Id="rId{}" Target="{}" Type="{}"/>'


def _relations(*relations: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(relations)}</Relationships>'


_PARTS = _relations(
    _RELATION.format(1, "styles.xml", f"{_RELATED}/styles"),
    _RELATION.format(2, "numbering.xml", f"{_RELATED}/numbering"),
)
_RELATIONS = _relations(
    _RELATION.format(1, "word/document.xml", f"{_RELATED}/officeDocument"),
    _RELATION.format(
        2,
        "docProps/core.xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
)
