"""Judge: reflow (WCAG 1.4.10) and text at twice its size (1.4.4).

On a screen 320 pixels wide nothing scrolls sideways, nothing is cut off, and each table row is a list of
"heading: value". Nor does a reader's own text size of 32 pixels break the page on a screen of any usual width.
"""

from collections.abc import Sequence

from playwright.sync_api import Browser, Page

from base import Fault, Judge, Letter, Verdict
from browser import opened, reader

PHONE = 320
WIDTHS = (PHONE, 768, 1280)


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Looks at every letter on a phone, then with large text on three widths."""
    faults: list[Fault] = []
    views = 0
    with reader(browser, width=PHONE, height=640) as page:
        for letter in opened(page, letters):
            views += 1
            faults += sideways(page, letter, PHONE, "")
            faults += [Fault(letter.name, "clipped", f"at {PHONE} px: {place}")
                       for place in page.evaluate("judges.clipped()")]
            faults += [Fault(letter.name, "table", f"at {PHONE} px {place}")
                       for place in page.evaluate("judges.tables()")]
    for width in WIDTHS:
        with reader(browser, width=width, text=32) as page:
            for letter in opened(page, letters):
                views += 1
                faults += sideways(page, letter, width, "with text of 32 px ")
    return Verdict(views, faults)


def sideways(page: Page, letter: Letter, width: int, how: str) -> list[Fault]:
    """A fault where the page is wider than the screen."""
    wide = page.evaluate("document.scrollingElement.scrollWidth")
    return [Fault(letter.name, "sideways", f"{how}at {width} px the page is {wide} px wide")] if wide > width else []


JUDGE = Judge("reflow", "views", ("sideways", "clipped", "table"), judge, start=2.0, each=0.4)
