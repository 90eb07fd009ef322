"""What is written in a key point has its style, and the article's value."""

import pytest

import nutgraf
from nutgraf.differences import comparisons_of
from nutgraf.model import Source

HEADINGS = {
    "en": "Key Points",
    "de": "Das Wichtigste in Kürze",
    "fr": "L'essentiel",
    "es": "Claves",
    "pl": "Najważniejsze informacje",
    "sv": "Det viktigaste i korthet",
    "ru": "Главное",
}


def mended(point: str, body: str, code: str = "en") -> str:
    """A key point with its repairs made."""
    text = f"# T\n\n## {HEADINGS[code]}\n\n- {point}\n\n{body}\n"
    article = nutgraf.read(Source("a.md", text), language=code)
    (compared,) = comparisons_of(article)
    found = [repair for each in compared.differences for repair in each.repairs]
    for repair in sorted(found, reverse=True):
        point = repair.mended(point)
    return point


@pytest.mark.parametrize(
    ("point", "body", "right"),
    [
        ("It cost $12.5m", "It cost $15.2 million.", "It cost $15.2m"),
        ("It cost 3.5 billion dollars", "It cost $3.9 billion.", "It cost 3.9 billion dollars"),
        ("It has 12,500 trees", "It has 15200 trees.", "It has 15,200 trees"),
        ("Over 3,000 people came", "The police counted 2,140 people.", "Over 2,000 people came"),
        ("Twenty-seven shops closed", "Seventeen shops closed.", "Seventeen shops closed"),
        ("Twenty-seven shops closed", "In all, 72 shops closed.", "Seventy-two shops closed"),
        ("He came in third", "He came in fourth.", "He came in fourth"),
        ("The 21st town has one", "The 22nd town has one.", "The 22nd town has one"),
        ("It opens at 5pm", "It opens at 6 p.m. each day.", "It opens at 6pm"),
        ("It opens at 5:30 a.m.", "It opens at 6.45am each day.", "It opens at 6:45 a.m."),
        ("Rovers won 3-1", "Rovers won 4-1.", "Rovers won 4-1"),
        ("Two thirds of members voted for it", "A third of members voted for it on Monday.",
         "A third of members voted for it"),
        ("It opens on Sept. 4", "It opens on Sept. 14. It was Dec. 3.", "It opens on Sept. 14"),
        ("It opens on Monday", "It opens on TUESDAY.", "It opens on Tuesday"),
        ("In the 1980s it was a mill", "In the 1970s it was a mill.", "In the 1970s it was a mill"),
        ("It was built in 2954", "It was built in 1954.", "It was built in 1954"),
        ("He is 5 feet 10 inches tall", "He is 6 feet 2 inches tall.",
         "He is 6 feet 2 inches tall"),
        ("It is three times as high as it was", "It is four times as high as it was.",
         "It is four times as high as it was"),
        # Several values may be meant, or none measures the same.
        ("It cost $4", "Rooms cost $7 or $9.", "It cost $4"),
        ("It took three months", "It took five years.", "It took three months"),
        ("It costs 30 euro", "It costs 30 dollars.", "It costs 30 euro"),
        # What is said in another word may need another sentence.
        ("The budget doubled", "The budget tripled last year.", "The budget doubled"),
        ("Sales rose threefold", "Sales rose four times as much.", "Sales rose threefold"),
    ],
)  # fmt: skip
def test_english(point: str, body: str, right: str) -> None:
    assert mended(point, f"{body} The town is small.") == right


@pytest.mark.parametrize(
    ("code", "point", "body", "right"),
    [
        ("de", "Siebenundzwanzig Bäder schließen", "Es schließen siebzehn Bäder.",
         "Siebzehn Bäder schließen"),
        ("de", "Der Bau kostet 4.500 Euro", "Der Bau kostet 5.400 Euro.",
         "Der Bau kostet 5.400 Euro"),
        ("fr", "Vingt-sept bibliothèques fermeront", "Dix-sept bibliothèques fermeront.",
         "Dix-sept bibliothèques fermeront"),
        ("es", "Cinco bibliotecas cerrarán", "Cerrarán siete bibliotecas.",
         "Siete bibliotecas cerrarán"),
        ("pl", "Otwarcie biblioteki 15 września", "Otwarcie biblioteki 5 września.",
         "Otwarcie biblioteki 5 września"),
        ("sv", "Fem bibliotek stänger", "Sju bibliotek stänger.", "Sju bibliotek stänger"),
        ("ru", "Цены выросли в 2 раза", "Цены выросли в 3 раза.", "Цены выросли в 3 раза"),
        ("ru", "Цены выросли в 2 раза", "Цены выросли в 5 раз.", "Цены выросли в 2 раза"),
        ("ru", "Пять библиотек закроются", "Закроются семь библиотек.", "Семь библиотек закроются"),
    ],
)  # fmt: skip
def test_languages(code: str, point: str, body: str, right: str) -> None:
    assert mended(point, body, code) == right
