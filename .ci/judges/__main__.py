"""Runs the judges over every letter: `python .ci/judges [--program FILE] [JUDGE…]`.

Each judge first has to find the fault in every one of its bad pages, so that one which cannot fail is noticed.
"""

import argparse
import pathlib
import sys
import time

from playwright.sync_api import Browser

import axe
import base
import contact_sheet
import contrast
import html_checker
import letters
import printed
import reflow
import sizes
import spacing
from browser import chromium

JUDGES = [module.JUDGE for module in (html_checker, axe, reflow, spacing, contrast, sizes, printed)]


def main() -> int:
    """Proves the judges, makes the letters, lets the judges judge, and draws the contact sheet."""
    parser = argparse.ArgumentParser(prog="judges", description="Independent judges over every letter.")
    parser.add_argument("--program", type=pathlib.Path, default=base.ROOT / ".build" / "release" / "plainspoken")
    parser.add_argument("judges", nargs="*", metavar="JUDGE", help="all of them without this: "
                        + ", ".join(judge.name for judge in JUDGES))
    options = parser.parse_args()
    unknown = set(options.judges) - {judge.name for judge in JUDGES}
    if unknown:
        parser.error(f"there is no judge {', '.join(sorted(unknown))}")
    chosen = [judge for judge in JUDGES if not options.judges or judge.name in options.judges]

    begin = time.perf_counter()
    every = letters.make_all(options.program.resolve())
    print(f"Letters: {len(every)}, in {letters.LETTERS.relative_to(base.ROOT)}", flush=True)
    with chromium() as browser:
        sound = prove(chosen, browser)
        sound = all([base.run(judge, browser, every) for judge in chosen]) and sound
        if not options.judges:
            print(f"For your own eye: {contact_sheet.make(browser, every).relative_to(base.ROOT)}")
    print(f"Judges: {len(chosen)} of {len(JUDGES)}, {time.perf_counter() - begin:.0f} s: "
          f"{'all clean' if sound else 'there are faults'}")
    return 0 if sound else 1


def prove(judges: list[base.Judge], browser: Browser) -> bool:
    """Every judge finds what is wrong with its bad pages."""
    found, wrong = 0, []
    for judge in judges:
        count, missed = base.prove(judge, browser, letters.bad_pages(judge.name))
        found += count
        wrong += missed
    idle = base.listed(base.Verdict(0, []), took=1, allowed=2)
    slow = base.listed(base.Verdict(1, []), took=2, allowed=1)
    wrong += [] if idle else ["a judge with nothing to judge is not found at fault"]
    wrong += [] if slow else ["a slow judge is not found at fault"]
    print(f"Proof that the judges can fail: {found} bad pages found out by {len(judges)} judges", flush=True)
    for line in wrong:
        print(f"  {line}", flush=True)
    return not wrong


if __name__ == "__main__":
    sys.exit(main())
