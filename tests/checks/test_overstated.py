"""What a key point says as fact and the article leaves open, in every language that knows it."""

import pytest

import nutgraf
from nutgraf import Source

OPEN = [
    ("en", "The council may close the old pool.", "The council closes the old pool", "may"),
    ("en", "A driver is suspected of having stolen the money.", "A driver stole the money", "suspected"),
    ("en", "The mayor plans to resign over the affair.", "The mayor resigned over the affair", "plans to"),
    ("de", "Die Stadt könnte das alte Bad im März schließen.", "Die Stadt schließt das alte Bad", "könnte"),
    ("fr", "La ville pourrait fermer la vieille piscine.", "La ville ferme la vieille piscine", "pourrait"),
    ("es", "El ayuntamiento podría cerrar la vieja piscina.", "El ayuntamiento cierra la vieja piscina", "podría"),
    ("it", "Il comune potrebbe chiudere la vecchia piscina.", "Il comune chiude la vecchia piscina", "potrebbe"),
    ("pt", "A câmara poderá fechar a velha piscina.", "A câmara fecha a velha piscina", "poderá"),
    ("nl", "De gemeente overweegt het oude zwembad te sluiten.", "De gemeente sluit het oude zwembad", "overweegt"),
    ("sv", "Kommunen överväger att stänga det gamla badet.", "Kommunen stänger det gamla badet", "överväger"),
    ("da", "Kommunen overvejer at lukke det gamle bad.", "Kommunen lukker det gamle bad", "overvejer"),
    ("no", "Kommunen vurderer å stenge det gamle badet.", "Kommunen stenger det gamle badet", "vurderer"),
    ("pl", "Miasto rozważa zamknięcie starego basenu.", "Zamknięcie starego basenu w mieście", "rozważa"),
    ("ru", "Город может закрыть старый бассейн.", "Город закрыл старый бассейн", "может"),
]  # fmt: skip
STATED = [
    ("en", "The council closed the old pool, and may close the park.", "The council closes the old pool"),
    ("en", "The council may close the old pool.", "The council could close the old pool"),
    ("en", "The council may close the old pool. The council closed the old pool in May, too.", "The council closes the old pool"),
    ("en", "The old pool may not open again, but the council opens the new pool in May.", "The council opens the new pool in May"),
    ("de", "Die Stadt schließt das Bad und könnte den Park öffnen.", "Die Stadt schließt das Bad"),
]  # fmt: skip


def overstated(language: str, sentence: str, point: str) -> list[str]:
    article = nutgraf.read(
        Source("draft.md", f"# Heute\n\n{sentence}\n"), points=[point], language=language
    )
    return [
        finding.message
        for finding in nutgraf.review(article).findings
        if finding.rule == "overstated"
    ]


@pytest.mark.parametrize(("language", "sentence", "point", "hedge"), OPEN)
def test_what_is_left_open_is_no_fact(language: str, sentence: str, point: str, hedge: str) -> None:
    (message,) = overstated(language, sentence, point)
    assert message.endswith(f'has it only with "{hedge}"')


@pytest.mark.parametrize(("language", "sentence", "point"), STATED)
def test_what_is_said_may_be_said(language: str, sentence: str, point: str) -> None:
    assert overstated(language, sentence, point) == []
