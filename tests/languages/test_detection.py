"""The language of a text: told from an article, and doubted where there is too little to tell."""

import pytest
from tests.conftest import SAMPLES, Run
from tests.reading import read_source

from nutgraf import Source, read
from nutgraf.inputs.drafts.decoding import normalize
from nutgraf.languages import LANGUAGES
from nutgraf.languages.detection import guess
from nutgraf.model import House

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in (SAMPLES / "languages").iterdir()}


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_samples(code: str) -> None:
    article = read(Source(f"{code}.md", normalize(TEXTS[code])))
    assert article.language == code
    assert not article.notices


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_paragraphs(code: str) -> None:
    paragraphs = [part for part in TEXTS[code].split("\n\n") if len(part) > 250]
    for paragraph in paragraphs:
        guessed = guess(paragraph)
        assert guessed.code == code, paragraph
        assert guessed.is_sure, paragraph


def test_english_samples() -> None:
    for path in SAMPLES.iterdir():
        if path.suffix in (".md", ".txt"):
            assert guess(path.read_text(encoding="utf-8")).is_sure
            assert read(path).language == "en"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sentence_is_told_or_doubted_but_never_wrong(code: str) -> None:
    sentences = [sentence.text for sentence in read(Source("x.md", TEXTS.get(code, ""))).sentences]
    wrong = [
        sentence
        for sentence in sentences
        if (guessed := guess(sentence)).is_sure and guessed.code != code
    ]
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "A kormány szerdán bejelentette, hogy az új kórház építése jövőre kezdődik meg.",
        "Guvernul a anunțat miercuri că va construi trei spitale noi în regiune până în 2030.",
        "Vlada je u srijedu objavila da će nova bolnica biti otvorena sljedeće godine u svibnju.",
        "Правителството обяви в сряда, че новата болница ще бъде открита през следващата година.",
        "정부는 수요일 새 병원을 내년에 연다고 발표했다.",
        "أعلنت الحكومة يوم الأربعاء أن المستشفى الجديد سيفتح العام المقبل.",
        "Brückenbau Gmünd Kosten",
    ],
)
def test_other_languages_and_snippets_are_doubted(text: str) -> None:
    article = read(Source("x.txt", text))
    assert article.language == "en"
    assert len(article.notices) == 1
    assert "read as English" in article.notices[0]


def test_what_is_said_goes_first(run: Run) -> None:
    body = TEXTS["de"].split("---", 2)[2]
    assert read(Source("x.md", body)).language == "de"
    assert read(Source("x.md", "---\nlang: nl-BE\n---\n" + body)).language == "nl"
    assert read(Source("x.md", "---\nlang: nl\n---\n" + body), language="de-AT").language == "de"
    unknown = read(Source("x.md", "---\nlanguage: tlh\n---\n" + body))
    assert unknown.language == "en"
    assert 'no data for the language "tlh"' in unknown.notices[0]
    record = b'{"text": "Die Br\\u00fccke ist zu.", "language": "de_CH"}'
    ran = run("summarize", "--stdin-filename", "x.jsonl", "--format", "json", stdin=record)
    assert '"language": "de"' in ran.out


PAGE = """<!doctype html><html{lang}><head><title>Die Brücke</title></head><body><article>
<h1>Die Brücke</h1><h2>Das hier gilt</h2><ul>
<li>Die Brücke wird im März gesperrt</li><li>Sie kostet 1.200 Euro am Tag</li></ul>
<p>Die Brücke über den Fluss wird im März für drei Wochen gesperrt, sagte der Bürgermeister.</p>
<p>Das kostet die Stadt 1.200 Euro am Tag, weil eine Fähre die Menschen über das Wasser bringt.</p>
</article></body></html>"""


@pytest.mark.parametrize("lang", ["", ' lang="de-AT"', ' lang="nl"'])
def test_a_page_is_read_in_its_language(lang: str) -> None:
    source = Source("x.html", PAGE.format(lang=lang))
    assert read(source).language == "de"
    assert not read(source).lists
    why = 'read as German, as its text is, though the page says "nl"; name it with --language'
    assert read(source).notices == ((why,) if "nl" in lang else ())
    assert read(source, language="fr-CA").language == "fr"


@pytest.mark.parametrize("lang", ["", ' lang="de-AT"'])
def test_headings_of_the_house_hold_in_every_language(lang: str) -> None:
    house = House(headings=("Das hier gilt",))
    article = read_source(Source("x.html", PAGE.format(lang=lang)), house=house)
    assert article.language == "de"
    assert [len(one.points) for one in article.lists] == [2]
    text = "Das hier gilt\n- Die Brücke ist gesperrt\n- Das kostet Geld\n\n" + TEXTS["de"]
    assert read_source(Source("x.txt", text), house=house).lists[0].heading == "Das hier gilt"


def test_a_configured_language_may_be_a_longer_tag(run: Run) -> None:
    ran = run("summarize", "--language", "de_AT", "--format", "json", stdin=b"Die Stadt. Das Land.")
    assert '"language": "de"' in ran.out
    assert not ran.err


def test_doubt_is_said_on_standard_error(run: Run) -> None:
    ran = run("check", "-", stdin="Brückenbau Gmünd Kosten Zeitplan.".encode())
    assert "<stdin>: read as English" in ran.err
    assert run("check", "--language", "tlh", stdin=b"x").code == 2


def test_hostile_texts_are_guessed_fast() -> None:
    for text in ("a" * 1_000_000, "的" * 1_000_000, "é " * 500_000, "\u0000" * 10_000, ""):
        assert guess(text).code in LANGUAGES
