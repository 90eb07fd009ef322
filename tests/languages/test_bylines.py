"""In every language: bylines and datelines are no sentences, and sentences are no bylines."""

import datetime

import pytest
from tests.layouts.drafts import story

from nutgraf import Source, read
from nutgraf.inputs.about.bylines import byline_in
from nutgraf.inputs.about.dates import date_in
from nutgraf.languages import LANGUAGES
from nutgraf.languages.credits import credit_words

BYLINES = {
    "en": ("By Ellen Marsh, Reuters", "Words: Ellen Marsh | Photos: Jo Ek", "BY ELLEN MARSH"),
    "de": ("VON ANNA SCHMIDT", "Text: Anna Schmidt", "Von Anna Schmidt und Uwe von der Heide, dpa"),
    "fr": (
        "Par Claire Dubois (avec AFP)",
        "Texte : Claire Dubois",
        "PAR C. DUBOIS ET LUC ODIN",
    ),
    "es": ("Por Lucía Romero y Juan de la Cruz", "Texto: Lucía Romero", "POR LUCÍA ROMERO"),
    "pt": ("Por Marta Nogueira", "Texto: Marta Nogueira e Rui dos Santos", "Autor: Rui Sá"),
    "it": ("di Chiara Rossi", "A cura di Chiara Rossi", "Testo: Chiara Rossi"),
    "nl": ("Door Sanne de Vries en Jan van 't Hof", "Tekst: Sanne de Vries"),
    "pl": ("Autor: Anna Kowalska, PAP", "Tekst: Jan Łoś", "Oprac. Anna Kowalska"),
    "cs": ("Autor: Jana Nováková", "Text: Jan Čech, ČTK", "Připravila: Jana Nováková"),
    "sv": ("Av Karin Lindgren", "Text: Karin Lindgren Foto: Åke Ek", "Text: Karin Lindgren"),
    "da": ("Af Mette Holm, Ritzau", "Tekst: Mette Holm", "Skrevet af Mette Holm"),
    "no": ("Av Ingrid Berg", "Tekst: Ingrid Berg og Ola Øye", "Journalist: Ingrid Berg"),
    "fi": ("Teksti: Aino Virtanen", "Toimittaja: Aino Virtanen", "Kuva: Äijö Öhman"),
    "ru": ("Автор: Анна Смирнова", "Текст: Анна Смирнова, ТАСС", "Фото: Лев Одинцов"),
    "uk": ("Автор: Оксана Шевчук", "Текст: Оксана Шевчук і Лев Одинець", "Фото: Лев Одинець"),
    "el": ("Της Μαρίας Παπαδοπούλου", "Γράφει ο Νίκος Δήμου", "Κείμενο: Μαρία Παππά"),
    "tr": ("Haber: Elif Yılmaz", "Yazan: Elif Yılmaz", "Fotoğraf: Ali Can"),
    "zh": ("记者 王小明", "文｜王小明", "作者：王小明"),
    "ja": ("記者 山田花子", "文：山田花子", "取材・文／山田花子"),
}
NO_BYLINES = {
    "en": ("By the river stands an old mill", "By Ellen Marsh's count there were nine"),
    "de": (
        "Von Anna Schmidt stammt die Idee",
        "Von Montag an fährt die Fähre",
        "Text: kurz",
    ),
    "fr": ("Par Claire Dubois, on a su la nouvelle du vote.", "Par un vote serré, le conseil"),
    "es": ("Por Lucía Romero votaron nueve", "Por la noche no hay barcos"),
    "pt": ("Por Marta Nogueira votaram nove", "Por enquanto, nada muda"),
    "it": ("Di Chiara Rossi si parla da anni", "Di notte non ci sono traghetti"),
    "nl": ("Door Sanne de Vries werd gestemd", "Door de regen ging de brug dicht"),
    "pl": ("Autor: nieznany", "Tekst umowy liczy 40 stron"),
    "cs": ("Autor: neznámý", "Text smlouvy má 40 stran"),
    "sv": ("Av Karin Lindgren finns inget kvar", "Av pengarna är hälften borta"),
    "da": ("Af Mette Holm er intet tilbage", "Af pengene er halvdelen brugt"),
    "no": ("Av Ingrid Berg er det lite igjen", "Av pengene er halvparten brukt"),
    "fi": ("Kirjoittaja: tuntematon", "Teksti on pitkä"),
    "ru": ("Автор: неизвестен", "Текст договора занимает сорок страниц"),
    "uk": ("Автор: невідомий", "Текст угоди має сорок сторінок"),
    "el": ("Του χρόνου ανοίγει η γέφυρα", "Της Μαρίας Παππά ήταν η ιδέα"),
    "tr": ("Haber: köprü açılıyor", "Yazan kimse yok"),
    "zh": ("记者了解到，大桥将在五月开通。", "作者没有署名。"),
    "ja": ("記者が取材したところ、橋は五月に開通する。", "文化祭は五月に開かれる。"),
}
DATES = {
    "en": "12 May 2026", "de": "12. Mai 2026", "fr": "12 mai 2026", "es": "12 de mayo de 2026",
    "pt": "12 de maio de 2026", "it": "12 maggio 2026", "nl": "12 mei 2026", "pl": "12 maja 2026",
    "cs": "12. května 2026", "sv": "12 maj 2026", "da": "12. maj 2026", "no": "12. mai 2026",
    "fi": "12. toukokuuta 2026", "ru": "12 мая 2026", "uk": "12 травня 2026",
    "el": "12 Μαΐου 2026", "tr": "12 Mayıs 2026", "zh": "2026年5月12日", "ja": "2026年5月12日",
}  # fmt: skip
DATELINES = {
    "de": ("BERLIN (dpa) – ", "dpa"), "fr": ("PARIS, 12 mai 2026 (AFP) - ", "AFP"),
    "ru": ("МОСКВА, 12 мая — ", ""), "es": ("Madrid (EFE) — ", "EFE"),
    "it": ("ROMA (Ansa) – ", "Ansa"),
    "uk": ("КИЇВ, 12 травня (УНІАН) — ", "УНІАН"),
}  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_are_there(code: str) -> None:
    words = credit_words(code)
    assert words.labels
    assert words.others
    assert words.joins


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_byline_is_no_sentence(code: str) -> None:
    own = story(code)
    for line in (own.byline, *BYLINES[code]):
        assert byline_in(line, code), line
        for name, title in (("draft.md", f"# {own.title}"), ("draft.txt", own.title)):
            text = "\n\n".join([title, line, *own.body])
            article = read(Source(name, text), language=code)
            bare = read(Source(name, text.replace(line + "\n\n", "", 1)), language=code)
            assert [sentence.text for sentence in article.sentences] == [
                sentence.text for sentence in bare.sentences
            ]
            assert bool(article.author) != line.startswith(credit_words(code).others[0].title())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sentence_is_no_byline(code: str) -> None:
    for line in (*NO_BYLINES[code], *story(code).body, *story(code).points):
        assert not byline_in(line, code), line


@pytest.mark.parametrize("code", LANGUAGES)
def test_dates(code: str) -> None:
    own = story(code)
    assert date_in(DATES[code], code) == datetime.date(2026, 5, 12)
    text = "\n\n".join([f"# {own.title}", own.byline, DATES[code], *own.body])
    article = read(Source("draft.md", text), language=code)
    assert article.date == datetime.date(2026, 5, 12)
    assert not [sentence for sentence in article.sentences if sentence.text == DATES[code]]


@pytest.mark.parametrize("code", DATELINES)
def test_datelines(code: str) -> None:
    start, outlet = DATELINES[code]
    own = story(code)
    body = "\n\n".join([start + own.body[0], *own.body[1:]])
    article = read(
        Source("draft.md", f"---\ndate: 2026\n---\n# {own.title}\n\n{body}"), language=code
    )
    assert article.outlet == outlet
    assert (article.date == datetime.date(2026, 5, 12)) == ("12" in start)
    plain = start.replace("(", "").replace(")", "").title()
    other = read(Source("draft.md", f"# {own.title}\n\n{plain}{body}"), language=code)
    assert not other.outlet


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_picture_credit_is_no_sentence_anywhere(code: str) -> None:
    own, word = story(code), credit_words(code).others[0].title()
    whole = read(Source("draft.txt", "\n\n".join([own.title, *own.body])), language=code)
    for line in (f"{word}: Ellen Marsh/dpa", f"({word}: Ellen Marsh)", f"*{word}: E. Marsh*"):
        for name, title in (("draft.txt", own.title), ("draft.md", f"# {own.title}")):
            text = "\n\n".join([title, *own.body[:2], line, *own.body[2:], line])
            article = read(Source(name, text), language=code)
            assert len(article.sentences) == len(whole.sentences), line
    said = f"{word}: the council has shown no pictures of the bridge since May."
    article = read(Source("draft.txt", "\n\n".join([*own.body, said])), language=code)
    assert article.sentences[-1].text.endswith("since May.")
