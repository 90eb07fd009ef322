"""Made-up articles of any length, the same for the same seed."""

from random import Random

from nutgraf.summarizers.document import Document
from nutgraf.text.words import lexicon

_VOCABULARY = """the of a and to in was that for on with by at from it as harbour council ferry
budget bridge engine captain nurse budgets winter school mayor river market teachers
vote votes report storm crews 2019 union strikes clinic 14.5 farmers drought wells
auditors levy rail station timber exports orchard frost rescue coast pilot radar
hangar museum gallery tunnel budgeting surgeon vaccine trial judge appeal verdict
parish archive harvest grain silo ferries tariffs engines nationally generously
ponies dying skies it's can't nurse's U.S. 3:30 pipeline lobster quota warden
glacier observatory telescope lantern cathedral mosaic quarry"""
WORDS = _VOCABULARY.split()
HEADINGS = ("Harbour council votes on the ferry", "What the auditors report")


def article(sentences: int, seed: int = 0, invented: int = 0) -> Document:
    """A document of that many sentences, of about 20 words; some of them stand in it twice.

    Early words of the list are common and late ones rare, as in a language; `invented` is
    the number of further, rarer words.
    """
    random = Random(seed)
    words = WORDS + [f"{WORDS[i % 60]}{i}ing" for i in range(invented)]
    weights = [1 / rank for rank in range(3, len(words) + 3)]
    texts: list[str] = []
    for _ in range(sentences):
        length = max(0, round(random.gauss(20, 9)))
        again = texts and random.random() < 0.05
        text = " ".join(random.choices(words, weights, k=length)).capitalize() + "."
        texts.append(random.choice(texts) if again else text)
    return document(texts, HEADINGS if seed % 2 else ())


def document(texts: list[str], headings: tuple[str, ...] = ()) -> Document:
    """A document of these sentences, three to a paragraph."""
    terms = lexicon("en").terms
    paragraphs = tuple(index // 3 for index in range(len(texts)))
    return Document("en", headings, tuple(map(terms, texts)), paragraphs)
