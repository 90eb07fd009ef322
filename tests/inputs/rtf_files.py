"""RTF files, written by hand: what Word and TextEdit write, without their trimmings."""


def paragraph(kind: str, text: str) -> str:
    raise NotImplementedError


def box(container: str, heading: str, items: str) -> str:
    raise NotImplementedError


def rtf(body: str) -> bytes:
    raise NotImplementedError
