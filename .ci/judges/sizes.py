"""Judge: size. Every visible word is at least as large as its look promises, on screen and on paper, and grows to the
reader's own text size. The envelope address alone is exempt (design.md 10)."""

from collections.abc import Sequence

from playwright.sync_api import Browser

from base import Fault, Judge, Letter, Verdict
from browser import opened, reader

#: A reader's own text size in CSS pixels: twice what browsers begin with.
OWN = 32
ROUNDING = 0.01


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Measures every run of words: on a phone, on a desk, on paper, then with the reader's own size."""
    faults: list[Fault] = []
    words = 0
    for rule, width, text, medium in (
        ("too-small", 320, 0, "screen"),
        ("too-small", 1280, 0, "screen"),
        ("too-small-on-paper", 718, 0, "print"),
        ("own-size", 1280, OWN, "screen"),
    ):
        with reader(browser, width=width, text=text) as page:
            page.emulate_media(media=medium)
            for letter in opened(page, letters):
                least = max(letter.size * 4 / 3, text)
                found = page.evaluate("judges.sizes()")
                words += len(found)
                faults += [Fault(letter.name, rule, f"{word['place']} is {word['size']:.2f} px, under {least:.2f} px")
                           for word in found if word["size"] < least - ROUNDING]
    return Verdict(words, faults)


JUDGE = Judge("size", "runs of words", ("too-small", "too-small-on-paper", "own-size"), judge, start=2.0, each=0.3)
