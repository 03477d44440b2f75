"""What every judge shares: the letters it is given, the faults it finds, its verdict, and the time that it may take."""

import dataclasses
import pathlib
import re
import statistics
import time
from collections.abc import Callable, Sequence

from playwright.sync_api import Browser

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / ".judges"

#: A judge may take twice its usual time and this long, in seconds, before it is at fault.
SLACK = 3.0
#: How long `fixed_work` takes on the machine that the usual times come from, in seconds.
USUAL_WORK = 0.039


@dataclasses.dataclass(frozen=True)
class Letter:
    """One HTML page to judge, and what is promised of it."""

    path: pathlib.Path
    #: For a person: "notices/access, standard".
    name: str
    #: The smallest size of its words, in points.
    size: float
    #: Whether its first page has to have an address for the window of an envelope.
    for_envelope: bool = False

    @property
    def file_name(self) -> str:
        """The name as a file can have it: "notices-access-standard"."""
        return re.sub(r"\W+", "-", self.name)


@dataclasses.dataclass(frozen=True, order=True)
class Fault:
    """Something wrong: in which letter, by which rule, where in it, and what."""

    letter: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"  {self.letter}: {self.rule}: {self.message}"


@dataclasses.dataclass
class Verdict:
    """What a judge says: how many things it looked at, what is wrong, and what a person should know."""

    judged: int
    faults: list[Fault]
    note: str = ""


@dataclasses.dataclass(frozen=True)
class Judge:
    """A judge: its name, what it counts, the rules that it can find broken, its work and its usual time."""

    name: str
    counts: str
    #: Each needs a page in `bad/` that breaks it and nothing else: `NAME.RULE.html`.
    rules: tuple[str, ...]
    judge: Callable[[Browser, Sequence[Letter]], Verdict]
    #: Usual seconds to begin, and for each letter.
    start: float
    each: float

    def usual(self, letters: int) -> float:
        """The usual seconds for that many letters."""
        return self.start + self.each * letters


def fixed_work() -> float:
    """Seconds for one small fixed piece of work: how fast this machine is, just now."""
    rounds = []
    for _ in range(5):
        begin = time.perf_counter()
        sum(number * number % 7 for number in range(500_000))
        rounds.append(time.perf_counter() - begin)
    return statistics.median(rounds)


def slowness() -> float:
    """How many times slower this machine is just now than the one that the usual times come from; never under 1."""
    return max(1.0, fixed_work() / USUAL_WORK)


def run(judge: Judge, browser: Browser, letters: Sequence[Letter]) -> bool:
    """Lets a judge judge, prints its verdict in one line or a list of faults, and says whether all is well."""
    before = slowness()
    begin = time.perf_counter()
    verdict = judge.judge(browser, letters)
    took = time.perf_counter() - begin
    faults = [str(fault) for fault in sorted(set(verdict.faults))]
    if verdict.judged == 0:
        faults.append("  found nothing to judge")
    limit = 2 * judge.usual(len(letters)) * max(before, slowness()) + SLACK
    if took > limit:
        faults.append(f"  took {took:.1f} s: more than twice its usual time, which allows {limit:.1f} s here")
    outcome = "clean" if not faults else "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    note = f" ({verdict.note})" if verdict.note else ""
    print(f"{judge.name}: judged {verdict.judged} {judge.counts} in {took:.1f} s: {outcome}{note}", flush=True)
    for fault in faults:
        print(fault, flush=True)
    return not faults


def prove(judge: Judge, browser: Browser, pages: Sequence[Letter]) -> tuple[int, list[str]]:
    """Gives a judge its bad pages: each has to be found to break the rule in its name, and no other.

    Returns how many faults it found as it should, and what it missed or found too much.
    """
    missing = sorted(set(judge.rules) - {page.name.split(".")[1] for page in pages})
    wrong = [f"{judge.name}: no bad page breaks its rule “{rule}”" for rule in missing]
    found = judge.judge(browser, pages).faults if pages else []
    for page in pages:
        wanted = page.name.split(".")[1]
        rules = {fault.rule for fault in found if fault.letter == page.name}
        if rules != {wanted}:
            wrong.append(f"{judge.name}: bad/{page.name} breaks “{wanted}”; found: {', '.join(sorted(rules)) or 'nothing'}")
    return len(pages) - len(wrong) + len(missing), wrong
