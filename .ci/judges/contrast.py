"""Judge: contrast (LAY-14, WCAG 1.4.6). Every visible word has at least 7:1 on what lies behind it: light, dark, with
more contrast asked for, and on paper. Larger text gets no discount."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Browser

from base import Fault, Judge, Letter, Verdict
from browser import opened, reader, see

LEAST = 7.0
LIGHT: dict[str, Any] = {"media": "screen", "color_scheme": "light", "contrast": "no-preference"}
VIEWS = {
    "light": LIGHT,
    "dark": LIGHT | {"color_scheme": "dark"},
    "light with more contrast": LIGHT | {"contrast": "more"},
    "dark with more contrast": LIGHT | {"color_scheme": "dark", "contrast": "more"},
    "on paper": LIGHT | {"media": "print"},
}


def luminance(colour: Sequence[float]) -> float:
    """WCAG's relative luminance of red, green and blue from 0 to 255."""
    red, green, blue = (part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
                        for part in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """WCAG's contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Measures every run of words in every view."""
    faults: list[Fault] = []
    words = 0
    with reader(browser) as page:
        for letter in opened(page, letters):
            for view, settings in VIEWS.items():
                see(page, **settings)
                found = page.evaluate("judges.colours()")
                words += len(found)
                faults += _faults(letter, view, found)
    return Verdict(words, faults)


def _faults(letter: Letter, view: str, found: list[dict[str, Any]]) -> list[Fault]:
    """The words among these that have too little contrast, or a picture behind them."""
    faults = []
    for word in found:
        if word["picture"]:
            faults.append(Fault(letter.name, "picture", f"{view}: {word['place']} has a picture or opacity behind it"))
        elif (contrast := ratio(word["ink"], word["ground"])) < LEAST:
            faults.append(Fault(letter.name, "contrast", f"{view}: {word['place']} has {contrast:.2f}:1"))
    return faults


JUDGE = Judge("contrast", "runs of words", ("contrast", "picture"), judge)
