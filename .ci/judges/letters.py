"""The letters to judge: every template in every look, made by the real program from the templates' own examples."""

import json
import pathlib
import shutil
import subprocess
from collections.abc import Sequence

from base import HERE, ROOT, WORK, Letter

LETTERS = WORK / "letters"

#: What each look promises, in points (standards.md 4.1). A look that is not here cannot be judged: add it.
LOOKS = {"standard": 14, "large-print": 18, "giant-print": 28, "dyslexia": 14}

#: The looks whose A4 letters to a person have to show an address in the window of an envelope (standards.md 9.7): all.
ENVELOPE_LOOKS = frozenset(LOOKS)


def ask(program: pathlib.Path, *arguments: object, seconds: float = 120) -> str:
    """What the program prints; its complaint, or taking more seconds than that, ends the run."""
    done = subprocess.run([program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=seconds)
    if done.returncode != 0:
        words = " ".join(map(str, arguments))
        raise SystemExit(f"judges: plainspoken {words} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


#: Formats that are no page: `sound` and `hear` judge those that are heard.
NO_PAGES = frozenset({"text", "script", "ssml", "audio", "wav", "flac", "opus", "telephone", "cd"})


def formats(program: pathlib.Path) -> list[str]:
    """The formats of pages that the program offers, from the line of `doctor` that lists them all."""
    for line in ask(program, "doctor").splitlines():
        if line.startswith("Formats: "):
            names = [name.strip() for name in line.removeprefix("Formats: ").split(",")]
            return [name for name in names if name not in NO_PAGES]
    raise SystemExit("judges: plainspoken doctor prints no line “Formats: …”")


def make_all(program: pathlib.Path) -> list[Letter]:
    """Makes the examples of every template in every format, and returns those that are HTML.

    A template that says `looks:` is made in those alone; what is left out is printed, not passed over.
    """
    shutil.rmtree(LETTERS, ignore_errors=True)
    offered = formats(program)
    letters: list[Letter] = []
    for template in json.loads(ask(program, "templates", "list", "--json")):
        made = make(program, template["id"], offered)
        if not made and template["kind"] not in ("scripts", "messages"):
            raise SystemExit(f"judges: {template['id']} was made in no HTML format")
        letters += made
    return letters + make(program, HARD, offered, ["--data", str(HERE / "hard.yaml"), "--today", "2027-03-01"], "hard data")


#: The template that is made once more, from data that is hard on a page.
HARD = "notices/rent-increase"


def make(
    program: pathlib.Path, template: str, offered: Sequence[str], data: Sequence[str] = ("--example",), note: str = ""
) -> list[Letter]:
    """The HTML letters of one template, one format after another, since a template may leave looks out."""
    letters = []
    for name in offered:
        out = LETTERS / template / note / name
        command = [str(program), "make", template, *data, "--as", name, "--out", str(out)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
        if done.returncode == 1 and "unsuitable-look" in done.stderr:
            print(f"not made: {template} as {name}, which its template leaves out")
            continue
        if done.returncode != 0:
            raise SystemExit(f"judges: {template} as {name} ended with {done.returncode}:\n{done.stderr}")
        letters += _html(f"{template} with {note}" if note else template, name, out)
    return letters


def _html(template: str, name: str, out: pathlib.Path) -> list[Letter]:
    """The HTML files that the record of one run names, one for each person's copy."""
    record = json.loads((out / "record" / "report.json").read_text(encoding="utf-8"))
    files = [file for file in record["files"] if file["path"].endswith(".html")]
    letters = []
    for file in files:
        look = file["look"]
        if look not in LOOKS:
            raise SystemExit(f"judges: the look “{look}” is not in LOOKS, letters.py: how large are its words?")
        copy = f", copy {file['copy']}" if len(files) > 1 else ""
        letters.append(Letter(out / file["path"], f"{template}, {name}{copy}", LOOKS[look], look in ENVELOPE_LOOKS))
    return letters


def bad_pages(judge: str) -> list[Letter]:
    """The pages of `bad/` that a judge has to find at fault, `JUDGE.RULE.html`, as letters in the standard look."""
    paths = sorted((HERE / "bad").glob(f"{judge}.*.html"))
    return [Letter(path, path.name, LOOKS["standard"], "envelope-missing" in path.name) for path in paths]
