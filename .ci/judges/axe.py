"""Judge: axe-core, by the rules of WCAG 2.2 A, AA and AAA and its own best practice, in three ways of seeing.

What axe cannot decide ("incomplete") is counted; that must not be a contrast, which the pages leave no room to doubt.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Browser

from base import WORK, Fault, Judge, Letter, Verdict
from browser import opened, reader, see

VIEWS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa", "wcag22a", "wcag22aa", "wcag22aaa",
        "best-practice"]
RUN = """async (tags) => {
  const found = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  });
  const short = (results) => results.map(({ id, help, nodes }) => ({ id, help, places: nodes.map((n) => n.html) }));
  return { violations: short(found.violations), incomplete: short(found.incomplete) };
}"""


def judge(browser: Browser, letters: Sequence[Letter]) -> Verdict:
    """Runs axe over every letter in every view."""
    script = (WORK / "axe.min.js").read_text(encoding="utf-8")
    faults: list[Fault] = []
    undecided: Counter[str] = Counter()
    views = 0
    with reader(browser, script=script) as page:
        for letter in opened(page, letters):
            for view, settings in VIEWS.items():
                see(page, **settings)
                found = page.evaluate(RUN, TAGS)
                views += 1
                faults += [_fault(letter, view, result, "") for result in found["violations"]]
                undecided.update(result["id"] for result in found["incomplete"])
                faults += [_fault(letter, view, result, "undecided, ") for result in found["incomplete"]
                           if "contrast" in result["id"]]
    undecided_words = ", ".join(f"{count} {rule}" for rule, count in sorted(undecided.items()))
    return Verdict(views, faults, f"undecided: {undecided_words or 'none'}")


def _fault(letter: Letter, view: str, result: dict[str, Any], how: str) -> Fault:
    """One broken rule, with the first place and how many there are."""
    places = result["places"]
    more = f" and {len(places) - 1} more" if len(places) > 1 else ""
    return Fault(letter.name, result["id"], f"{how}{view}: {result['help']}: {places[0][:120]}{more}")


#: axe has a hundred rules of its own; these few prove that it runs, and in each view and level.
PROOF = ("image-alt", "html-has-lang", "heading-order", "color-contrast", "color-contrast-enhanced", "target-size")
JUDGE = Judge("axe", "views", PROOF, judge)
