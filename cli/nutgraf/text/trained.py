"""Punkt (Kiss & Strunk 2006) with NLTK's trained models, asked about one full stop at a time."""

from functools import cache

from nutgraf.languages import Language
from nutgraf.text.stops import Stop


class PunktModel:
    """A trained model of full stops, which mark an abbreviation or the end of a sentence."""

    def __init__(self, name: str) -> None:
        import punkt

        tokenizer = punkt.tokenizer_for(name)
        self._params, self._rules = tokenizer.params, tokenizer.rules
        self._annotate, self._words = punkt.annotate_tokens, punkt.PunktWordTokenizer(self._rules)
        self.special = (
            self._params.abbrev_types
            | self._params.numeric_abbrev_types
            | {first for first, _ in self._params.collocations}
        )

    def ends_sentence(self, stop: Stop) -> bool:
        """Whether the model sees a sentence end at a stop."""
        word = stop.before
        if _is_plain(stop) and word.lower() not in self.special:
            return True  # the result of the passes below, in a tenth of the time
        after = stop.closers[:1] or " " + stop.rest.split(None, 1)[0]
        tokens = self._words.tokenize_annotated(word + stop.mark + after)
        has_ended = False
        for token in self._annotate(tokens, self._params, self._rules):
            if has_ended:
                return True
            has_ended = bool(token.sentbreak)
        return False


def ends_sentence(stop: Stop, data: Language) -> bool:
    """Whether a sentence ends at a stop by the model of the language.

    The model is not loaded if the language's data lists the words that it knows, and the word is
    not among them. In a language without a model, every full stop is an end.
    """
    if not data.punkt:
        return True
    if data.trained_words and _is_plain(stop) and stop.before.lower() not in data.trained_words:
        return True
    return punkt_model(data.punkt).ends_sentence(stop)


def _is_plain(stop: Stop) -> bool:
    """Whether a stop is a full stop behind a word of letters."""
    return stop.mark == "." and len(stop.before) > 1 and stop.before.isalpha()


@cache
def punkt_model(name: str) -> PunktModel:
    """The model of a language, by Punkt's name for it."""
    return PunktModel(name)
