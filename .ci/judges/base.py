"""What every judge shares: the letters it is given, the faults it finds, its verdict, and the time that it may take."""

import dataclasses
import pathlib
import re
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import groupby

from playwright.sync_api import Browser

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / ".judges"

#: The budget: usual seconds of each judge to begin, and for each letter, measured over 233 letters of seven pages each
#: on paper: one with its English under it, in a language that takes more room, has up to thirteen.
USUAL = {
    "html-checker": (3.5, 0.06),
    "axe": (1.0, 0.75),
    "reflow": (0.7, 0.28),
    "text-spacing": (0.5, 0.21),
    "contrast": (0.5, 0.44),
    "size": (0.5, 0.45),
    "printed": (0.5, 0.36),
    "drawn": (0.5, 0.14),
    "fonts": (0.5, 0.13),
    "readability": (8.0, 0.003),
    "sarif": (2.0, 0.01),
    "xliff": (8.0, 0.003),
    "parity": (2.0, 0.02),
    "hear": (30.0, 60.0),
    "hear-quick": (30.0, 60.0),
    "sound": (10.0, 1.0),
    "alignment": (10.0, 0.5),
    "alignment-quick": (10.0, 0.5),
}
#: A judge may take twice its usual time and this long, in seconds, before it is at fault.
SLACK = 3.0
#: How many faults of one rule in one letter are shown; the others are counted.
SHOWN = 3
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
    #: What stands at the foot of its printed pages, in its language.
    page_words: str = "Page {page} of {pages}"

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
    """A judge: its name, what it counts, the rules that it can find broken, and its work."""

    name: str
    counts: str
    #: Each needs a page in `bad/` that breaks it and nothing else: `NAME.RULE.html`.
    rules: tuple[str, ...]
    judge: Callable[[Browser, Sequence[Letter]], Verdict]


@dataclasses.dataclass(frozen=True)
class ProgramJudge:
    """A judge of what is no page: it asks the program itself, and needs no browser."""

    name: str
    counts: str
    #: Each needs its spoiled material, in which `spoiled` finds it broken and nothing else.
    rules: tuple[str, ...]
    judge: Callable[[pathlib.Path], Verdict]
    #: For each rule, the rules found broken in material that breaks it.
    spoiled: Callable[[pathlib.Path], dict[str, set[str]]]


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


def seconds_allowed(name: str, letters: int, slowness: float) -> float:
    """How long a judge may take over that many letters, on a machine that is so many times slower than usual."""
    start, each = USUAL[name]
    return 2 * (start + each * letters) * slowness + SLACK


def listed(verdict: Verdict, took: float, allowed: float) -> list[str]:
    """All that is wrong, a line each: what the judge found, the same few times, and what is wrong with the judge."""
    lines = []
    for (letter, rule), same in groupby(sorted(set(verdict.faults)), key=lambda fault: (fault.letter, fault.rule)):
        faults = list(same)
        lines += [str(fault) for fault in faults[:SHOWN]]
        if len(faults) > SHOWN:
            lines.append(f"  {letter}: {rule}: and {len(faults) - SHOWN} more like these")
    if verdict.judged == 0:
        lines.append("  found nothing to judge")
    if took > allowed:
        lines.append(f"  took {took:.1f} s: more than twice its usual time, which allows {allowed:.1f} s here")
    return lines


def run(judge: Judge | ProgramJudge, work: Callable[[], Verdict], letters: int = 0) -> bool:
    """Lets a judge do its work, prints its verdict in one line or a list of faults, and says whether all is well.

    Its time is that for so many letters; without letters, for as many things as it judged.
    """
    before = slowness()
    begin = time.perf_counter()
    try:
        verdict = work()
    except Exception as error:  # A judge that breaks down is at fault, and the others still judge.
        verdict = Verdict(0, [Fault("all letters", "broke down", f"{type(error).__name__}: {error}")])
    took = time.perf_counter() - begin
    lines = listed(verdict, took, seconds_allowed(judge.name, letters or verdict.judged, max(before, slowness())))
    faults = len(set(verdict.faults)) or len(lines)
    outcome = "clean" if not lines else "1 fault" if faults == 1 else f"{faults} faults"
    note = f" ({verdict.note})" if verdict.note else ""
    print(f"{judge.name}: judged {verdict.judged} {judge.counts} in {took:.1f} s: {outcome}{note}", *lines, sep="\n",
          flush=True)
    return not lines


def prove(judge: Judge, browser: Browser, pages: Sequence[Letter]) -> tuple[int, list[str]]:
    """Gives a judge its bad pages: each has to be found to break the rule in its name, and no other.

    Returns how many pages it found out as it should, and what it missed or found too much.
    """
    rules = {page.name: page.name.split(".")[1] for page in pages}
    unproven = [rule for rule in judge.rules if rule not in rules.values()]
    missing = [f"{judge.name}: no bad page breaks its rule “{rule}”" for rule in unproven]
    found = judge.judge(browser, pages).faults if pages else []
    wrong = []
    for page, wanted in rules.items():
        broken = {fault.rule for fault in found if fault.letter == page}
        if broken != {wanted}:
            found_words = ", ".join(sorted(broken)) or "nothing"
            wrong.append(f"{judge.name}: bad/{page} breaks “{wanted}”; found: {found_words}")
    return len(pages) - len(wrong), missing + wrong


def prove_with_program(judge: ProgramJudge, program: pathlib.Path) -> tuple[int, list[str]]:
    """Has a judge look at spoiled material: each has to be found to break its rule, and no other.

    Returns how often it found out what it should, and what it missed or found too much.
    """
    found = judge.spoiled(program)
    wrong = [f"{judge.name}: nothing is spoiled to break its rule “{rule}”"
             for rule in judge.rules if rule not in found]
    wrong += [f"{judge.name}: what breaks “{rule}” was found to break: {', '.join(sorted(broken)) or 'nothing'}"
              for rule, broken in found.items() if broken != {rule}]
    return len(found) - sum(broken != {rule} for rule, broken in found.items()), wrong
