"""Texts cut into the word pieces that the networks read (Unigram; Kudo 2018, SentencePiece)."""

from nutgraf.errors import JudgeError
from nutgraf.judge.files import checked_weights

BEGIN, END = 0, 2
"""The ids of `<s>` and `</s>`."""

MOST_OF_POINT, MOST_OF_PAIR, MOST_OF_SENTENCE = 60, 300, 126
"""Pieces that are read of a key point, of it and its evidence together, and of a sentence."""

_WIDEST = 16
"""Characters of the longest piece: so many times the pieces that are read, and white space as much,
are cut up, and not the megabyte behind them."""


class Pieces:
    """Cuts texts into the ids of pieces."""

    def __init__(self) -> None:
        path = checked_weights("tokenizer.json")
        try:
            from tokenizers import Tokenizer

            self._tokenizer: Tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # of the library's own making, a plain Exception
            raise JudgeError(f"its tokenizer cannot be loaded ({error})") from None

    def cut(self, text: str, most: int) -> list[int]:
        """The ids of a text's pieces, `most` at most."""
        head = text[: 2 * _WIDEST * most].encode("utf-8", "replace").decode()  # half a pair is ?
        ids: list[int] = self._tokenizer.encode(head, add_special_tokens=False).ids
        return ids[:most]

    def sentence(self, text: str) -> list[int]:
        """What the finder reads for a sentence of an article."""
        return [BEGIN, *self.cut(f"passage: {text}", MOST_OF_SENTENCE), END]

    def question(self, point: str) -> list[int]:
        """What the finder reads for a key point."""
        return [BEGIN, *self.cut(f"query: {point}", MOST_OF_SENTENCE), END]

    def pair(self, point: str, evidence: str) -> list[int]:
        """What the judge reads: a key point, then the evidence."""
        claim = self.cut(point, MOST_OF_POINT)
        return [BEGIN, *claim, END, *self.cut(evidence, MOST_OF_PAIR - len(claim)), END]
