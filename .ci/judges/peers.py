"""What textstat and GNU style say of a text, and textstat's formulas over counts that they are told."""

import functools
import re
import subprocess

from textstat.textstat import textstatistics

import syllables

#: What GNU style prints of each.
STYLE = {
    "words": r"(\d+) words", "sentences": r"(\d+) sentences", "characters": r"(\d+) characters",
    "fleschReadingEase": r"Flesch Index: (\S+)/", "fleschKincaid": r"Kincaid: (\S+)",
    "gunningFog": r"Fog Index: (\S+)", "smog": r"SMOG-Grading: (\S+)", "colemanLiau": r"Coleman-Liau: (\S+)",
    "ari": r"ARI: (\S+)", "lix": r"Lix: ([\d.]+)",
}


@functools.cache
def style(text: str) -> dict[str, float]:
    """What GNU style prints, to one decimal."""
    done = subprocess.run(["style", "-L", "en_GB"], input=text, capture_output=True, text=True, timeout=60, check=True)
    return {name: float(re.search(pattern, done.stdout)[1]) for name, pattern in STYLE.items()}


@functools.cache
def textstat(text: str) -> dict[str, float]:
    """What textstat says, unrounded."""
    peer = _unrounded()
    return {"words": peer.lexicon_count(text), "sentences": peer.sentence_count(text)} | _measures(peer, text)


def _unrounded() -> textstatistics:
    peer = textstatistics()
    peer.set_rounding(False)
    return peer


def _measures(peer: textstatistics, text: str) -> dict[str, float]:
    return {
        "fleschReadingEase": peer.flesch_reading_ease(text), "fleschKincaid": peer.flesch_kincaid_grade(text),
        "gunningFog": peer.gunning_fog(text), "smog": peer.smog_index(text),
        "colemanLiau": peer.coleman_liau_index(text), "ari": peer.automated_readability_index(text),
        "lix": peer.lix(text),
    }


class Told:
    """textstat's formulas over counts of words, sentences, syllables and so on that they are told."""

    #: The methods of textstat's that count, and what each is told.
    METHODS = {"lexicon_count": "words", "sentence_count": "sentences", "syllable_count": "syllables",
               "letter_count": "letters", "char_count": "characters", "polysyllabcount": "polysyllables",
               "difficult_words": "hard words"}

    def __init__(self, counts: dict[str, int]):
        self.counts = counts
        self.peer = _unrounded()
        for method, name in self.METHODS.items():
            setattr(self.peer, method, lambda *_, count=counts[name], **__: count)

    def measures(self) -> dict[str, float]:
        """textstat has 0.058 where Coleman and Liau have 0.0588, which is mended, and no SMOG below 3 sentences."""
        words, long = self.counts["words"], self.counts["long words"]
        # It counts the long words for LIX itself: it is given as many words, and as many long ones.
        told = _measures(self.peer, "longest " * long + "word " * (words - long))
        told["colemanLiau"] += 0.0008 * 100 * self.counts["letters"] / words
        return {name: value for name, value in told.items() if name != "smog" or self.counts["sentences"] >= 3}


@functools.cache
def _dictionary_shares(text: str) -> tuple[float, float, float]:
    """By the dictionary: syllables a word, and the shares of polysyllables and of hard words.

    Hard words are Gunning's: three syllables, no capital, and not only by an ending. What is not in the dictionary has
    as many syllables as textstat gives it, or as its letters if it is in capitals. Figures are words too, of 2
    syllables, or 1 for a single one (R18), and a word with hyphens is one word, as the peers themselves count it.
    """
    words = re.findall(r"[A-Za-z][A-Za-z'-]*|[£$]?\d[\d.,:/%]*", text)
    total = polysyllables = hard = 0
    for word in words:
        pieces = [_sounded(piece) for piece in re.split("-+", word) if piece]
        count = sum(pieces)
        total += count
        polysyllables += count >= 3
        by_ending = count == 3 and bool(re.search(r"(es|ed|ing)$", word))
        hard += max(pieces) >= 3 and not by_ending and word.islower()
    return total / len(words), polysyllables / len(words), hard / len(words)


def _sounded(piece: str) -> int:
    """The syllables of a word without hyphens, or of a figure."""
    if piece[-1].isdigit() or not piece[0].isalpha():
        return 1 if len(piece) == 1 else 2
    sounds = syllables.known().get(piece.lower(), [None])[0]
    if sounds:
        return sum(sound[-1].isdigit() for sound in sounds)
    if piece.isupper() and len(piece) < 6:
        return len(piece) + 2 * piece.count("W")
    return _unrounded().syllable_count(piece)


def with_dictionary(text: str, peer: dict[str, float]) -> dict[str, tuple[float, ...]]:
    """The measures that hang on syllables, from a peer's own words and sentences and the dictionary's syllables.

    Fog has two values: with all polysyllables, and with Gunning's hard words only.
    """
    each, (per_word, polysyllables, hard) = peer["words"] / peer["sentences"], _dictionary_shares(text)
    return {
        "fleschReadingEase": (206.835 - 1.015 * each - 84.6 * per_word,),
        "fleschKincaid": (0.39 * each + 11.8 * per_word - 15.59,),
        "gunningFog": (0.4 * (each + 100 * polysyllables), 0.4 * (each + 100 * hard)),
        "smog": (1.0430 * (30 * polysyllables * each) ** 0.5 + 3.1291,),
    }
