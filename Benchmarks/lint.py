"""The linter beside GNU style and diction, proselint and harper, on this machine, in one run: part of `make bench`.
Benchmarks/README.md says what the numbers mean."""

import gzip
import html
import pathlib
import re
import resource
import subprocess
import sys

import bench

PACKAGES = ["debian-faq", "debian-handbook", "debian-policy", "debian-reference-en", "developers-reference"]
TEXT = bench.WORK / "debian.txt"
BYTES = 10_000_000
# What each program is given: proselint and harper are too slow for all of it, diction nearly so.
PEERS = [
    ("GNU style", 1, lambda python, text: ["style", "-L", "en_GB", text]),
    ("GNU diction", 4, lambda python, text: ["diction", "-L", "en_GB", "-s", text]),
    ("proselint", 10, lambda python, text: [python.parent / "proselint", "check", text]),
    ("harper", 10, lambda python, text: [python, bench.PEERS / "harper_lint.py", text]),
]


def documentation():
    """10 MB of running text out of Debian's own documentation, fetched once."""
    if TEXT.exists():
        return
    folder = bench.WORK / "debian"
    folder.mkdir(parents=True, exist_ok=True)
    bench.run(["apt-get", "download", "-qq", *PACKAGES], cwd=folder)
    for package in folder.glob("*.deb"):
        bench.run(["dpkg-deb", "--extract", package, folder / "files"])
    texts = [words(path) for path in sorted((folder / "files").rglob("*")) if path.is_file()]
    text = "\n\n".join(text for text in texts if text)
    if not text:
        bench.stop("Debian's documentation holds no text.")
    while len(text.encode()) < BYTES:
        text += "\n\n" + text
    TEXT.write_bytes(text.encode()[:BYTES].decode(errors="ignore").encode())


def words(path):
    """The paragraphs of an English page or text file; nothing for other files."""
    if path.name.endswith((".en.html", ".html")) and not re.search(r"\.[a-z]{2}(-[a-z]+)?\.html$", path.name.replace(".en.", ".")):
        page = path.read_text(encoding="utf-8", errors="ignore")
        page = re.sub(r"(?is)<(script|style|pre|head)\b.*?</\1>", " ", page)
        blocks = re.split(r"(?i)</?(?:p|li|h\d|td|div|dt|dd|tr|ul|ol|table)\b[^>]*>", page)
        plain = (" ".join(html.unescape(re.sub(r"<[^>]+>", "", block)).split()) for block in blocks)
        return "\n\n".join(block for block in plain if len(block) > 20)
    if path.name.endswith((".txt", ".txt.gz")):
        opened = gzip.open(path) if path.suffix == ".gz" else open(path, "rb")
        with opened as file:
            return file.read().decode("utf-8", errors="ignore")
    return ""


def speed(command, size):
    """Megabytes in a second of the processor's time: what else the machine does counts for nobody."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(part) for part in command], capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        bench.stop(f"{command[0]} ended with {done.returncode}:\n{done.stderr.decode(errors='replace')[-500:]}")
    return size / 1e6 / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main():
    bench.WORK.mkdir(exist_ok=True)
    documentation()
    python = bench.peers()
    whole = TEXT.read_bytes()
    print(f"Linting {len(whole) / 1e6:.0f} MB of Debian's documentation")
    output = bench.run([bench.RELEASE / "lint-bench", bench.ROOT, TEXT])
    print("\n".join(f"  {line}" for line in output.splitlines()))
    ours = float(re.search(r"^text MB/s (.*)$", output, re.M).group(1))
    for name, share, command in PEERS:
        part = bench.WORK / f"debian-{share}.txt"
        part.write_bytes(whole[: len(whole) // share].decode(errors="ignore").encode())
        theirs = speed(command(python, part), part.stat().st_size)
        print(f"  {name:12} {theirs:8.2f} MB/s: ours is {ours / theirs:.1f} times as fast")


if __name__ == "__main__":
    sys.exit(main())
