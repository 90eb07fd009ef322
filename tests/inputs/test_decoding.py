"""Bytes decoded, or refused in a sentence."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.errors import InputError
from nutgraf.inputs.drafts.decoding import decode, normalize

TEXT = "“The café’s ferry – says Zoë – costs £5…”\nIt is dear.\n"
EURO = "Der Bürgermeister sagte, die Fähre über den Fluß müsse täglich größere Mühen überstehen.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE])
def test_utf_16_with_a_mark(mark: bytes) -> None:
    encoding = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-16-le"
    assert decode(mark + TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("latin-1", EURO * 3),
        (
            "shift_jis",
            "市議会は火曜日、夜間フェリーの運航を一年間続けることを決めた。市長は喜んでいる。\n"
            * 5,
        ),
        (
            "cp1251",
            "Городской совет во вторник решил сохранить ночной паром ещё на один год.\n" * 5,
        ),
        (
            "euc_jp",
            "市議会は火曜日、夜間フェリーの運航を一年間続けることを決めた。市長は喜んでいる。\n"
            * 5,
        ),
    ],
)
def test_legacy_encodings_by_detection(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.4", "a PDF document"),
        (b"PK\3\4", "a ZIP archive"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\x1f\x8b\x08", "a gzip file"),
        (b"abc\0def", "a binary file"),
        (bytes(range(256)) * 4, "a binary file"),
        (b"\xef\xbb\xbfabc\xff", "cannot be decoded as that"),
        (b"\xff\xfea", "cannot be decoded as that"),
        (b"\x01\x02\x03\xff\xfe\xfd" * 20, "no other encoding fits"),
    ],
)
def test_what_is_no_text(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=r"^a\.txt") as caught:
        decode(data, "a.txt")
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("e\u0301", "é"),
        ("\ud800", "\ufffd"),
        ("a\u2028b", "a\u2028b"),
        ("\0", "\0"),
    ],
)
def test_normalize(text: str, normal: str) -> None:
    assert normalize(text) == normal


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except InputError:
        return
    assert normalize(text) == text
    text.encode("utf-8")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf_8_text_comes_back(text: str) -> None:
    if not text.startswith("{\\rtf") and not text.startswith(("%PDF-", "PK\3\4", "GIF8")):
        assert decode(text.removeprefix("\ufeff").encode(), "a.txt") == normalize(
            text.removeprefix("\ufeff")
        )
