"""A letter printed through Chromium, read back with Poppler: which words stand where, how large, and in which element.

Poppler's pdftohtml tells sizes and colours, and pdftotext the words: only that one knows what letters the strokes of a
script that joins them stand for.

How a word in the PDF is known to belong to a heading, a row or an address: before printing, every element that matters
is given a colour of its own, which moves nothing, and Poppler tells each word's colour. Words without such a colour are
not of the page's body: they are what the printer adds, page numbers.
"""

import dataclasses
import pathlib
import subprocess
import xml.etree.ElementTree as ElementTree

from playwright.sync_api import Page

#: Poppler gives whole pixels, so everything is read at three times its size: a third of a point.
ZOOM = 3
MM = 72 / 25.4
#: How finely edges are looked at: dots to the mm.
DOTS = 4

#: What a word can belong to; later names win where elements lie in each other.
KINDS = {
    "text": "body",
    "paragraph": "p, li, dd",
    "address": "address, .sender, .recipient",
    "row": "tbody tr, .facts dl > div",
    "columns": "thead tr",
    "heading": "h1, h2, h3, h4, h5, h6",
    "envelope": ".envelope",
}
#: Red says the kind, from 130 up, which no ink of 7:1 on white can have; green and blue count. Poppler cuts a colour's
#: last digit off now and then, so values are three apart.
FIRST_RED, STEP, BASE = 130, 3, 42
MARK = """([kinds, red, step, base]) => kinds.forEach(([kind, selector], number) => {
  [...document.querySelectorAll(selector)].forEach((element, index) => {
    const part = (value) => value * step + 1;
    const colour = `rgb(${red + part(number)}, ${part(Math.floor(index / base))}, ${part(index % base)})`;
    for (const one of [element, ...element.querySelectorAll('*')]) one.style.setProperty('color', colour, 'important');
  });
})"""


@dataclasses.dataclass(frozen=True)
class Box:
    """Words in one line, in one element: their place on the page and size, in points from its top left corner."""

    text: str
    #: A name of KINDS, or "furniture".
    kind: str
    #: Which element of that kind.
    index: int
    size: float
    left: float
    top: float
    right: float
    bottom: float


@dataclasses.dataclass
class Sheet:
    """One printed page, in points."""

    number: int
    width: float
    height: float
    boxes: list[Box]
    #: Its words with their places, each of kind "furniture" or "text", all of one size that means nothing.
    words: list[Box] = dataclasses.field(default_factory=list)

    @property
    def body(self) -> list[Box]:
        """The words of the letter itself."""
        return [box for box in self.boxes if box.kind != "furniture"]

    def lines(self, *, furniture: bool = False) -> list[list[Box]]:
        """The page's lines from top to bottom: of the letter, or of what the printer adds."""
        return self._lines([box for box in self.boxes if (box.kind == "furniture") == furniture])

    def lines_of(self, kind: str) -> list[list[Box]]:
        """The lines of one kind alone, whatever stands beside them."""
        return self._lines([box for box in self.boxes if box.kind == kind])

    @staticmethod
    def _lines(wanted: list[Box]) -> list[list[Box]]:
        lines: list[list[Box]] = []
        for box in sorted(wanted, key=lambda box: ((box.top + box.bottom) / 2, box.left)):
            if lines and lines[-1][0].top < (box.top + box.bottom) / 2 < lines[-1][0].bottom:
                lines[-1].append(box)
            else:
                lines.append([box])
        return lines


def print_page(page: Page, path: pathlib.Path) -> list[str]:
    """Prints the page that is open, each element in its own colour, on the paper that its style asks for.

    Returns the words that should be on that paper.
    """
    page.emulate_media(media="print")
    words: list[str] = page.evaluate("judges.runs().map((run) => run.text)")
    page.evaluate(MARK, [list(KINDS.items()), FIRST_RED, STEP, BASE])
    path.parent.mkdir(parents=True, exist_ok=True)
    page.pdf(path=path, prefer_css_page_size=True, tagged=True, print_background=True)
    return words


def read(path: pathlib.Path) -> list[Sheet]:
    """The pages of a PDF that `print_page` made."""
    command = ["pdftohtml", "-xml", "-i", "-q", "-stdout", "-zoom", str(ZOOM), str(path)]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    fonts: dict[str, tuple[float, str, int]] = {}
    sheets = []
    for page in ElementTree.fromstring(done.stdout).iter("page"):
        for font in page.iter("fontspec"):
            fonts[font.attrib["id"]] = (float(font.attrib["size"]) / ZOOM, *_element(font.attrib["color"]))
        boxes = [_box(text, fonts) for text in page.iter("text") if "".join(text.itertext()).strip()]
        width, height = (float(page.attrib[side]) / ZOOM for side in ("width", "height"))
        sheets.append(Sheet(int(page.attrib["number"]), width, height, boxes))
    for sheet, words in zip(sheets, _words(path), strict=True):
        sheet.words = [_word(word, sheet.boxes) for word in words]
    return sheets


def _words(path: pathlib.Path) -> list[list[ElementTree.Element]]:
    """The words of each page, as pdftotext reads them."""
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, timeout=60, check=True)
    pages = ElementTree.fromstring(done.stdout).iter("{http://www.w3.org/1999/xhtml}page")
    return [list(page.iter("{http://www.w3.org/1999/xhtml}word")) for page in pages]


def _word(word: ElementTree.Element, boxes: list[Box]) -> Box:
    """One word, furniture where what lies nearest to it is."""
    left, top, right, bottom = (float(word.attrib[name]) for name in ("xMin", "yMin", "xMax", "yMax"))
    def away(box: Box) -> float:
        return abs(box.top + box.bottom - top - bottom) + max(0, box.left - right, left - box.right)
    # Of a thousand words few are level with a page number, and only of those is each box asked how near it is.
    is_level = any(box.kind == "furniture" and box.top < bottom and top < box.bottom for box in boxes)
    kind = min(boxes, key=away).kind if is_level else "text"
    return Box(word.text or "", kind if kind == "furniture" else "text", 0, 0, left, top, right, bottom)


def _element(colour: str) -> tuple[str, int]:
    """The kind and index that a colour such as #8b0104 stands for."""
    red, green, blue = (int(colour[start:start + 2], 16) for start in (1, 3, 5))
    number = (red - FIRST_RED) // STEP
    if not 0 <= number < len(KINDS):
        return "furniture", 0
    return list(KINDS)[number], green // STEP * BASE + blue // STEP


def _box(text: ElementTree.Element, fonts: dict[str, tuple[float, str, int]]) -> Box:
    """One piece of text as Poppler gives it."""
    left, top, width, height = (float(text.attrib[name]) / ZOOM for name in ("left", "top", "width", "height"))
    size, kind, index = fonts[text.attrib["font"]]
    return Box("".join(text.itertext()).strip(), kind, index, size, left, top, left + width, top + height)


def inked_edges(path: pathlib.Path, depth: float, sheets: list[Sheet]) -> set[int]:
    """The numbers of the pages with anything drawn within that many mm of the top or bottom edge."""
    found = set()
    for sheet in sheets:
        width, height, strip = (round(length / MM * DOTS) for length in (sheet.width, sheet.height, depth * MM))
        for top in (0, height - strip):
            command = ["pdftoppm", "-r", 25.4 * DOTS, "-gray", "-f", sheet.number, "-l", sheet.number,
                       "-x", 0, "-y", top, "-W", width, "-H", strip, path]
            picture = subprocess.run([str(part) for part in command], capture_output=True, timeout=60, check=True).stdout
            if min(picture[-width * strip:]) < 250:
                found.add(sheet.number)
    return found
