"""Judge: the drawn order of figures in words that run from right to left.

The text may be right and the picture wrong: a plain "01632 960 123" among Arabic letters is drawn as "123 960 01632".
So each figure's own box is measured, and no markup is asked. Where a phone number, an amount, a percentage or a
reference stands in the words, its characters go from left to right. Of a date or a time in words that run from right to
left, what is read first stands further to the right. The numbers of the pages are the judge `printed`'s.
"""

from collections.abc import Sequence

from playwright.sync_api import Browser

from base import Fault, Judge, Letter, Verdict
from browser import DESK, PHONE, opened, reader, see

#: What is read from left to right in every language, by its shape.
SHAPES = {
    "phone": r"(?<![\d.,£-])(?:\+|0)\d[\d ]{6,}\d",
    "amount": r"£\d[\d,]*(?:\.\d+)?",
    "reference": r"(?<![\w-])(?=[\w/-]*\d)[A-Z0-9]+(?:[/-][A-Z0-9]+)+(?![\w-])",
    "percent": r"\d+(?:\.\d+)?%",
}


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Measures the figures of every letter with words that run from right to left, on a desk and on a phone."""
    faults: list[Fault] = []
    numbers = 0
    with reader(browser) as page:
        for letter in opened(page, letters):
            if page.locator("[dir=rtl]").count() == 0:
                continue
            for width in (DESK, PHONE):
                see(page, width=width)
                found = page.evaluate("(shapes) => judges.figures(shapes)", SHAPES)
                numbers += found["judged"]
                faults += [Fault(letter.name, rule, f"at {width} px: {message}") for rule, message in found["faults"]]
    return Verdict(numbers, faults)


JUDGE = Judge("drawn", "numbers", (*SHAPES, "date"), judge)
