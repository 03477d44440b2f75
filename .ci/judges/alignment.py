"""The judge of times: pocketsphinx lays the words of a recording along its sound, and has to agree with our times.

`python .ci/judges/alignment.py --program .build/release/speech-bench`: it has a recording made, and first has to find the
fault in the same times moved by a third of a second. The judge errs now and then, so it looks at each sentence alone and
with its neighbours; a time is at fault when it agrees in none of these views. What is left of its errors (it takes the
quiet after a last word for the word, or cannot lay a sentence at all) is printed, and may be 3 sentences in 100.
"""

import argparse
import array
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import pocketsphinx

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
#: How far our times may be from the judge's, in milliseconds (issue 6).
NEAR = 150
#: The sentences that the judge itself may get wrong, of 1.
ERRS = 0.03
RATE = 16000
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


def sound(path: pathlib.Path) -> array.array:
    """The recording at the judge's rate, with a little noise: it cannot take silence that is perfect."""
    command = ["ffmpeg", "-v", "error", "-i", path, "-ar", str(RATE), "-ac", "1", "-f", "s16le", "-"]
    plain = array.array("h", subprocess.run(command, capture_output=True, check=True).stdout)
    noise = random.Random(1)
    return array.array("h", (max(-32768, min(32767, sample + noise.randint(-20, 20))) for sample in plain))


def align(samples: array.array, lines: list[dict]) -> list[tuple[int, int]]:
    """When each of a few neighbouring sentences starts and ends in milliseconds; empty where the judge cannot tell."""
    start = max(0, lines[0]["start"] - NEAR)
    stretch = samples[start * RATE // 1000:(lines[-1]["end"] + NEAR) * RATE // 1000]
    decoder = pocketsphinx.Decoder(samprate=RATE, lm=None, loglevel="FATAL")
    for word, sounds in NAMES.items():
        if decoder.lookup_word(word) is None:
            decoder.add_word(word, sounds, True)
    sentences = [words_of(line["text"]) for line in lines]
    spoken = [word for sentence in sentences for word in sentence]
    unknown = {word for word in spoken if decoder.lookup_word(word) is None}
    if unknown:
        raise SystemExit(f"alignment: not in the judge's dictionary: {', '.join(sorted(unknown))}")
    decoder.set_align_text(" ".join(spoken))
    decoder.start_utt()
    decoder.process_raw(stretch.tobytes(), full_utt=True)
    decoder.end_utt()
    heard = [piece for piece in decoder.seg() or [] if not piece.word.startswith(("<", "["))]
    if [re.sub(r"\(\d+\)$", "", piece.word) for piece in heard] != spoken:
        return []
    times, at = [], 0
    for sentence in sentences:
        first, last = heard[at], heard[at + len(sentence) - 1]
        times.append((start + first.start_frame * 10, start + last.end_frame * 10 + 10))
        at += len(sentence)
    return times


def agrees(samples: array.array, lines: list[dict], index: int) -> bool:
    """Whether the judge, in one of its views, has a sentence start and end where we say."""
    before = max(0, index - 1)
    for low, high in ((index, index + 1), (before, index + 2), (index, index + 2)):
        times = align(samples, lines[low:high])
        if times:
            start, end = times[index - low]
            if abs(start - lines[index]["start"]) <= NEAR and abs(end - lines[index]["end"]) <= NEAR:
                return True
    return False


def faults(samples: array.array, lines: list[dict]) -> list[str]:
    """The sentences whose times the judge does not agree with, a line each."""
    return [f"  {line['start']} to {line['end']} ms: {line['text']}"
            for index, line in enumerate(lines) if not agrees(samples, lines, index)]


def main() -> int:
    """Has a recording made, proves that the judge can fail, and judges."""
    parser = argparse.ArgumentParser(prog="alignment")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build" / "release" / "speech-bench")
    program = parser.parse_args().program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, ROOT, "times", folder], check=True)
        samples = sound(pathlib.Path(folder, "times.wav"))
        lines = json.loads(pathlib.Path(folder, "times.json").read_text(encoding="utf-8"))
    moved = [{**line, "start": line["start"] + 333, "end": line["end"] + 333} for line in lines[:40]]
    found = len(faults(samples, moved))
    if found < (1 - ERRS) * len(moved):
        print(f"alignment: of {len(moved)} times that were moved by a third of a second only {found} are found at fault")
        return 1
    wrong = faults(samples, lines)
    print(f"alignment: judged the times of {len(lines)} sentences: it does not agree with {len(wrong)}", *wrong, sep="\n")
    return 1 if len(wrong) > ERRS * len(lines) else 0


if __name__ == "__main__":
    sys.exit(main())
