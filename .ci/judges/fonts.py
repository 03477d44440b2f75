"""Judge: fonts. Every word is drawn in a font that the look names for its language, and none by a font of last resort;
no character is one that those fonts lack. Chromium says which fonts it used, Fontconfig which characters they have."""

import functools
import subprocess
from collections.abc import Iterable, Sequence

from playwright.sync_api import Browser, CDPSession

from base import Fault, Judge, Letter, Verdict
from browser import opened, reader

#: Debian's fonts for what is written in Latin or Cyrillic letters, and for figures: all looks but one, and dyslexia.
LETTERS = frozenset({"Liberation Sans", "DejaVu Sans"})
#: The font of each language that is written otherwise (Templates/looks/base.css).
OF_LANGUAGE = {"ar": "Noto Sans Arabic", "ur": "Noto Nastaliq Urdu"}
#: Elements with words of their own, each with a number to ask the protocol by: those that draw a character which no
#: element before them, in this letter or another, drew in the same language, family and weight; and what is drawn now.
MARK = """(before) => {
  const found = [], drawn = new Map(Object.entries(before).map(([key, characters]) => [key, new Set(characters)]));
  for (const { element } of judges.texts()) {
    if (element.dataset.judged) continue;
    const words = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
    const lang = element.closest('[lang]').lang.split('-')[0];
    const { fontFamily, fontWeight } = getComputedStyle(element);
    const key = [lang, fontFamily, fontWeight].join();
    if (!drawn.has(key)) drawn.set(key, new Set());
    if ([...words].every((character) => drawn.get(key).has(character))) continue;
    for (const character of words) drawn.get(key).add(character);
    element.dataset.judged = found.length;
    found.push({ lang, words, place: judges.place(element) });
  }
  return [found, Object.fromEntries([...drawn].map(([key, characters]) => [key, [...characters].join('')]))];
}"""
#: Their numbers, in the order in which the protocol gives them.
ORDER = "[...document.querySelectorAll('[data-judged]')].map((at) => Number(at.dataset.judged))"
#: Marks that draw nothing by themselves.
INVISIBLE = {*"\n\t\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f", *map(chr, range(0x2066, 0x206a))}


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Asks for the fonts of the elements that draw what no other did: all letters have the same fonts to choose from."""
    faults: list[Fault] = []
    judged = 0
    drawn: dict[str, str] = {}
    with reader(browser) as page:
        session = page.context.new_cdp_session(page)
        for letter in opened(page, letters):
            elements, drawn = page.evaluate(MARK, drawn)
            judged += len(elements)
            if not elements:
                continue
            session.send("DOM.enable")
            session.send("CSS.enable")
            root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
            nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "[data-judged]"})["nodeIds"]
            order = page.evaluate(ORDER)
            for node, number in zip(nodes, order, strict=True):
                faults += _element(letter, elements[number], _families(session, node))
            session.send("CSS.disable")
            session.send("DOM.disable")
    return Verdict(judged, faults)


def _families(session: CDPSession, node: int) -> set[str]:
    """The fonts that drew an element's own words."""
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"] for font in used}


def _element(letter: Letter, element: dict[str, str], used: set[str]) -> list[Fault]:
    """What is wrong with the fonts of one element."""
    lang, place = element["lang"], element["place"]
    allowed = LETTERS | ({OF_LANGUAGE[lang]} if lang in OF_LANGUAGE else set())
    faults = [Fault(letter.name, "family", f"{family} draws words in {lang}: {place}") for family in used - allowed]
    lacking = sorted(set(element["words"]) - INVISIBLE - characters(used | LETTERS if used else LETTERS))
    if lacking and not faults:
        codes = ", ".join(f"U+{ord(character):04X}" for character in lacking)
        faults.append(Fault(letter.name, "missing", f"no font of the look has {codes}: {place}"))
    return faults


def characters(families: Iterable[str]) -> set[str]:
    """The characters that any of these fonts has."""
    return set().union(*(_characters(family) for family in families))


@functools.cache
def _characters(family: str) -> frozenset[str]:
    """The characters of a font's regular style, as Fontconfig lists them: "20-7e a0 b7-b9"."""
    command = ["fc-match", "--format=%{family}\n%{charset}", f"{family}:style=Regular"]
    name, ranges = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout.split("\n")
    if family not in name.split(","):
        return frozenset()
    found: set[str] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
    return frozenset(found)


JUDGE = Judge("fonts", "elements", ("family", "missing"), judge)
