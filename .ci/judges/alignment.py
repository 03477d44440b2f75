"""The judge of times: pocketsphinx lays the words of a recording along its sound, and has to agree with our times.

The recording is a rent notice of our own, with the times at which each sentence starts and ends, from `speech-bench`.
The judge looks at each sentence alone and with its neighbours, and louder and softer noise is put under it where it
finds no way through; a time is at fault when it agrees in none of these views. No sentence may be. `alignment-quick`
looks at the first sentences only.
"""

import functools
import json
import pathlib
import re
import subprocess

import numpy
import pocketsphinx

from base import ROOT, WORK, Fault, ProgramJudge, Verdict

#: How far our times may be from the judge's, in milliseconds.
NEAR = 150
RATE = 16_000
#: How loud the noise is that is put under the sound, of 32,768: the judge cannot take silence that is perfect.
NOISES = (20, 60)
#: How far off the times are that the judge has to find at fault, in milliseconds, and for how many sentences.
MOVED, SENTENCES_MOVED = 333, 6
#: How many sentences `alignment-quick` looks at.
QUICK_SENTENCES = 30
#: Names that the judge's dictionary does not have.
NAMES = {"arbroath": "AA R B R OW TH", "ombudsman": "AA M B AH D Z M AH N"}
SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {"1st": "first", "29th": "twenty ninth"}


def in_words(number: int) -> str:
    """A whole number as eSpeak NG says it."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 - 2] + (" " + SMALL[number % 10] if number % 10 else "")
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joined = (" and " if rest < 100 else " ") + in_words(rest) if rest else ""
            return f"{in_words(number // size)} {name}{joined}"
    raise ValueError(number)


def words_of(text: str) -> list[str]:
    """What is heard of a sentence, in small letters."""
    text = re.sub(r"\b\d+(?:st|nd|rd|th)\b", lambda found: ORDINALS[found.group()], text)
    text = re.sub(r"(\d+)\.(\d+)", lambda found: f"{found[1]} point {' '.join(found[2])}", text)
    text = re.sub(r"\d+", lambda found: in_words(int(found.group())), text)
    return re.findall(r"[a-z']+", text.lower())


class Sound:
    """A recording at the judge's rate."""

    def __init__(self, path: pathlib.Path) -> None:
        command = ["ffmpeg", "-v", "error", "-i", path, "-ar", str(RATE), "-ac", "1", "-f", "s16le", "-"]
        self.plain = numpy.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, numpy.int16)

    def stretch(self, start: int, end: int, noise: int) -> bytes:
        """From one millisecond to another, with noise that is the same each time."""
        plain = self.plain[start * RATE // 1000:end * RATE // 1000]
        hiss = numpy.random.default_rng(1).integers(-noise, noise + 1, len(plain))
        return numpy.clip(plain + hiss, -32_768, 32_767).astype(numpy.int16).tobytes()

    def last_loud(self, end: int) -> int:
        """The last millisecond before one that is not silent: the judge takes the quiet after a word for the word."""
        loud = numpy.flatnonzero(self.plain[:end * RATE // 1000])
        return int(loud[-1]) * 1000 // RATE if len(loud) else 0


@functools.cache
def decoder() -> pocketsphinx.Decoder:
    """The aligner, whose dictionary and sounds take a while to read, with the names."""
    found = pocketsphinx.Decoder(samprate=RATE, lm=None, loglevel="FATAL")
    for word, sounds in NAMES.items():
        if found.lookup_word(word) is None:
            found.add_word(word, sounds, True)
    return found


def align(sound: Sound, lines: list[dict], noise: int) -> list[tuple[int, int]]:
    """When each of a few neighbouring sentences starts and ends in milliseconds; empty where the judge cannot tell."""
    start = max(0, lines[0]["start"] - NEAR)
    sentences = [words_of(line["text"]) for line in lines]
    spoken = [word for sentence in sentences for word in sentence]
    unknown = {word for word in spoken if decoder().lookup_word(word) is None}
    if unknown:
        raise RuntimeError(f"not in the judge's dictionary: {', '.join(sorted(unknown))}")
    decoder().set_align_text(" ".join(spoken))
    decoder().start_utt()
    decoder().process_raw(sound.stretch(start, lines[-1]["end"] + NEAR, noise), full_utt=True)
    decoder().end_utt()
    heard = [piece for piece in decoder().seg() or [] if not piece.word.startswith(("<", "["))]
    if [re.sub(r"\(\d+\)$", "", piece.word) for piece in heard] != spoken:
        return []
    times, at = [], 0
    for sentence in sentences:
        first, last = heard[at], heard[at + len(sentence) - 1]
        times.append((start + first.start_frame * 10, sound.last_loud(start + last.end_frame * 10 + 10)))
        at += len(sentence)
    return times


def agrees(sound: Sound, lines: list[dict], index: int) -> bool:
    """Whether the judge, in one of its views, has a sentence start and end where we say."""
    before = max(0, index - 1)
    for noise in NOISES:
        for low, high in ((index, index + 1), (before, index + 2), (index, index + 2)):
            times = align(sound, lines[low:high], noise)
            if times:
                start, end = times[index - low]
                if abs(start - lines[index]["start"]) <= NEAR and abs(end - lines[index]["end"]) <= NEAR:
                    return True
    return False


def faults(sound: Sound, lines: list[dict]) -> list[Fault]:
    """The sentences whose times the judge does not agree with."""
    return [Fault("rent notice", "time", f"{line['start']} to {line['end']} ms: “{line['text']}”")
            for index, line in enumerate(lines) if not agrees(sound, lines, index)]


@functools.cache
def record(program: pathlib.Path) -> tuple[Sound, list[dict]]:
    """The recording and our times."""
    folder = WORK / "sound" / "times"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([program.parent / "speech-bench", ROOT, "times", folder], check=True, timeout=300)
    return Sound(folder / "times.wav"), json.loads((folder / "times.json").read_text(encoding="utf-8"))


def judge(program: pathlib.Path, most: int | None = None) -> Verdict:
    """Has a recording made, and judges each of its sentences, or the first of them."""
    sound, lines = record(program)
    return Verdict(len(lines[:most]), faults(sound, lines[:most]))


def spoiled(program: pathlib.Path) -> dict[str, set[str]]:
    """The same times, moved by a third of a second: each of them has to be found."""
    sound, lines = record(program)
    moved = [{**line, "start": line["start"] + MOVED, "end": line["end"] + MOVED} for line in lines[:SENTENCES_MOVED]]
    found = faults(sound, moved)
    return {"time": {fault.rule for fault in found} if len(found) == len(moved) else set()}


JUDGE = ProgramJudge("alignment", "sentences", ("time",), judge, spoiled)
QUICK = ProgramJudge("alignment-quick", "sentences", ("time",), functools.partial(judge, most=QUICK_SENTENCES), spoiled)
