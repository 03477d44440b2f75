"""Judge: the letter on paper, printed through Chromium. Page numbers, margins, the envelope address, nothing stranded
and nothing split (LAY-8, LAY-18, standards.md 9.7)."""

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from playwright.sync_api import Browser

import pdf
import window
from base import WORK, Fault, Judge, Letter, Verdict
from browser import opened, reader
from pdf import MM, Box, Sheet

PDFS = WORK / "pdf"
MARGIN = 15.0
#: A card is not folded or bound, and has less room.
A6_MARGIN = 8.5
#: What a printer can reach above and below, in mm (9.7): page numbers stand in the margin.
REACH = 5.0
#: Sizes are read to a third of a point.
ROUNDING = 0.34
#: LAY-18: lines that stay together, and lines that a heading keeps below it.
TOGETHER, BELOW_HEADING = 3, 2
KEPT_WHOLE = {"row": "split-row", "address": "split-address"}
RULES = ("paper", "page-number", "page-number-size", "small", "margin", "lone-heading", "split-row", "split-address",
         "stranded-lines", "last-page", "lost-words", "envelope-missing", "envelope-outside", "envelope-size",
         "envelope-lines", "window-not-clear")


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Prints every letter and reads its pages."""
    faults: list[Fault] = []
    pages = 0
    with reader(browser) as page:
        for letter in opened(page, letters):
            path = PDFS / f"{letter.file_name}.pdf"
            has_reader = page.locator(".recipient").count() > 0
            words = pdf.print_page(page, path)
            sheets = pdf.read(path)
            pages += len(sheets)
            inked = functools.cache(lambda path=path, sheets=sheets: pdf.inked_edges(path, REACH, sheets))
            following = [*sheets[1:], None]
            found = [fault for sheet, after in zip(sheets, following, strict=True)
                     for fault in _sheet(letter, sheet, after, len(sheets), inked)]
            found += _parts(sheets) + _last_page(sheets) + _lost(words, sheets)
            faults += [Fault(letter.name, rule, message) for rule, message in found]
            faults += window.faults(letter, sheets, path, has_reader=has_reader)
    return Verdict(pages, faults)


Found = tuple[str, str]


def _sheet(letter: Letter, sheet: Sheet, after: Sheet | None, pages: int, inked: Callable[[], set[int]]) -> list[Found]:
    """What is wrong with one page, given the page after it."""
    where = f"page {sheet.number}: "
    found = [(rule, where + message) for rule, message in _page_number(letter, sheet, pages) + _paper(sheet, inked)]
    for box in sheet.body:
        if box.kind != "envelope" and box.size < letter.size - ROUNDING:
            found.append(("small", f"{where}“{box.text}” is {box.size:.1f}pt, under {letter.size}pt"))
    lines = sheet.lines()
    if not lines:
        return [*found, ("last-page", f"{where}an empty page")]
    below = next((count for count, line in enumerate(reversed(lines)) if line[0].kind == "heading"), BELOW_HEADING)
    # One line is enough where it is all that the heading is over: the next page begins with another heading.
    is_whole = below > 0 and after is not None and after.lines() and after.lines()[0][0].kind == "heading"
    if below < BELOW_HEADING and after is not None and not is_whole:
        heading = " ".join(box.text for box in lines[-1 - below])
        found.append(("lone-heading", f"{where}“{heading}” has {below} of the {BELOW_HEADING} lines to follow it"))
    return found


def _page_number(letter: Letter, sheet: Sheet, pages: int) -> list[Found]:
    """“Page 2 of 4” in the margin, its numbers in the order in which they are read, as large as the letter's words."""
    wanted = letter.page_words.format(page=sheet.number, pages=pages)
    words = [word for word in sheet.words if word.kind == "furniture"]
    words.sort(key=lambda word: word.left, reverse=_from_right(wanted))
    # Letters that are set wide apart come out of the PDF with spaces between them.
    numbers = [number for word in words for number in re.findall(r"\d+", word.text)]
    is_there = _letters(word.text for word in words) == _letters([wanted])
    if is_there and "".join(numbers) == "".join(re.findall(r"\d+", wanted)):
        size = min(box.size for box in sheet.boxes if box.kind == "furniture")
        small = size < letter.size - ROUNDING
        return [("page-number-size", f"“{wanted}” is {size:.1f}pt, under {letter.size}pt")] if small else []
    there = " ".join(word.text for word in words) or "nothing"
    return [("page-number", f"no “{wanted}” in the margins; there is: {there}")]


def _from_right(text: str) -> bool:
    """Whether words run from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def _paper(sheet: Sheet, inked: Callable[[], set[int]]) -> list[Found]:
    """A paper that can be bought, and words that keep away from its edges.

    Of a page number the ink counts: the box of an Arabic font's letters is far higher than most of them.
    """
    size = (round(sheet.width / MM), round(sheet.height / MM))
    papers = {(210, 297), (148, 210), (105, 148)}
    found = []
    if not any(abs(size[0] - paper[0]) <= 1 and abs(size[1] - paper[1]) <= 1 for paper in papers):
        found.append(("paper", f"the paper is {size[0]} x {size[1]} mm, neither A4, A5 nor A6"))
    for box in sheet.boxes:
        upright = REACH if box.kind == "furniture" else A6_MARGIN if size[0] < 110 else MARGIN
        aside = A6_MARGIN if size[0] < 110 else MARGIN
        edges = {"left": (box.left, aside), "right": (sheet.width - box.right, aside),
                 "top": (box.top, upright), "bottom": (sheet.height - box.bottom, upright)}
        found += [("margin", f"“{box.text}” is {room / MM:.1f} mm from the {edge} edge, under {least:.0f} mm")
                  for edge, (room, least) in edges.items() if room < least * MM - 1
                  and (box.kind != "furniture" or edge in ("left", "right") or sheet.number in inked())]
    return found


def _parts(sheets: list[Sheet]) -> list[Found]:
    """Rows and addresses that lie on two pages, and paragraphs that leave fewer than three lines on one."""
    parts: dict[tuple[str, int], dict[int, list[Box]]] = defaultdict(lambda: defaultdict(list))
    for sheet in sheets:
        for line in sheet.lines():
            for part in {(box.kind, box.index) for box in line}:
                parts[part][sheet.number].append(next(box for box in line if (box.kind, box.index) == part))
    found = []
    for (kind, _), pages in parts.items():
        if len(pages) == 1:
            continue
        where = f"pages {' and '.join(map(str, pages))}: “{next(iter(pages.values()))[0].text}”"
        if kind in KEPT_WHOLE:
            found.append((KEPT_WHOLE[kind], f"{where} is split"))
        elif kind == "paragraph" and min(len(lines) for lines in pages.values()) < TOGETHER:
            found.append(("stranded-lines", f"{where} leaves fewer than {TOGETHER} lines on a page"))
    return found


def _last_page(sheets: list[Sheet]) -> list[Found]:
    """A last page that is hardly worth its paper."""
    lines = len(sheets[-1].lines())
    if len(sheets) == 1 or lines >= TOGETHER:
        return []
    return [("last-page", f"the last page, {len(sheets)}, has {lines} line{'s' if lines != 1 else ''}")]


def _lost(words: Sequence[str], sheets: list[Sheet]) -> list[Found]:
    """Words of the letter that the paper does not show: a browser cuts off what lies beyond the page.

    Counted letter by letter, since a long word may be broken over lines.
    """
    shown = _letters(word.text for sheet in sheets for word in sheet.words if word.kind != "furniture")
    missing = sum((_letters(words) - shown).values())
    return [("lost-words", f"{missing} letters of it are not on the paper")] if missing else []


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in unicodedata.normalize("NFKC", text) if letter.isalnum())


JUDGE = Judge("printed", "printed pages", RULES, judge)
