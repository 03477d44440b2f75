"""How hard our program says that twenty real texts are, beside textstat and GNU style.

Where all count the same, all have to reckon the same: the strict part takes single paragraphs, works our counts out of
our measures, and asks textstat's formulas for theirs. Over whole texts programs count differently (see `ALLOWED`):
there a measure of ours may lie so far outside of what the two say, and no farther.
"""

import dataclasses
import functools
import json
import pathlib
import re
import subprocess
import tempfile

import peers
import syllables
import texts
from base import WORK, Fault, ProgramJudge, Verdict

#: How far a measure of a whole text may lie outside of what the two others say, and why they differ at all.
ALLOWED = {
    # Share of the count. style takes "and/or" for two words, textstat for one; style passes over an e-mail address.
    "words": 0.03,
    # Share of the count. textstat ends a sentence at every stop, also at those of "e.g." and "5.10.2.", and forgets
    # sentences of one or two words; style wants a capital behind the stop. They differ from each other by a third.
    "sentences": 0.10,
    # Of the next four, the others' values are those for the dictionary's syllables: by themselves both count about a
    # tenth of a syllable a word too few, textstat as many as there are places to hyphenate, style by groups of vowels.
    # That makes 8 in Flesch's measure and 1.2 grades. What is left is the 5 % of words that we may get wrong, names,
    # numbers (2 syllables for us: R18) and addresses on the web.
    "fleschReadingEase": 3.0,
    # At 20 words a sentence, a tenth more sentences alone makes 0.8 of a grade.
    "fleschKincaid": 0.7,
    # Gunning leaves out names and words that reach three syllables by an ending: the one value is with them, the other
    # without. textstat itself counts every hard word once, however often it comes, and style leaves out none.
    "gunningFog": 0.8,
    "smog": 0.8,
    # textstat rounds 0.0588 to 0.058, which makes -0.4, and counts apostrophes as letters; style takes 29.5 for 29.6.
    "colemanLiau": 0.6,
    # textstat counts punctuation as letters: 0.3 to 0.8 more.
    "ari": 0.8,
    # A word with a comma behind it has a letter more for textstat.
    "lix": 2.5,
}
#: Paragraphs for the strict part: of so many words, at most so many of one text.
PARAGRAPH_WORDS = range(15, 101)
PARAGRAPHS_EACH = 25
#: So many paragraphs at least have to be such as all count alike.
FEWEST_PLAIN = 20


@dataclasses.dataclass
class Measured:
    """What `lint --format json` measures: each text, each paragraph by its words, and the syllables of each word."""

    texts: dict[str, tuple[str, dict]]
    paragraphs: dict[str, dict]
    words: dict[str, int]


@functools.cache
def measure(program: pathlib.Path) -> Measured:
    """Lets the program measure all, in one run for each of the three kinds."""
    twenty = texts.twenty(program)
    paragraphs = [part for text in twenty for part in
                  [part for part in text.paragraphs if len(part.split()) in PARAGRAPH_WORDS][:PARAGRAPHS_EACH]]
    words = syllables.common_words(twenty)
    whole = lint(program, [text.whole for text in twenty])
    frames = lint(program, [syllables.FRAME.format(word) for word in words])
    return Measured(
        {text.name: (text.whole, measures) for text, measures in zip(twenty, whole, strict=True)},
        dict(zip(paragraphs, lint(program, paragraphs), strict=True)),
        {word: syllables.counted(measures) for word, measures in zip(words, frames, strict=True)})


def lint(program: pathlib.Path, wholes: list[str]) -> list[dict]:
    """The measures of each text, each linted from a file of its own."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{number}.txt" for number in range(len(wholes))]
        for name, whole in zip(names, wholes):
            pathlib.Path(folder, name).write_text(whole + "\n", encoding="utf-8")
        command = [program, "lint", "--format", "json", *names]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
        if done.returncode not in (0, 1):
            raise SystemExit(f"judges: plainspoken lint ended with {done.returncode}:\n{done.stderr[-2000:]}")
        found = {pathlib.Path(file["path"]).name: file["measures"] for file in json.loads(done.stdout)["files"]}
    return [found[name] for name in names]


def counts(measures: dict) -> dict[str, float]:
    """What must have been counted for these measures (standards.md 6): whole numbers, if the formulas are right."""
    words, sentences = measures["words"], measures["sentences"]
    each = words / sentences
    return {
        "words": words, "sentences": sentences,
        "syllables": (measures["fleschKincaid"] + 15.59 - 0.39 * each) * words / 11.8,
        "letters": (measures["colemanLiau"] + 15.8 + 29.6 / each) * words / 5.88,
        "characters": (measures["ari"] + 21.43 - 0.5 * each) * words / 4.71,
        "polysyllables": ((measures["smog"] - 3.1291) / 1.0430) ** 2 * sentences / 30,
        "hard words": (measures["gunningFog"] / 0.4 - each) * words / 100,
        "long words": (measures["lix"] - each) * words / 100,
    }


def paragraph_faults(paragraph: str, measures: dict) -> list[Fault]:
    """What is wrong with one paragraph: counts that are no whole numbers, a formula that is not textstat's."""
    where, found = f"“{' '.join(paragraph.split()[:6])} …”", counts(measures)
    # Measures of two decimals give each count of a hundred words to a tenth or better.
    odd = [f"{count:.2f} {name}" for name, count in found.items() if abs(count - round(count)) > 0.12]
    if odd:
        return [Fault(where, "formula", f"the measures would mean {', '.join(odd)}")]
    found = {name: round(count) for name, count in found.items()}
    told = peers.Told(found).measures()
    faults = [Fault(where, "formula", f"{name} is {measures[name]}; textstat makes {value:.3f} of the same counts")
              for name, value in told.items() if abs(measures[name] - value) > 0.0101]
    return faults + (count_faults(where, paragraph, found) if is_plain(paragraph) else [])


def is_plain(paragraph: str) -> bool:
    """Whether nobody can count it in two ways: nothing but letters, commas, stops and small sentences' capitals."""
    sentences = re.split(r"(?<=[.?]) ", paragraph)
    unclear = re.search(r"[A-Z]{2}|\b[B-HJ-Zb-z]\b|[.?]\S", paragraph)
    return bool(re.fullmatch(r"[A-Za-z ,.?]+", paragraph)) and not unclear \
        and all(sentence[0].isupper() and len(sentence.split()) >= 3 for sentence in sentences)


def count_faults(where: str, paragraph: str, found: dict[str, int]) -> list[Fault]:
    """Plain paragraphs are counted alike by all."""
    letters = len(re.findall(r"[A-Za-z]", paragraph))
    long = sum(len(word.strip(",.?")) > 6 for word in paragraph.split())
    theirs, printed = peers.textstat(paragraph), peers.style(paragraph)
    right = {"words": {theirs["words"], printed["words"]}, "sentences": {theirs["sentences"], printed["sentences"]},
             "letters": {letters, printed["characters"]}, "characters": {letters}, "long words": {long}}
    return [Fault(where, "count", f"{found[name]} {name}; others count {' or '.join(f'{value:g}' for value in values)}")
            for name, values in right.items() if values != {found[name]}]


@dataclasses.dataclass(frozen=True)
class Row:
    """One measure of one text: ours, the others' own, and theirs to compare ours with."""

    text: str
    measure: str
    ours: float
    textstat: float
    style: float
    compared: tuple[float, ...]

    @property
    def outside(self) -> float:
        """How far ours lies outside of what the others say, 0 between them; for a count, as a share of it."""
        far = max(min(self.compared) - self.ours, self.ours - max(self.compared), 0)
        return far / max(self.compared) if self.measure in ("words", "sentences") else far


def rows(measured: Measured) -> list[Row]:
    """Every measure of every text."""
    found = []
    for name, (whole, measures) in measured.texts.items():
        theirs, printed = peers.textstat(whole), peers.style(whole)
        mended = [peers.with_dictionary(whole, peer) for peer in (theirs, printed)]
        for measure in ALLOWED:
            own = (theirs[measure], printed[measure])
            compared = tuple(value for peer in mended for value in peer[measure]) if measure in mended[0] else own
            found.append(Row(name, measure, measures[measure], *own, compared))
    return found


def faults(measured: Measured) -> list[Fault]:
    """All that is wrong with what was measured."""
    found = [fault for paragraph, measures in measured.paragraphs.items()
             for fault in paragraph_faults(paragraph, measures)]
    for row in rows(measured):
        if row.outside > ALLOWED[row.measure]:
            others = ", ".join(f"{value:.2f}" for value in row.compared)
            found.append(Fault(row.text, "text", f"{row.measure} is {row.ours:.2f}; the others say {others}"))
    plain = sum(map(is_plain, measured.paragraphs))
    if plain < FEWEST_PLAIN:
        found.append(Fault("paragraphs", "count", f"only {plain} of them are plain: nothing much is compared"))
    wrong = syllables.wrong(measured.words)
    if len(wrong) > (1 - syllables.LEAST_RIGHT) * len(measured.words):
        share = 1 - len(wrong) / len(measured.words)
        found.append(Fault("common words", "syllables", f"only {share:.1%} are right: {'; '.join(wrong[:20])}"))
    return found


def judge(program: pathlib.Path) -> Verdict:
    """Measures, compares, writes the whole table to .judges/readability.md and prints its summary."""
    measured = measure(program)
    every, wrong = rows(measured), syllables.wrong(measured.words)
    write_table(every, wrong)
    print("| measure | farthest from textstat | farthest from style | outside of both | allowed |")
    print("| --- | --- | --- | --- | --- |")
    for name, allowed in ALLOWED.items():
        of = [row for row in every if row.measure == name]
        farthest = [max(values) for values in zip(*(
            (abs(row.ours - row.textstat), abs(row.ours - row.style), row.outside) for row in of))]
        print(f"| {name} | " + " | ".join(f"{value:.2f}" for value in farthest) + f" | {allowed} |")
    plain = sum(map(is_plain, measured.paragraphs))
    note = (f"{len(measured.texts)} texts; {len(measured.paragraphs)} paragraphs, {plain} of them plain; of "
            f"{len(measured.words)} common words {1 - len(wrong) / len(measured.words):.1%} with the right syllables; "
            "the table is .judges/readability.md")
    return Verdict(len(measured.texts) + len(measured.paragraphs) + len(measured.words), faults(measured), note)


def write_table(every: list[Row], wrong: list[str]) -> None:
    """Every text and measure, and the words whose syllables are wrong."""
    lines = ["| text | measure | ours | textstat | style | compared with | outside |",
             "| --- | --- | --- | --- | --- | --- | --- |"]
    lines += [f"| {row.text} | {row.measure} | {row.ours:.2f} | {row.textstat:.2f} | {row.style:.2f} | "
              f"{', '.join(f'{value:.2f}' for value in row.compared)} | {row.outside:.3f} |" for row in every]
    lines += ["", f"Syllables that are wrong, {len(wrong)}:", "", *(f"- {word}" for word in wrong)]
    (WORK / "readability.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def spoiled(program: pathlib.Path) -> dict[str, set[str]]:
    """For each rule, the rules that are newly found broken when what was measured is spoiled to break it."""
    good = measure(program)
    before = set(faults(good))
    plain = next(filter(is_plain, good.paragraphs))
    one_letter = 5.88 / good.paragraphs[plain]["words"]
    first, (whole, _) = next(iter(good.texts.items()))

    def found(measured: Measured) -> set[str]:
        return {fault.rule for fault in set(faults(measured)) - before}

    def changed(measures: dict, name: str, by: float) -> dict:
        return measures | {name: measures[name] + by}

    def paragraph(name: str, by: float) -> Measured:
        measures = changed(good.paragraphs[plain], name, by)
        return dataclasses.replace(good, paragraphs=good.paragraphs | {plain: measures})

    harder = changed(good.texts[first][1], "fleschKincaid", 3)
    return {
        "formula": found(paragraph("fleschReadingEase", 0.03)),
        "count": found(paragraph("colemanLiau", one_letter)),
        "text": found(dataclasses.replace(good, texts=good.texts | {first: (whole, harder)})),
        "syllables": found(dataclasses.replace(good, words={word: count + 1 for word, count in good.words.items()})),
    }


JUDGE = ProgramJudge("readability", "texts and words", ("formula", "count", "text", "syllables"), judge, spoiled)
