"""Judge: the same facts in every language, in print, as text and as they are said.

Each translated letter is made from the same example as the English one, and read back without a word of ours: amounts,
percentages, phone numbers, e-mail addresses, references and postcodes by their shapes, dates by what a browser is told
and by the words that the tenant reads, with the names of the months from CLDR. All have to be there as often as in the
English letter, and once more in the English behind a translated notice. In the script of the recording each is looked
for figure by figure, at least as often as it is printed.
"""

import dataclasses
import datetime
import functools
import json
import pathlib
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import lxml.html
from babel.dates import get_day_names, get_month_names

import translated
from base import ROOT, WORK, Fault, ProgramJudge, Verdict

FOLDER = WORK / "parity"
ENGLISH = "en-GB"
SHAPES = {
    "amount": r"£\d[\d,]*(?:\.\d\d)?",
    "percent": r"\d+(?:[.,]\d+)?%",
    "phone": r"\b0\d[\d ]{6,}\d\b",
    "contact": r"\b[\w.]+@[\w.]+\w|https://[\w./-]+\w",
    "reference": r"\b[A-Z]+-\d+\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
}
RULES = (*SHAPES, "date", "date-words", "said", "english")
#: What does not begin a line of its own in a page.
INLINE = frozenset(("a", "b", "bdi", "span", "strong", "time", "wbr"))
#: Years that are said as words, where no voice says the figures as grammar needs them.
YEARS_SAID = {
    "pl": {"2026": "dwa tysiące dwudziestego szóstego", "2027": "dwa tysiące dwudziestego siódmego"},
    "uk": {"2026": "дві тисячі двадцять шостого", "2027": "дві тисячі двадцять сьомого"},
    "gd": {"2026": "dà mhìle 26", "2027": "dà mhìle 27"},
    ENGLISH: {"2026": "20 26", "2027": "20 27"},
}
#: Before a line of a script that is said in English.
MARK = "[en-GB] "
#: Marks that keep a fact apart from the words around it, and spaces that do not break.
MARKS = {code: None for code in (0x200e, 0x200f, *range(0x2066, 0x206a))} | {0xa0: " ", 0x202f: " "}


@dataclasses.dataclass(frozen=True)
class Outputs:
    """One person's letter in one language, in the three ways in which it is read."""

    template: str
    language: str
    #: Empty where a template, as a script for the phone, has no page.
    page: str
    text: str
    script: str


def judge(program: pathlib.Path) -> Verdict:
    """Compares every translated letter with the English one."""
    content = own_content()
    faults: list[Fault] = []
    facts = letters = 0
    for template, languages in translations():
        english = make(program, content, ENGLISH, template)
        for language in languages:
            letters += 1
            facts += sum(written(english.text).values())
            faults += [Fault(f"{template} in {language}", rule, message)
                       for rule, message in compared(english, make(program, content, language, template))]
    return Verdict(facts, faults, f"{letters} letters as page, text and script")


def own_content() -> pathlib.Path:
    """The reviewed content, its English letters without the lines that offer other languages."""
    content = FOLDER / "content"
    translated.write_reviewed_content(content)
    settings = content / "Templates" / "organisation.yaml"
    text, changed = re.subn(r"languages_offered: \[.*\]", "languages_offered: []", settings.read_text("utf-8"))
    if not changed:
        raise RuntimeError("organisation.yaml has no languages_offered")
    settings.write_text(text, "utf-8")
    return content


def translations() -> Iterator[tuple[str, list[str]]]:
    """Each template that has a catalogue, with the languages that it has one in."""
    catalogues = sorted((ROOT / "Locales").glob("*/templates/*/*.xlf"))
    found: dict[str, list[str]] = {}
    for path in catalogues:
        language, _, *template = path.relative_to(ROOT / "Locales").with_suffix("").parts
        found.setdefault("/".join(template), []).append(language)
    yield from found.items()


def make(program: pathlib.Path, content: pathlib.Path, language: str, template: str) -> Outputs:
    """The example of a template in one language, its first copy."""
    formats = "text,script" if template.startswith("scripts/") else "standard,text,script"
    out = FOLDER / language / template
    command = [program, "make", template, "--example", "--language", language, "--as", formats, "--content", content,
               "--out", out]
    done = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise RuntimeError(f"{template} in {language}: {done.stderr.strip()[:500]}")
    files = json.loads((out / "record" / "report.json").read_text("utf-8"))["files"]
    first = {file["format"]: (out / file["path"]).read_text("utf-8") for file in reversed(files)}
    return Outputs(template, language, first.get("standard", ""), first["text"], first["script"])


@dataclasses.dataclass(frozen=True)
class Part:
    """One language's part of a page: its words, and each date with the words that stand for it."""

    text: str
    times: tuple[tuple[str, str], ...]


def compared(english: Outputs, other: Outputs) -> list[tuple[str, str]]:
    """How a letter differs from the English one: rules, and what breaks them."""
    page, page_behind = page_parts(other.page)
    english_page, _ = page_parts(english.page)
    text, text_behind = own_part(other, other.text)
    english_text = plain(english.text)
    script, script_behind = own_part(other, other.script)
    found = differences("page", written(page.text), written(english_page.text))
    found += differences("text", written(text), written(english_text))
    found += dates(other.language, page, english_page, text)
    wanted = spoken(english, plain(english.script), ENGLISH)
    said = spoken(english, script, other.language)
    found += [("said", f"“{fact}” is said {said[fact]} times, in English {wanted[fact]} times")
              for fact in wanted if said[fact] != wanted[fact]]
    found += [("said", f"“{fact}” is printed and never said") for rule, fact in written(english_text)
              if rule in ("amount", "percent", "phone") and not wanted[fact]]
    if text_behind or page_behind.text or other.template.startswith("notices/"):
        said_behind = spoken(english, script_behind, ENGLISH)
        is_whole = (page_behind.text.split() == english_page.text.split() and text_behind.split() == english_text.split()
                    and all(said_behind[fact] for fact in wanted if wanted[fact]))
        found += [] if is_whole else [("english", "what is behind it is not the whole English letter")]
    return found


def plain(text: str) -> str:
    """Text without invisible marks, its spaces as spaces."""
    return unicodedata.normalize("NFC", text).translate(MARKS)


def written(text: str) -> Counter[tuple[str, str]]:
    """The facts that can be read out of a text by their shapes."""
    return Counter((rule, found.replace(",", ".") if rule == "percent" else found)
                   for rule, shape in SHAPES.items() for found in re.findall(shape, text))


def differences(name: str, own: Counter, english: Counter) -> list[tuple[str, str]]:
    """The facts that stand more or less often than in English."""
    return [(rule, f"the {name} says “{fact}” {own[rule, fact]} times, the English one {english[rule, fact]} times")
            for rule, fact in sorted(own | english) if own[rule, fact] != english[rule, fact]]


@functools.lru_cache(maxsize=4)
def page_parts(page: str) -> tuple[Part, Part]:
    """A page in its own language, and the English behind it: nothing where there is none."""
    body = lxml.html.document_fromstring(page or "<p>").body
    for element in [*body.find_class("envelope")]:
        element.drop_tree()
    for element in body.iter():
        if element.tag not in INLINE:
            element.tail = "\n" + (element.tail or "")
    passages = [*body.find_class("passage")]
    for passage in passages:
        passage.getparent().remove(passage)
    return _part([body]), _part(passages)


def _part(elements: list[lxml.html.HtmlElement]) -> Part:
    times = [(time.get("datetime"), " ".join(plain(time.text_content()).split()))
             for element in elements for time in element.iter("time")]
    return Part(plain("\n".join(element.text_content() for element in elements)), tuple(times))


def own_part(outputs: Outputs, text: str) -> tuple[str, str]:
    """A text or script in its own language, and the English behind it.

    A line of its own announces the English. In a script each line of it is marked, and our own words follow it.
    """
    announced = plain(translated.message(outputs.language, "english-notice"))
    lines = [line.strip() for line in plain(text).splitlines()]
    begin = next((number for number, line in enumerate(lines, 1) if line.rstrip(".") == announced), len(lines))
    end = len(lines)
    if text == outputs.script:
        end = next((number for number, line in enumerate(lines[begin:], begin) if line and not line.startswith(MARK)), end)
    own, english = ("\n".join(line.removeprefix(MARK) for line in part)
                    for part in (lines[:begin] + lines[end:], lines[begin:end]))
    return own, english.strip()


def dates(language: str, page: Part, english: Part, text: str) -> list[tuple[str, str]]:
    """What is wrong with the dates of a page: which they are, and in what words they stand there and in the text."""
    own, theirs = (Counter(moment for moment, _ in part.times) for part in (page, english))
    found = [("date", f"the page says {moment} {own[moment]} times, the English one {theirs[moment]} times")
             for moment in sorted(own | theirs) if own[moment] != theirs[moment]]
    hours = {moment: clock(words, moment) for moment, words in english.times}
    for moment, words in page.times:
        day = datetime.date.fromisoformat(moment[:10])
        names = calendar(language, day)
        if any(name not in folded(words) for name in names) or str(day.day) not in re.findall(r"\d+", words):
            found.append(("date-words", f"“{words}” is not {' '.join(names)}, day {day.day}"))
        if "T" in moment and clock(words, moment) != hours.get(moment):
            found.append(("date-words", f"“{words}” has other hours than the English, {hours.get(moment)}"))
    shown = " ".join(text.split())
    found += [("date", f"the text says “{words}” {shown.count(words)} times, the page {count} times")
              for words, count in Counter(words for _, words in page.times).items() if shown.count(words) < count]
    return found


def calendar(language: str, day: datetime.date) -> tuple[str, str, str]:
    """CLDR's name of a date's weekday and month, and its year."""
    locale = language.replace("-", "_")
    weekday = get_day_names("wide", "format", locale)[day.weekday()]
    month = get_month_names("wide", "format", locale)[day.month]
    return folded(weekday), folded(month), str(day.year)


def folded(words: str) -> str:
    """Words as they are compared: one kind of letter and of apostrophe."""
    return re.sub("[’ʼ]", "'", plain(words)).casefold()


def clock(words: str, moment: str) -> list[tuple[int, int]]:
    """The times of day beside a date in words, by a clock of twelve hours: hour and minute."""
    numbers = re.findall(r"(?<!\d)(\d{1,2})(?:[.:](\d\d))?(?!\d)", words)
    numbers.remove((str(int(moment[8:10])), ""))
    return [(int(hour) % 12, int(minute or 0)) for hour, minute in numbers]


def spoken(english: Outputs, script: str, language: str) -> Counter[str]:
    """How often a script says each fact of the English letter."""
    # English says 0800 as "0 8 hundred" the second time.
    figures = re.sub(r"\b0 ([38]) hundred\b", r"0 \1 0 0", script)
    said = Counter({fact: len(re.findall(said_as(rule, fact), figures)) for rule, fact in written(plain(english.text))})
    names = functools.partial(calendar, ENGLISH)
    for (weekday, month, year), same in groupby(sorted(english_dates(english.script), key=names), key=names):
        days = list(same)
        numbers = {str(day.day) for day in days}
        said[f"{weekday} in {month} {year}"] = said_dates(calendar(language, days[0]), language, numbers, folded(script))
    return said


def english_dates(script: str) -> set[datetime.date]:
    """The dates that an English script says: "the 1st of April 20 27"."""
    months = {name: number for number, name in get_month_names("wide", "format", "en_GB").items()}
    any_month = "|".join(months)
    found = re.findall(rf"the (\d+)\w\w of ({any_month}) (\d\d) ?(\d\d)", script)
    if len(found) != len(re.findall(rf"the \d+\w\w of (?:{any_month})\b", script)):
        raise RuntimeError("a date of an English script cannot be read")
    return {datetime.date(int(century + year), months[month], int(day)) for day, month, century, year in found}


def said_as(rule: str, fact: str) -> str:
    """A pattern of a fact as it is said, in figures, whatever the language."""
    if rule == "contact":
        return r"\W+.{1,25}?\W+".join(re.findall(r"\w+", fact.removeprefix("https://")))
    if rule in ("phone", "reference"):
        return r"[\s,،;]*".join(r"\D{1,20}?" if mark == "-" else mark for mark in fact.replace(" ", ""))
    whole, part = re.match(r"£?([\d,]+)(?:\.(\d+))?", fact).groups()
    whole = whole.replace(",", ",?")
    if len(whole) == 3 and whole[-1] in "12":
        # One and two agree with what is counted in some languages, and are said as words: "400 douăsprezece lire".
        whole = rf"(?:{whole}|{whole[0]}00 \w+)"
    rest = rf"\D{{1,35}}(?<!\d){int(part)}(?!\d)" if part and int(part) else ""
    return rf"(?<!\d){whole}(?!\d)" + rest


def said_dates(names: tuple[str, str, str], language: str, figures: set[str], script: str) -> int:
    """How often a weekday, month and year are said together, with no other day's figures before the month.

    A day may be said as a word ("pierwszego"): what that has to be, the tests of what is said know (Tests/SpeechTests).
    """
    weekday, month, year = names
    said = folded(YEARS_SAID.get(language, {}).get(year, year))
    count = 0
    for line in script.splitlines():
        for found in re.finditer(rf"\b{month}\b[^\d]{{1,25}}{said}\b", line):
            day = set(re.findall(r"\d+", line[max(0, found.start() - 8):found.start()]))
            count += day <= figures and weekday in line[max(0, found.start() - 45):found.end() + 20]
    return count


def spoiled(program: pathlib.Path) -> dict[str, set[str]]:
    """Spoils a Polish rent notice, each time in one way."""
    content = own_content()
    english, polish = (make(program, content, language, "notices/rent-increase") for language in (ENGLISH, "pl"))

    def broken(old: str, new: str, *parts: str) -> set[str]:
        before = {part: getattr(polish, part) for part in parts}
        if not all(old in text for text in before.values()):
            raise RuntimeError(f"“{old}” is not there to spoil")
        spoilt = dataclasses.replace(polish, **{part: text.replace(old, new) for part, text in before.items()})
        return {rule for rule, _ in compared(english, spoilt)}

    return {
        "amount": broken("£429.80 co", "£492.80 co", "text"),
        "percent": broken("4,2%", "2,4%", "page"),
        "phone": broken("Telefon: 01632 960 100", "Telefon: 01632 960 101", "text"),
        "contact": broken("e-mail: hello@", "e-mail: hullo@", "text"),
        "reference": broken("numer referencyjny: TEN-004512", "numer referencyjny: TEN-004521", "text"),
        "date": broken("Data: <bdi><time", "Data: <bdi><span", "page"),
        "date-words": broken("1 kwietnia 2027", "1 marca 2027", "page", "text"),
        "said": broken("429 funtów", "492 funtów", "script"),
        "english": broken("<h3 id=\"en.key", "<h3>Not in the English</h3><h3 id=\"en.key", "page"),
    }


JUDGE = ProgramJudge("parity", "facts", RULES, judge, spoiled)
