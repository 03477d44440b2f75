"""Judge: size. Every visible word is at least as large as its look promises, on screen and on paper, and grows to the
reader's own text size. The envelope address alone is exempt (design.md 10)."""

from collections.abc import Sequence

from playwright.sync_api import Browser

from base import Fault, Judge, Letter, Verdict
from browser import DESK, PHONE, opened, reader, see

#: A reader's own text size in CSS pixels: twice what browsers begin with.
OWN = 32
ROUNDING = 0.01
#: The rule, the width of the window or of A4 less its margins, and the medium.
VIEWS = (("too-small", PHONE, "screen"), ("too-small", DESK, "screen"), ("too-small-on-paper", 642, "print"))
OWN_VIEWS = (("own-size", PHONE, "screen"), ("own-size", DESK, "screen"))


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Measures every run of words: on a phone, on a desk, on paper, then with the reader's own size."""
    faults: list[Fault] = []
    words = 0
    for text, views in ((0, VIEWS), (OWN, OWN_VIEWS)):
        with reader(browser, text=text) as page:
            for letter in opened(page, letters):
                least = max(letter.size * 4 / 3, text)
                for rule, width, medium in views:
                    see(page, width=width, media=medium)
                    found = page.evaluate("judges.sizes()")
                    words += len(found)
                    small = [word for word in found if word["size"] < least - ROUNDING]
                    faults += [Fault(letter.name, rule, f"{word['place']} is {word['size']:.2f} px, not {least:.2f} px")
                               for word in small]
    return Verdict(words, faults)


JUDGE = Judge("size", "runs of words", ("too-small", "too-small-on-paper", "own-size"), judge)
