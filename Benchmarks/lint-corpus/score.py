"""How well a linter finds what is wrong with the sentences beside this file, and nothing else. README.md says how it is
scored. Python's standard library only."""

import argparse
import collections
import csv
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
#: Every sentence stands on line 3 of its own file, so that what is said of a text as a whole is said of another line.
FIRST_LINE = "Here is one sentence of a letter."
SENTENCE_LINE = 3
KIND_OF_LENGTH = "long-sentence"


@dataclasses.dataclass(frozen=True)
class Span:
    """Characters from `start` up to and without `end`, from 0, and the kind of fault or the name of the rule."""

    start: int
    end: int
    kind: str

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclasses.dataclass(frozen=True)
class Finding(Span):
    """What a tool says of a sentence; `of_length` when it is about the sentence's length."""

    message: str = ""
    of_length: bool = False

    def meets(self, fault: Span) -> bool:
        """Whether it finds that fault. One about length stretches over the sentence, and finds nothing else in it."""
        if self.of_length or fault.kind == KIND_OF_LENGTH:
            return fault.kind == KIND_OF_LENGTH and (self.of_length or self.overlaps(fault))
        return self.overlaps(fault)


@dataclasses.dataclass
class Row:
    """A sentence and its faults."""

    id: str
    text: str
    faults: list[Span]


def read_rows(path: pathlib.Path) -> list[Row]:
    """The annotated sentences. A span that is not in its sentence exactly once ends the run."""
    rows = []
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans, kinds = ([part for part in line[name].split("|") if part] for name in ("spans", "kinds"))
            if len(spans) != len(kinds):
                sys.exit(f"{path}: {line['id']} has {len(spans)} spans and {len(kinds)} kinds.")
            for span in spans:
                if line["text"].count(span) != 1:
                    sys.exit(f"{path}: {line['id']} does not hold “{span}” exactly once.")
            starts = [line["text"].index(span) for span in spans]
            faults = [Span(at, at + len(span), kind) for at, span, kind in zip(starts, spans, kinds)]
            rows.append(Row(line["id"], line["text"], faults))
    return rows


def write_files(rows: list[Row], folder: pathlib.Path) -> list[pathlib.Path]:
    """A text file for each sentence, in the order of the rows."""
    paths = []
    for row in rows:
        path = folder / f"{row.id}.txt"
        path.write_text(f"{FIRST_LINE}\n\n{row.text}\n", encoding="utf-8")
        paths.append(path)
    return paths


def output(command: list, allowed: tuple[int, ...]) -> str:
    """What a program prints; one that ends with another code than those allowed ends the run."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600)
    if done.returncode not in allowed:
        sys.exit(f"score: {command[0]} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


def plainspoken(program: pathlib.Path, paths: list[pathlib.Path], rows: list[Row]) -> list[list[Finding]]:
    """Ours: the errors and warnings that begin on the sentence's line."""
    files = json.loads(output([program, "lint", "--format", "json", *paths], (0, 1)))["files"]
    by_name = {pathlib.Path(file["path"]).name: file["findings"] for file in files}
    missing = [path.name for path in paths if path.name not in by_name]
    if missing:
        sys.exit(f"score: plainspoken lint says nothing of {', '.join(missing[:5])}.")
    return [[_ours(finding, row) for finding in by_name[path.name]
             if finding["severity"] in ("error", "warning") and finding["line"] == SENTENCE_LINE]
            for path, row in zip(paths, rows)]


def _ours(finding: dict, row: Row) -> Finding:
    start = finding["column"] - 1
    end = finding["endColumn"] - 1 if finding["endLine"] == SENTENCE_LINE else len(row.text)
    said = f"{finding['rule']} {finding['message']}".lower()
    of_length = "sentence" in said and ("long" in said or "length" in said)
    return Finding(start, max(end, start + 1), finding["rule"], finding["message"], of_length)


def diction(paths: list[pathlib.Path], rows: list[Row]) -> list[list[Finding]]:
    """GNU diction prints each sentence in which it found something, with “[words -> suggestion]” in it."""
    found = collections.defaultdict(list)
    texts = {path.name: row.text for path, row in zip(paths, rows)}
    for line in output(["diction", "-L", "en_GB", "-s", *paths], (0,)).splitlines():
        place = re.match(r"(.*?):(\d+): (.*)", line)
        if not place or int(place[2]) != SENTENCE_LINE:
            continue
        name, marked = pathlib.Path(place[1]).name, place[3]
        marks = list(re.finditer(r"\[(.*?) -> (.*?)\]", marked))
        sentence = re.sub(r"\[(.*?) -> .*?\]", r"\1", marked)
        begin, shift = texts[name].find(sentence), 0
        if begin < 0:
            sys.exit(f"score: diction shows a sentence that is not in {name}: {sentence}")
        for mark in marks:
            start = begin + mark.start() - shift
            found[name].append(Finding(start, start + len(mark[1]), "diction", mark[2]))
            shift += len(mark[0]) - len(mark[1])
    return [found[path.name] for path in paths]


def proselint(python: pathlib.Path, paths: list[pathlib.Path], rows: list[Row]) -> list[list[Finding]]:
    """proselint's `pos` is the line and column of a finding's first character, from 1; its `span` has the length."""
    told = output([python, "-m", "proselint", "check", "-o", "json", *paths], (0, 1))
    by_name = {pathlib.Path(path).name: file["diagnostics"] for path, file in json.loads(told)["result"].items()}
    return [[Finding(item["pos"][1] - 1, item["pos"][1] - 1 + item["span"][1] - item["span"][0], item["check_path"],
                     item["message"])
             for item in by_name.get(path.name, []) if item["pos"][0] == SENTENCE_LINE] for path in paths]


#: harper is a Python module: this runs in the Python that has it.
HARPER = """
import harper, json, sys
linter = harper.Linter(dialect=harper.Dialect.BRITISH)
texts = json.load(sys.stdin)
json.dump([[(lint.span.start, lint.span.end, lint.lint_kind, lint.message) for lint in linter.lint(text)]
           for text in texts], sys.stdout)
"""


def harper(python: pathlib.Path, paths: list[pathlib.Path], rows: list[Row]) -> list[list[Finding]]:
    """harper counts characters from 0."""
    texts = json.dumps([path.read_text(encoding="utf-8") for path in paths])
    done = subprocess.run([str(python), "-c", HARPER], input=texts, capture_output=True, text=True, timeout=600)
    if done.returncode != 0:
        sys.exit(f"score: harper failed:\n{done.stderr[-2000:]}")
    before = len(FIRST_LINE) + 2
    return [[Finding(start - before, end - before, kind, message,
                     of_length="sentence" in message and "words long" in message)
             for start, end, kind, message in found if start >= before] for found in json.loads(done.stdout)]


@dataclasses.dataclass
class Score:
    """What one tool got right, in numbers, with the list of what it did not."""

    findings: int = 0
    right: int = 0
    quiet: int = 0
    found: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    wrong: list[str] = dataclasses.field(default_factory=list)

    @classmethod
    def of(cls, rows: list[Row], findings: list[list[Finding]]) -> "Score":
        score = cls()
        for row, said in zip(rows, findings, strict=True):
            score.findings += len(said)
            score.quiet += not row.faults and not said
            for finding in said:
                if any(finding.meets(fault) for fault in row.faults):
                    score.right += 1
                else:
                    words = row.text[finding.start:finding.end]
                    score.wrong.append(f"{row.id}\tfalse alarm\t{finding.kind}\t{words}\t{finding.message}\t{row.text}")
            for fault in row.faults:
                if any(finding.meets(fault) for finding in said):
                    score.found[fault.kind] += 1
                else:
                    words = row.text[fault.start:fault.end]
                    score.wrong.append(f"{row.id}\tmissed\t{fault.kind}\t{words}\t\t{row.text}")
        return score


def show(scores: dict[str, Score], rows: list[Row]) -> None:
    """The table of the tools, then the recall of each kind."""
    faults = collections.Counter(fault.kind for row in rows for fault in row.faults)
    clean = sum(not row.faults for row in rows)
    print(f"{len(rows)} sentences, {clean} of them clean; {faults.total()} faults.\n")
    print("| tool | findings | right | precision | recall | F1 | clean sentences left alone |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for tool, score in scores.items():
        precision = score.right / score.findings if score.findings else 0
        recall = score.found.total() / faults.total()
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
        print(f"| {tool} | {score.findings} | {score.right} | {precision:.3f} | {recall:.3f} | {f1:.3f} | "
              f"{score.quiet} of {clean} |")
    print(f"\n| recall by kind | faults | {' | '.join(scores)} |")
    print("| --- | --- |" + " --- |" * len(scores))
    for kind, count in faults.most_common():
        shares = " | ".join(f"{score.found[kind] / count:.2f}" for score in scores.values())
        print(f"| {kind} | {count} | {shares} |")


def main() -> None:
    parser = argparse.ArgumentParser(prog="score.py", description="Precision and recall of a linter.")
    parser.add_argument("--program", type=pathlib.Path, help="plainspoken, to be scored")
    parser.add_argument("--peers", type=pathlib.Path, metavar="PYTHON",
                        help="score diction, proselint and harper too, with this Python, which has the last two")
    parser.add_argument("--list", type=pathlib.Path, metavar="FILE", help="write what each tool got wrong to this file")
    parser.add_argument("--sentences", type=pathlib.Path, default=HERE / "sentences.tsv", metavar="FILE",
                        help="other sentences, annotated in the same columns")
    options = parser.parse_args()
    if not options.program and not options.peers:
        parser.error("give --program, --peers or both")
    rows = read_rows(options.sentences)
    scores = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = write_files(rows, pathlib.Path(folder))
        if options.program:
            scores["plainspoken"] = Score.of(rows, plainspoken(options.program.resolve(), paths, rows))
        if options.peers:
            scores["diction"] = Score.of(rows, diction(paths, rows))
            scores["proselint"] = Score.of(rows, proselint(options.peers.absolute(), paths, rows))
            scores["harper"] = Score.of(rows, harper(options.peers.absolute(), paths, rows))
    show(scores, rows)
    if options.list:
        options.list.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{tool}\t{line}\n" for tool, score in scores.items() for line in score.wrong]
        options.list.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
