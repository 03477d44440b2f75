"""Plainspoken beside pandoc, Jinja2 and Python's date libraries, on this machine, in one run: `make bench`. Benchmarks/README.md says what the
numbers mean."""

import html.parser
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEERS = ROOT / "Benchmarks" / "peers"
WORK = ROOT / ".build-bench"
RELEASE = ROOT / ".build" / "release"
COLD_RUNS = 30
#: A letter that carries no English copy, as a translated notice does: that would be a second letter.
TRANSLATED = "letters/appointment"
ROUNDS = 5
BATCHES = 20
DATE_CHECKS = 1_000_000
DATE_ROUNDS = 3


class Words(html.parser.HTMLParser):
    """The words of a page's body, but for what is hidden from a screen reader: an address that shows on paper only."""

    def __init__(self):
        super().__init__()
        self.inside = False
        self.hidden = []
        self.text = []

    def handle_starttag(self, tag, attributes):
        self.inside = self.inside or tag == "body"
        if ("aria-hidden", "true") in attributes or tag in self.hidden:
            self.hidden.append(tag)
        self.text.append(" " if tag not in ("a", "b", "bdi", "span", "strong", "time", "wbr") else "")

    def handle_endtag(self, tag):
        if tag in self.hidden:
            self.hidden.pop()

    def handle_data(self, data):
        if self.inside and not self.hidden:
            self.text.append(data)

    @classmethod
    def of(cls, page):
        parser = cls()
        parser.feed(page)
        return re.findall(r"[\w£%@'./-]*\w%?", "".join(parser.text))


def stop(message):
    sys.exit(f"bench: {message}")


def run(command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, **options)
    if done.returncode != 0:
        stop(f"{command[0]} ended with {done.returncode}:\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode()


def letter_command(out):
    return [RELEASE / "plainspoken", "make", "notices/rent-increase", "--example", "--as", "standard", "--out", out]


def pandoc_command(style, out):
    # Its own default style is left out, ours put in, so both pages hold the same; the title has no heading of its own.
    return ["pandoc", "--from", "markdown-smart", "--to", "html5", "--standalone", "--include-in-header", style,
            "--metadata", "lang=en-GB", "--metadata", "pagetitle=Notice that your rent is going up",
            "--variable", "document-css=", PEERS / "rent-increase.md", "--output", out]


def our_page():
    """Our letter, to take its style from and to compare words with: the copy for the first tenant."""
    out = WORK / "ours"
    shutil.rmtree(out, ignore_errors=True)
    run(letter_command(out))
    pages = sorted(out.rglob("*.html"))
    if not pages:
        stop("plainspoken made no HTML letter.")
    named = [page for page in pages if "Agnes" in page.read_text(encoding="utf-8").split("Dear")[0]]
    return (named or pages)[0].read_text(encoding="utf-8"), len(pages)


def same_words(ours, theirs, name):
    """A comparison is worth nothing unless both make the same letter."""
    a, b = Words.of(ours), Words.of(theirs)
    for index, (word, other) in enumerate(zip(a + [None], b + [None])):
        if word != other:
            stop(f"the letter that {name} makes is not ours: we say “{' '.join(a[max(0, index - 5):index + 6])}”, "
                 f"it says “{' '.join(b[max(0, index - 5):index + 6])}”. Bring Benchmarks/peers up to date.")


def content_without_offers():
    """Our content, its English letters without the lines that offer six languages, which only they have to read."""
    content = WORK / "content"
    shutil.rmtree(content, ignore_errors=True)
    for folder in ("Templates", "Locales"):
        shutil.copytree(ROOT / folder, content / folder)
    settings = content / "Templates" / "organisation.yaml"
    text, changed = re.subn(r"languages_offered: \[.*\]", "languages_offered: []", settings.read_text(encoding="utf-8"))
    if not changed:
        stop("organisation.yaml has no languages_offered.")
    settings.write_text(text, encoding="utf-8")
    return content


def translated_command(language, content, out):
    return [RELEASE / "plainspoken", "make", TRANSLATED, "--example", "--as", "standard", "--language", language,
            "--allow-unreviewed", "--content", content, "--out", out]


def cold(first, second, out):
    """Milliseconds for one letter with a process of its own, by two commands in turn."""
    times = ([], [])
    for number in range(COLD_RUNS + 3):
        for which, command in enumerate((first, second)):
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir()
            start = time.perf_counter()
            run(command)
            if number >= 3:
                times[which].append((time.perf_counter() - start) * 1000)
    return [statistics.median(each) for each in times]


def figures(output):
    return {name: int(number) for name, number in (line.split() for line in output.splitlines())}


def one_core():
    core = {min(os.sched_getaffinity(0))} if hasattr(os, "sched_setaffinity") else None
    return (lambda: os.sched_setaffinity(0, core)) if core else None


def rent_dates(python):
    """Seconds for a million checks of a rent notice's dates on one core, ours and Python's in turn."""
    ours, theirs = [], []
    for _ in range(DATE_ROUNDS):
        ours.append(figures(run([RELEASE / "deadline-bench", ROOT, DATE_CHECKS], preexec_fn=one_core())))
        theirs.append(figures(run([python, PEERS / "rent_dates.py", DATE_CHECKS], preexec_fn=one_core())))
        for what in ("lawful", "sum"):
            if ours[-1][what] != theirs[-1][what]:
                stop(f"the dates are not the same: “{what}” is {ours[-1][what]} here and {theirs[-1][what]} in Python.")
    median = lambda rows: statistics.median(row["nanoseconds"] for row in rows) / 1e9
    return median(ours), median(theirs)


def in_process(python, css, content):
    """Microseconds for one letter in a warm process on one core, ours and Jinja2's in turn; then the same for an order
    in Polish beside the English one."""
    ours, theirs = [], []
    pin = one_core()
    for _ in range(ROUNDS):
        ours.append(figures(run([RELEASE / "letter-bench", content, BATCHES], preexec_fn=pin)))
        theirs.append(figures(run([python, PEERS / "jinja2_letter.py", css, "time", BATCHES], preexec_fn=pin)))
    median = lambda rows, name: statistics.median(row[name] for row in rows) / 1000
    rows = [(what, median(ours, mine), median(theirs, its)) for what, mine, its in (
        ("finished values to bytes", "document-to-bytes", "values-to-bytes"),
        ("data to bytes", "data-to-bytes", "data-to-bytes"))]
    return rows, (median(ours, "order-in-polish"), median(ours, "order-in-english"))


def peers():
    """The Python that has the peers, in a folder of its own."""
    folder = WORK / "venv"
    python = folder / "bin" / "python"
    wanted = PEERS / "requirements.txt"
    stamp = folder / "installed.txt"
    if not stamp.exists() or stamp.read_text() != wanted.read_text():
        venv.create(folder, with_pip=True, clear=True)
        run([python, "-m", "pip", "install", "--quiet", "--requirement", wanted])
        stamp.write_text(wanted.read_text())
    return python


def translated_row(what, polish, english, unit):
    print(f"| {what} | {polish:,.1f} {unit} | {english:,.1f} {unit} | {polish / english:.2f} | at most 1.2 |")


def row(what, ours, theirs, unit, peer, aim):
    ratio = theirs / ours
    print(f"| {what} | {ours:,.1f} {unit} | {theirs:,.1f} {unit} ({peer}) | {ratio:.1f} | {aim} |")


def main():
    WORK.mkdir(exist_ok=True)
    python = peers()
    page, copies = our_page()
    css = WORK / "letter.css"
    css.write_text(page.split("<style>\n", 1)[1].split("</style>", 1)[0], encoding="utf-8")
    style = WORK / "style.html"
    style.write_text(f"<style>\n{css.read_text(encoding='utf-8')}</style>\n", encoding="utf-8")
    jinja_page = run([python, PEERS / "jinja2_letter.py", css, "page"])
    run(pandoc_command(style, WORK / "pandoc.html"))
    pandoc_page = (WORK / "pandoc.html").read_text(encoding="utf-8")
    same_words(page, jinja_page, "Jinja2")
    same_words(page, pandoc_page, "pandoc")
    sizes = [len(each.encode()) for each in (page, pandoc_page, jinja_page)]
    print("The rent increase letter, in HTML. Bytes: ours {:,}, pandoc {:,}, Jinja2 {:,}.".format(*sizes))
    if copies > 1:
        print(f"From cold, ours makes {copies} letters and their record in that time: one for each tenant.")
    print("\n| what | ours | peer | times faster | aim |\n| --- | --- | --- | --- | --- |")
    out = WORK / "cold"
    beside_pandoc = cold(letter_command(out), pandoc_command(style, out / "pandoc.html"), out)
    row("one order, process from cold", *beside_pandoc, "ms", "pandoc", "over 1")
    content = content_without_offers()
    warm, translated = in_process(python, css, content)
    for (what, ours, theirs), aim in zip(warm, ("5", "2")):
        row(what, ours, theirs, "µs", "Jinja2", aim)
    row("a million rent notices' dates", *rent_dates(python), "s", "holidays, dateutil", "ours under 2 s")
    print("\n| a translated letter | Polish | English | times as dear | aim |\n| --- | --- | --- | --- | --- |")
    in_turn = cold(*(translated_command(language, content, out) for language in ("pl", "en-GB")), out)
    translated_row("one order, process from cold", *in_turn, "ms")
    translated_row("one order, warm process", *translated, "µs")


if __name__ == "__main__":
    main()
