"""Folded forms of a text."""

import pytest

from nutgraf.text.folding import fold_key, fold_space


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a\n b\t\u00a0c ", "a b c"),
        ("", ""),
        ("\u2028", ""),
        ("a\u2028b", "a b"),
        ("a\u200bb", "a\u200bb"),
    ],
)
def test_fold_space(text: str, folded: str) -> None:
    assert fold_space(text) == folded


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Key  Points", "key points"),
        ("ＫＥＹ ＰＯＩＮＴＳ", "key points"),
        ("Here’s what", "here's what"),
        ("TL\u200b;DR", "tl;dr"),
        ("Straße", "strasse"),
        ("cafe\u0301", "café"),
        ("\ufeffKey\u00adpoints", "keypoints"),
        ("✔\ufe0f", "✔"),
    ],
)
def test_fold_key(text: str, key: str) -> None:
    assert fold_key(text) == key
