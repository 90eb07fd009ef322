"""In every language: true key points raise nothing, and a changed number is found."""

import re

import pytest
from tests.conftest import SAMPLES

from nutgraf import Article, Severity, Source, SupportVerdict, read, review
from nutgraf.differences.arithmetic import lists_of_names
from nutgraf.facts.reading import read_facts
from nutgraf.languages import LANGUAGES

CODES = [code for code in LANGUAGES if code != "en"]
FACTS = {
    "number-mismatch", "date-mismatch", "unknown-name", "misquote", "negation-mismatch",
    "reversed-claim", "unsupported-point",
}  # fmt: skip

CHANGED = {
    "de": ("19 zu 6 Stimmen", "17 zu 6 Stimmen", "number-mismatch"),
    "fr": ("11,2 millions", "14,2 millions", "number-mismatch"),
    "es": ("14 votos a 11", "16 votos a 11", "number-mismatch"),
    "pt": ("2,7 milhões", "2,7 mil", "number-mismatch"),
    "it": ("1,3 milioni", "1,8 milioni", "number-mismatch"),
    "nl": ("640.000 euro", "64.000 euro", "number-mismatch"),
    "pl": ("5 września", "5 października", "date-mismatch"),
    "cs": ("15. října", "15. listopadu", "date-mismatch"),
    "sv": ("14 miljoner", "14 miljarder", "number-mismatch"),
    "da": ("2,9 millioner", "2,1 millioner", "number-mismatch"),
    "no": ("210 elever", "290 elever", "number-mismatch"),
    "fi": ("30 000 euron", "50 000 euron", "number-mismatch"),
    "ru": ("1,8 млрд", "1,8 млн", "number-mismatch"),
    "uk": ("400 хлібин", "470 хлібин", "number-mismatch"),
    "el": ("340.000 ευρώ", "540.000 ευρώ", "number-mismatch"),
    "tr": ("48 milyon", "84 milyon", "number-mismatch"),
    "zh": ("4.5万册", "7.5万册", "number-mismatch"),
    "ja": ("12室", "19室", "number-mismatch"),
}
"""Words of a true key point, false ones in their place, and the rule that finds them."""

STRANGE = {
    "de": "Forscher entdecken in der Antarktis eine unbekannte Vogelart",
    "fr": "Des chercheurs découvrent une espèce d'oiseau inconnue dans l'Antarctique",
    "es": "Unos científicos descubren una especie de ave desconocida en la Antártida",
    "pt": "Cientistas descobrem uma espécie de ave desconhecida na Antártida",
    "it": "Alcuni scienziati scoprono una specie di uccello sconosciuta in Antartide",
    "nl": "Onderzoekers ontdekken een onbekende vogelsoort op Antarctica",
    "pl": "Naukowcy odkryli na Antarktydzie nieznany gatunek ptaka",
    "cs": "Vědci objevili v Antarktidě neznámý druh ptáka",
    "sv": "Forskare upptäcker en okänd fågelart i Antarktis",
    "da": "Forskere opdager en ukendt fugleart i Antarktis",
    "no": "Forskere oppdager en ukjent fugleart i Antarktis",
    "fi": "Tutkijat löysivät Etelämantereelta tuntemattoman lintulajin",
    "ru": "Учёные обнаружили в Антарктиде неизвестный вид птиц",
    "uk": "Науковці виявили в Антарктиді невідомий вид птахів",
    "el": "Επιστήμονες ανακάλυψαν άγνωστο είδος πουλιού στην Ανταρκτική",
    "tr": "Araştırmacılar Antarktika'da bilinmeyen bir kuş türü keşfetti",
    "zh": "国家足球队在决赛中以点球击败对手夺得冠军",
    "ja": "サッカー日本代表が決勝で延長戦の末に優勝した",
}
"""A key point of another story."""

MONTHS = {
    "de": ("7. September", "7. November"),
    "fr": ("14 décembre", "14 novembre"),
    "es": ("1 de octubre", "1 de agosto"),
    "pt": ("3 de julho", "3 de maio"),
    "it": ("20 marzo", "20 giugno"),
    "nl": ("2 april", "2 juli"),
    "pl": ("5 września", "8 września"),
    "cs": ("15. října", "15. června"),
    "sv": ("6 juni", "6 maj"),
    "da": ("1. maj", "1. juni"),
    "no": ("15. august", "15. oktober"),
    "fi": ("4. toukokuuta", "4. kesäkuuta"),
    "ru": ("12 сентября", "12 ноября"),
    "uk": ("9 листопада", "9 грудня"),
    "el": ("8 Ιανουαρίου", "8 Μαρτίου"),
    "tr": ("23 Nisan", "23 Mayıs"),
    "zh": ("5月18日", "6月18日"),
    "ja": ("7月20日", "8月20日"),
}


def draft(code: str) -> str:
    return (SAMPLES / "languages" / f"{code}.md").read_text(encoding="utf-8")


def rules(article: Article) -> set[str]:
    """The fact rules that complain of an article, notes apart."""
    found = review(article).findings
    return {each.rule for each in found if each.severity is not Severity.INFO} & FACTS


def changed(code: str, true: str, false: str) -> Article:
    """The sample with other words in the first key point that has them, and nowhere else."""
    article = read(Source(f"{code}.md", draft(code)))
    point = next(point for point in article.key_points if true in point.text)
    assert point.span
    text = article.source.text
    where = text.index(true, point.span.start)
    return read(Source(f"{code}.md", text[:where] + false + text[where + len(true) :]))


@pytest.mark.parametrize("code", CODES)
def test_true_points_are_left_alone(code: str) -> None:
    article = read(Source(f"{code}.md", draft(code)))
    assert len(article.key_points) == 4
    assert rules(article) == set()


@pytest.mark.parametrize("code", CODES)
def test_a_changed_number_is_found(code: str) -> None:
    true, false, rule = CHANGED[code]
    assert rule in rules(changed(code, true, false))


@pytest.mark.parametrize("code", CODES)
def test_a_changed_month_or_day_is_found(code: str) -> None:
    assert "date-mismatch" in rules(changed(code, *MONTHS[code]))


@pytest.mark.parametrize("code", CODES)
def test_most_true_points_are_supported(code: str) -> None:
    report = review(read(Source(f"{code}.md", draft(code))))
    verdicts = [judgement.verdict.value for judgement in report.analysis.support]
    assert "unsupported" not in verdicts
    assert verdicts.count("supported") >= 2


@pytest.mark.judge
@pytest.mark.parametrize("code", CODES)
def test_points_of_another_article_are_not_borne_out(code: str) -> None:
    own = read(Source(f"{code}.md", draft(code)))
    strange = read(own.source, points=[STRANGE[code]])
    (support,) = review(strange).analysis.support
    assert support.verdict is not SupportVerdict.SUPPORTED


@pytest.mark.parametrize("code", CODES)
def test_sentences_end_where_they_end(code: str) -> None:
    ends = re.compile(r"[.!?。！？][”“»«」\"]?$|[”\"»“],? .*\.$")
    for sentence in read(Source(f"{code}.md", draft(code))).sentences:
        assert ends.search(sentence.text), sentence.text
        assert len(sentence.text) < 260, sentence.text


@pytest.mark.parametrize(
    ("code", "article", "true", "false"),
    [
        ("de", "Es kamen 1.500 Menschen.", "1500 Menschen kamen", "15.000 Menschen kamen"),
        ("de", "Fünfundzwanzig Kühe starben.", "25 Kühe starben", "35 Kühe starben"),
        ("de", "Die Hälfte der Kühe starb.", "50 Prozent der Kühe starben", "80 Prozent der Kühe"),
        ("fr", "Le pont a coûté 2 500 000 euros.", "Le pont a coûté 2,5 millions", "3,5 millions"),
        ("es", "Vinieron veintidós vecinos.", "Vinieron 22 vecinos", "Vinieron 32 vecinos"),
        ("pl", "Przyszło pięciu sąsiadów.", "Przyszło 5 sąsiadów", "Przyszło 9 sąsiadów"),
        ("sv", "Det kostade 3,5 miljoner.", "Det kostade 3 500 000", "Det kostade 4 500 000"),
        ("ja", "1万2000人が来た。", "12000人が来た", "22000人が来た"),
        ("zh", "三百二十人参加。", "320人参加", "450人参加"),
        ("nl", "Er kwamen achtendertig mensen.", "Er kwamen 38 mensen", "Er kwamen 83 mensen"),
        ("da", "Der kom femogtredive gæster.", "Der kom 35 gæster", "Der kom 53 gæster"),
    ],
)
def test_numbers_as_a_language_writes_them(code: str, article: str, true: str, false: str) -> None:
    for point, is_true in ((true, True), (false, False)):
        text = read(Source("x.txt", article), language=code, points=[point])
        assert ("number-mismatch" in rules(text)) != is_true, point


def test_german_nouns_are_no_names() -> None:
    body = "Der Stadtrat hat am Montag den Plan von Bürgermeisterin Vossberg beschlossen."
    for point, expected in (
        ("Neue Regeln für Anwohner und Millionen Euro Kosten", set()),
        ("Stadtrat beschließt Plan der Bürgermeisterin Katrin Vossberg", set()),
        ("Stadtrat beschließt Plan von Bürgermeisterin Kowalski", {"unknown-name"}),
    ):
        article = read(Source("x.txt", body), language="de", points=[point])
        assert rules(article) & {"unknown-name"} == expected, point


@pytest.mark.parametrize(
    ("code", "text", "softness"),
    [
        ("en", "20 or more ships", "least"),
        ("en", "20 or fewer ships", "most"),
        ("en", "20 or five ships", ""),
        ("de", "20 oder mehr Schiffe", "least"),
        ("fr", "20 ou moins", "most"),
        ("pl", "20 lub więcej statków", "least"),
        ("ru", "20 или более кораблей", "least"),
        ("zh", "20以上", "least"),
    ],
)
def test_numbers_that_are_bounds(code: str, text: str, softness: str) -> None:
    assert read_facts(text, code).quantities[0].soft == softness


def test_lists_of_names_in_any_language() -> None:
    (found,) = lists_of_names(read_facts("Es gewannen Berlin, Hamburg und Bremen", "de"))
    assert found == ("Berlin, Hamburg und Bremen", 3)
    assert list(lists_of_names(read_facts("Es gewannen Berlin and Bremen", "de"))) == []
