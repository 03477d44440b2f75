"""Runs the judges over every letter: `python .ci/judges [--program FILE] [JUDGE…]`.

Each judge of pages first has to find the fault in every one of its bad pages, and each other one in what it measured
and then spoiled, so that one which cannot fail is noticed.
"""

import argparse
import contextlib
import functools
import pathlib
import sys
import time

import alignment
import axe
import base
import contact_sheet
import contrast
import drawn
import fonts
import hear
import html_checker
import letters
import parity
import printed
import readability
import reflow
import sarif
import sizes
import sound
import spacing
import translated
import xliff
from browser import chromium

PAGE_JUDGES = [module.JUDGE for module in (html_checker, axe, reflow, spacing, contrast, sizes, printed, drawn, fonts)]
#: The judges that look at no page, and those of them that are quick enough for every change.
QUICK_JUDGES = [sarif.JUDGE, xliff.JUDGE, parity.JUDGE, hear.QUICK, sound.JUDGE, alignment.QUICK]
WHOLE_JUDGES = [readability.JUDGE, hear.JUDGE, alignment.JUDGE]
PROGRAM_JUDGES = QUICK_JUDGES + WHOLE_JUDGES
USUAL_JUDGES = PAGE_JUDGES + QUICK_JUDGES
JUDGES = PAGE_JUDGES + PROGRAM_JUDGES


def main() -> int:
    """Proves the judges, makes the letters, lets the judges judge, and draws the contact sheet."""
    parser = argparse.ArgumentParser(prog="judges", description="Independent judges over every letter.")
    parser.add_argument("--program", type=pathlib.Path, default=base.ROOT / ".build" / "release" / "plainspoken")
    parser.add_argument("--all-languages", action="store_true",
                        help="judge every translated letter in both usual looks, not a cover of them")
    parser.add_argument("judges", nargs="*", metavar="JUDGE", help="without this, those that are quick; there are: "
                        + ", ".join(judge.name for judge in JUDGES))
    options = parser.parse_args()
    unknown = set(options.judges) - {judge.name for judge in JUDGES}
    if unknown:
        parser.error(f"there is no judge {', '.join(sorted(unknown))}")
    chosen = [judge for judge in JUDGES if judge.name in options.judges] if options.judges else USUAL_JUDGES

    begin = time.perf_counter()
    program = options.program.resolve()
    of_pages = [judge for judge in chosen if judge in PAGE_JUDGES]
    of_program = [judge for judge in chosen if judge in PROGRAM_JUDGES]
    with contextlib.ExitStack() as stack:
        every, browser = [], None
        if of_pages:
            every = letters.make_all(program)
            shown = len(every)
            every += translated.make_all(program, whole=options.all_languages)
            print(f"Letters: {len(every)}, in {letters.LETTERS.relative_to(base.ROOT)}", flush=True)
            browser = stack.enter_context(chromium())
        well = report([base.prove(judge, browser, letters.bad_pages(judge.name)) for judge in of_pages])
        verdicts = [base.run(judge, functools.partial(judge.judge, browser, every), len(every)) for judge in of_pages]
        verdicts += [base.run(judge, functools.partial(judge.judge, program)) for judge in of_program]
        # These spoil what they have just measured, so they judge first: it takes the most time, and counts as theirs.
        well = report([base.prove_with_program(judge, program) for judge in of_program]) and all(verdicts) and well
        if not options.judges:
            print(f"For your own eye: {contact_sheet.make(browser, every[:shown]).relative_to(base.ROOT)}")
    left = ", ".join(judge.name for judge in JUDGES if judge not in chosen)
    if left:
        print(f"Not asked this time (make hear asks the thorough ones of words and sound): {left}")
    print(f"Judges: {len(chosen)} of {len(JUDGES)}, {time.perf_counter() - begin:.0f} s: "
          f"{'all clean' if well else 'there are faults'}")
    return 0 if well else 1


def report(proofs: list[tuple[int, list[str]]]) -> bool:
    """Prints how much the judges found out, and what they missed; says whether all is well."""
    wrong = [line for _, missed in proofs for line in missed]
    idle = base.listed(base.Verdict(0, []), took=1, allowed=2)
    slow = base.listed(base.Verdict(1, []), took=2, allowed=1)
    wrong += [] if idle else ["a judge with nothing to judge is not found at fault"]
    wrong += [] if slow else ["a slow judge is not found at fault"]
    if proofs:
        found = sum(count for count, _ in proofs)
        print(f"Proof that the judges can fail: {found} bad ones found out by {len(proofs)} judges", flush=True)
    for line in wrong:
        print(f"  {line}", flush=True)
    return not wrong


if __name__ == "__main__":
    sys.exit(main())
