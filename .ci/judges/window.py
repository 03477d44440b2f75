"""The address in the window of an envelope (standards.md 9.7): inside it, alone in it, with clear paper round it."""

import pathlib
import subprocess

from base import Fault, Letter
from pdf import MM, Box, Sheet

#: In mm from the page's top left corner.
LEFT, TOP, RIGHT, BOTTOM = 24.6, 39.5, 120.0, 66.3
CLEAR = 5.0
#: The smallest address, in points (design.md 10), and how many lines it may have (9.7).
SMALLEST = 10.0
LINES = range(3, 8)
#: A third of a point, which is how exactly places are known, in mm.
ROUNDING = 0.12
DOTS = 100


def faults(letter: Letter, sheets: list[Sheet], pdf: pathlib.Path, *, has_reader: bool) -> list[Fault]:
    """What is wrong with the envelope address of a printed letter; nothing where it neither has nor needs one."""
    address = [box for sheet in sheets for box in sheet.body if box.kind == "envelope"]
    is_a4 = abs(sheets[0].width - 210 * MM) < 2 and abs(sheets[0].height - 297 * MM) < 2
    if not address:
        needed = letter.for_envelope and has_reader and is_a4
        return [Fault(letter.name, "envelope-missing", "no address for the window of an envelope")] if needed else []
    found = []
    for sheet in sheets:
        mine = [box for box in sheet.body if box.kind == "envelope"]
        outside = [box for box in mine if sheet.number > 1 or not _inside(box)]
        found += [Fault(letter.name, "envelope-outside", f"page {sheet.number}: {_place(box)} is outside the window, "
                        f"{LEFT}–{RIGHT} x {TOP}–{BOTTOM} mm") for box in outside]
    small = [box for box in address if box.size < SMALLEST - 0.34]
    found += [Fault(letter.name, "envelope-size", f"“{box.text}” is {box.size:.1f}pt, under 10pt") for box in small]
    lines = sheets[0].lines_of("envelope")
    if len(lines) not in LINES:
        found.append(Fault(letter.name, "envelope-lines", f"the envelope address has {len(lines)} lines, not 3 to 7"))
    intruders = [box for box in sheets[0].boxes if box.kind != "envelope" and _near(box)]
    found += [Fault(letter.name, "window-not-clear", f"{_place(box)} is in or within 5 mm of the window")
              for box in intruders]
    if not found and _ink_round(pdf):
        found.append(Fault(letter.name, "window-not-clear", "a line, box or picture lies within 5 mm of the window"))
    return found


def _place(box: Box) -> str:
    """The words and where they are, as a person measures it with a ruler."""
    return f"“{box.text}” at {box.left / MM:.1f}–{box.right / MM:.1f} x {box.top / MM:.1f}–{box.bottom / MM:.1f} mm"


def _inside(box: Box) -> bool:
    """Whether words are wholly in the window."""
    return (box.left >= (LEFT - ROUNDING) * MM and box.right <= (RIGHT + ROUNDING) * MM
            and box.top >= (TOP - ROUNDING) * MM and box.bottom <= (BOTTOM + ROUNDING) * MM)


def _near(box: Box) -> bool:
    """Whether words touch the window or the clear paper round it."""
    return (box.left < (RIGHT + CLEAR - ROUNDING) * MM and box.right > (LEFT - CLEAR + ROUNDING) * MM
            and box.top < (BOTTOM + CLEAR - ROUNDING) * MM and box.bottom > (TOP - CLEAR + ROUNDING) * MM)


def _ink_round(pdf: pathlib.Path) -> bool:
    """Whether anything but white lies in the 5 mm round the window."""
    dot = DOTS / 25.4
    x, y = round((LEFT - CLEAR) * dot) + 1, round((TOP - CLEAR) * dot) + 1
    width, height = round((RIGHT - LEFT + 2 * CLEAR) * dot) - 2, round((BOTTOM - TOP + 2 * CLEAR) * dot) - 2
    command = ["pdftoppm", "-r", DOTS, "-gray", "-f", 1, "-l", 1, "-x", x, "-y", y, "-W", width, "-H", height, pdf]
    picture = subprocess.run([str(part) for part in command], capture_output=True, timeout=60, check=True).stdout
    dots = picture[-width * height:]
    ring = round(CLEAR * dot) - 2
    rows = [dots[start:start + width] for start in range(0, len(dots), width)]
    beside = [row[:ring] + row[width - ring:] for row in rows[ring:height - ring]]
    return min(map(min, rows[:ring] + beside + rows[height - ring:])) < 250
