"""Judge: text spacing (WCAG 1.4.12). With the reader's own wider spacing no words are cut off, drawn over each other or
pushed off the page, on a phone and on a desk."""

from collections.abc import Sequence

from playwright.sync_api import Browser

from base import Fault, Judge, Letter, Verdict
from browser import opened, reader
from reflow import sideways

WIDTHS = (320, 1280)
#: The four numbers of the success criterion, each times the size of the text.
WIDER = """
*, ::before, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Looks at every letter in both widths, with the wider spacing."""
    faults: list[Fault] = []
    views = 0
    for width in WIDTHS:
        with reader(browser, width=width) as page:
            for letter in opened(page, letters):
                views += 1
                page.add_style_tag(content=WIDER)
                faults += sideways(page, letter, width, "")
                faults += [Fault(letter.name, "clipped", f"at {width} px: {place}")
                           for place in page.evaluate("judges.clipped()")]
                faults += [Fault(letter.name, "overlap", f"at {width} px: {place}")
                           for place in page.evaluate("judges.overlaps()")]
    return Verdict(views, faults)


JUDGE = Judge("text-spacing", "views", ("sideways", "clipped", "overlap"), judge, start=2.0, each=0.2)
