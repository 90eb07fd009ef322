import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf import InputError
from nutgraf.inputs.drafts.decoding import decode
from nutgraf.inputs.drafts.rewriting import rewritten
from nutgraf.model import Edit, Span
from nutgraf.text.edits import edited

CODINGS = {
    "utf-8": b"",
    "utf-8 with a mark": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "cp1252": b"",
}


def at(text: str, words: str, new: str) -> Edit:
    start = text.index(words)
    return Edit(Span(start, start + len(words)), new)


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_stay(coding: str, end: str) -> None:
    text = f"Café “twelve”{end}{end}- a café of 12 – née{end}- the end"
    mark, encoding = CODINGS[coding], coding.split(" ", maxsplit=1)[0]
    data = mark + text.encode(encoding)
    new = rewritten(data, "a.txt", [at(decode(data, "a.txt"), "12", "15")])
    assert new == mark + text.replace("12", "15").encode(encoding)


def test_other_normal_forms_stay_outside_of_the_edits() -> None:
    text = unicodedata.normalize("NFD", "Élodie Crête\r\n한국어 각 12 é\r\nżółw 12")
    data = text.encode()
    read = decode(data, "a.txt")
    assert read != text
    last = read.rindex("12")
    new = rewritten(data, "a.txt", [at(read, "12", "15"), Edit(Span(last, last + 2), "99")])
    assert new.decode() == text.replace("12", "15", 1)[:-2] + "99"


def test_a_whole_line_goes_with_its_line_end() -> None:
    data = b"one\r\ntwo\r\nthree\r\n"
    assert rewritten(data, "a.txt", [Edit(Span(4, 8), "")]) == b"one\r\nthree\r\n"


def test_what_the_encoding_lacks_is_said() -> None:
    data = "Café – Anna Bielska".encode("cp1252")
    read = decode(data, "a.txt")
    with pytest.raises(InputError, match=r'a\.txt: its encoding, CP1252, has no "ń"'):
        rewritten(data, "a.txt", [at(read, "Bielska", "Bieńska")])


def test_bytes_that_are_none_of_the_encoding_are_not_lost() -> None:
    data = b'<html><meta charset="shift_jis"><p>Caf\x81\x20 of 12</p></html>'
    read = decode(data, "a.html")
    assert "\ufffd" in read
    with pytest.raises(InputError, match=r"a\.html: it has bytes that are none of CP932"):
        rewritten(data, "a.html", [at(read, "12", "15")])


def test_a_file_that_would_be_read_otherwise_is_not_written() -> None:
    data = b"Cafe12"  # the edit joins its e
    read = decode(data, "a.txt")
    with pytest.raises(InputError, match="another encoding"):
        rewritten(data, "a.txt", [Edit(Span(read.index("12"), len(read)), "\u0301")])


@given(
    st.text("ab é e\u0301ẹ\u0302가각\u1100\u1161\u11a8\r\n", max_size=40),
    st.integers(0, 40),
    st.integers(0, 5),
)
def test_edits_of_any_text_are_where_they_are_read(text: str, start: int, length: int) -> None:
    data = f"x{text}y".encode()
    read = decode(data, "a.txt")
    span = Span(min(start, len(read)), min(start + length, len(read)))
    edit = Edit(span, "12")
    try:
        new = rewritten(data, "a.txt", [edit])
    except InputError:
        return
    assert decode(new, "a.txt") == edited(read, [edit])
