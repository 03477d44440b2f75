"""Judge: reflow (WCAG 1.4.10) and text at twice its size (1.4.4).

On a screen 320 pixels wide nothing scrolls sideways, nothing is cut off, and each table row is a list of
"heading: value". Nor does a reader's own text size of 32 pixels break the page on a screen of any usual width.
"""

from collections.abc import Sequence

from playwright.sync_api import Browser, Page

from base import Fault, Judge, Letter, Verdict
from browser import DESK, PHONE, opened, reader, see

#: A reader's own text size in pixels, twice what browsers begin with, and the widths that it has to fit.
OWN = 32
WIDTHS = (PHONE, 768, DESK)


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Looks at every letter on a phone, then with large text on three widths."""
    faults: list[Fault] = []
    views = 0
    with reader(browser) as page:
        see(page, width=PHONE)
        for letter in opened(page, letters):
            views += 1
            faults += sideways(page, letter, PHONE, "")
            for rule, judged in (("clipped", "judges.clipped()"), ("table", "judges.tables()")):
                faults += [Fault(letter.name, rule, f"at {PHONE} px: {place}") for place in page.evaluate(judged)]
    with reader(browser, text=OWN) as page:
        for letter in opened(page, letters):
            for width in WIDTHS:
                views += 1
                see(page, width=width)
                faults += sideways(page, letter, width, f"with text of {OWN} px ")
    return Verdict(views, faults)


def sideways(page: Page, letter: Letter, width: int, how: str) -> list[Fault]:
    """A fault where the page is wider than the screen."""
    wide = page.evaluate("document.scrollingElement.scrollWidth")
    return [Fault(letter.name, "sideways", f"{how}at {width} px the page is {wide} px wide")] if wide > width else []


JUDGE = Judge("reflow", "views", ("sideways", "clipped", "table"), judge)
