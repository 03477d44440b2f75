"""Judge: text spacing (WCAG 1.4.12). With the reader's own wider spacing no words are cut off, drawn over each other or
pushed off the page, on a phone and on a desk."""

from collections.abc import Sequence

from playwright.sync_api import Browser

from base import Fault, Judge, Letter, Verdict
from browser import DESK, PHONE, opened, reader, see
from reflow import sideways

#: The numbers of the success criterion, each times the size of the text.
WIDER = """
*, ::before, ::after { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""
#: The fourth is a line height of “at least” 1.5: lines that are higher already, as Nastaliq's have to be, stay so.
HIGHER = """() => {
  const high = ({ lineHeight, fontSize }) => parseFloat(lineHeight) >= 1.5 * parseFloat(fontSize);
  const low = [...document.querySelectorAll('body, body *')].filter((element) => !high(getComputedStyle(element)));
  for (const element of low) element.style.setProperty('line-height', '1.5', 'important');
}"""


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Looks at every letter in both widths, with the wider spacing."""
    faults: list[Fault] = []
    views = 0
    with reader(browser) as page:
        for letter in opened(page, letters):
            page.add_style_tag(content=WIDER)
            page.evaluate(HIGHER)
            for width in (PHONE, DESK):
                views += 1
                see(page, width=width)
                faults += sideways(page, letter, width, "")
                for rule, judged in (("clipped", "judges.clipped()"), ("overlap", "judges.overlaps()")):
                    faults += [Fault(letter.name, rule, f"at {width} px: {place}") for place in page.evaluate(judged)]
    return Verdict(views, faults)


JUDGE = Judge("text-spacing", "views", ("sideways", "clipped", "overlap"), judge)
