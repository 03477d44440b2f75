"""The judge of times: pocketsphinx lays the words of a recording along its sound, and has to agree with our times.

`python .ci/judges/alignment.py --program .build/release/speech-bench`: it has a recording made, and first has to find the
fault in the same times moved by a third of a second.
"""

import argparse
import array
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import pocketsphinx

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
#: How far our times may be from the judge's, in milliseconds (issue 6).
NEAR = 150
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


def sound(path: pathlib.Path) -> bytes:
    """The recording at the judge's rate."""
    command = ["ffmpeg", "-v", "error", "-i", path, "-ar", str(RATE), "-ac", "1", "-f", "s16le", "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def align(pcm: bytes, sentences: list[list[str]]) -> list[tuple[int, int]]:
    """When each sentence starts and ends in milliseconds, by the judge alone."""
    decoder = pocketsphinx.Decoder(samprate=RATE, lm=None, loglevel="FATAL")
    for word, sounds in NAMES.items():
        if decoder.lookup_word(word) is None:
            decoder.add_word(word, sounds, True)
    spoken = [word for sentence in sentences for word in sentence]
    unknown = {word for word in spoken if decoder.lookup_word(word) is None}
    if unknown:
        raise SystemExit(f"alignment: not in the judge's dictionary: {', '.join(sorted(unknown))}")
    decoder.set_align_text(" ".join(spoken))
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()
    heard = [piece for piece in decoder.seg() or [] if not piece.word.startswith(("<", "["))]
    if [re.sub(r"\(\d+\)$", "", piece.word) for piece in heard] != spoken:
        return []
    times, at = [], 0
    for sentence in sentences:
        pieces = heard[at:at + len(sentence)]
        times.append((pieces[0].start_frame * 10, (pieces[-1].end_frame + 1) * 10))
        at += len(sentence)
    return times


def edge_of_sound(pcm: array.array, start: int, end: int) -> tuple[int, int]:
    """The loud part of a stretch of milliseconds: silence that the voice itself leaves is no word."""
    stretch = pcm[start * RATE // 1000:end * RATE // 1000]
    loud = [index for index, sample in enumerate(stretch) if abs(sample) > 200]
    return (start + loud[0] * 1000 // RATE, start + loud[-1] * 1000 // RATE) if loud else (start, end)


def faults(lines: list[dict], pcm: bytes, times: list[tuple[int, int]]) -> list[str]:
    """The sentences whose times are not near the judge's, a line each."""
    found = []
    samples = array.array("h", pcm)
    for line, (start, end) in zip(lines, times):
        own = edge_of_sound(samples, line["start"], line["end"])
        if abs(own[0] - start) > NEAR or abs(own[1] - end) > NEAR:
            found.append(f"  {line['start']}–{line['end']} ms, heard at {start}–{end} ms: {line['text']}")
    return found


def main() -> int:
    """Has a recording made, proves that the judge can fail, and judges."""
    parser = argparse.ArgumentParser(prog="alignment")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build" / "release" / "speech-bench")
    program = parser.parse_args().program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, ROOT, "times", folder], check=True)
        pcm = sound(pathlib.Path(folder, "times.wav"))
        lines = json.loads(pathlib.Path(folder, "times.json").read_text(encoding="utf-8"))
    times = align(pcm, [words_of(line["text"]) for line in lines])
    if not times:
        print("alignment: the judge cannot lay the words along the sound")
        return 1
    moved = [{**line, "start": line["start"] + 333, "end": line["end"] + 333} for line in lines]
    if len(faults(moved, pcm, times)) < len(lines) * 9 // 10:
        print("alignment: times moved by a third of a second are not found at fault")
        return 1
    wrong = faults(lines, pcm, times)
    print(f"alignment: judged the times of {len(lines)} sentences: {len(wrong) or 'no'} faults", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
