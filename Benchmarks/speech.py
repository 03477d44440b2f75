"""Plainspoken's speech beside `espeak-ng --stdout | lame`, on this machine, in one run: `make bench`.

Benchmarks/README.md says what the numbers mean. `speech.py [LETTERS]`: 1,000 without a number.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
import wave

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / ".build-bench" / "speech"
BENCH = ROOT / ".build" / "release" / "speech-bench"
#: The pipe takes seconds for each letter and does the same each time, so a mailing by it is worked out from a few.
PEER_LETTERS = 6
ROUNDS = 5
BIT_RATE = 64
#: The voice that ours has.
VOICE = "gmw/en+klatt2"


def run(command, cores=None):
    """Seconds that a command takes, and what it prints."""
    pin = (lambda: os.sched_setaffinity(0, cores)) if cores else None
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True, preexec_fn=pin)
    if done.returncode:
        sys.exit(f"speech: {command[0]} ended with {done.returncode}:\n{done.stderr.decode(errors='replace')}")
    return time.perf_counter() - start, done.stdout.decode()


def peer_rate(text, seconds):
    """eSpeak NG's rate at which the pipe's letter lasts as long as ours."""
    rates = {}
    for rate in (100, 200):
        run(["espeak-ng", "-v", VOICE, "-s", rate, "-f", text, "-w", WORK / "rate.wav"])
        with wave.open(str(WORK / "rate.wav")) as sound:
            rates[rate] = rate * sound.getnframes() / sound.getframerate()
    # Length times rate is all but constant.
    return round(statistics.mean(rates.values()) / seconds)


def pipe(text, rate, cores=None):
    """Seconds that the pipe takes for one letter."""
    script = (f"espeak-ng -v {VOICE} -s {rate} --stdout -f '{text}' | "
              f"lame --quiet -m m -b {BIT_RATE} - '{WORK / 'peer.mp3'}'")
    return run(["sh", "-c", script], cores)[0]


def texts():
    """The letters of a few tenants as text, for the pipe."""
    paths = []
    for tenant in range(1, PEER_LETTERS + 1):
        path = WORK / f"letter-{tenant}.txt"
        path.write_text(run([BENCH, ROOT, "text", tenant])[1], encoding="utf-8")
        paths.append(path)
    return paths


def mailing(letters, cores):
    """The figures of a mailing by as many cores."""
    output = run([BENCH, ROOT, "mailing", letters, len(cores), WORK], cores)[1]
    return {name: int(number) for name, number in (line.split() for line in output.splitlines())}


def main():
    """Prints the two tables."""
    letters = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    every = sorted(os.sched_getaffinity(0))
    one, two = set(every[:1]), set(every[:2])
    sample = mailing(1, one)
    paths = texts()
    rate = peer_rate(paths[0], sample["duration"] / 1000)

    ours = statistics.median(run([BENCH, ROOT, "letter", 1, WORK])[0] for _ in range(ROUNDS))
    theirs = statistics.median(pipe(paths[0], rate) for _ in range(ROUNDS))
    print(f"A rent notice of {sample['duration'] / 1000:.0f} s as MP3 of {BIT_RATE} kbit/s, process from cold.")
    print("\n| what | ours | espeak-ng and lame | times faster | aim |\n| --- | --- | --- | --- | --- |")
    print(f"| one letter, {len(every)} cores | {ours:.2f} s | {theirs:.2f} s | {theirs / ours:.1f} | 1 |")

    each = statistics.mean(pipe(path, rate, one) for path in paths)
    alone = mailing(letters, one)
    each_of_ours = alone["milliseconds"] / letters / 1000
    print(f"| each of {letters:,} letters, one core | {each_of_ours:.3f} s | {each:.2f} s | {each / each_of_ours:.1f} | 8 |")
    if len(two) > 1:
        both = mailing(letters, two)
        print(f"\nTwo cores are {alone['milliseconds'] / both['milliseconds']:.2f} times as fast as one (aim 1.8).")
    said = alone["sound"] / alone["own-sound-once"]
    print(f"Of {alone['sound'] / 1000:.0f} s of words, {alone['own-sound'] / 1000:.0f} s are the tenant's own, "
          f"{alone['own-sound-once'] / 1000:.0f} s without repeats: speaking and encoding only these with the peer's "
          f"tools would be {said:.1f} times as fast.")
    peaks = [(int(name.removeprefix("memory-")), size) for name, size in alone.items() if name.startswith("memory-")]
    print("Most memory held, without the workers: " + ", ".join(
        f"{size / 1024:.0f} MiB after {count:,} letters" for count, size in sorted(peaks)) + ".")


if __name__ == "__main__":
    main()
