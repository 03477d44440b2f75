"""Letters as sound, made by the program from its templates' examples, with the script and the facts of each."""

import dataclasses
import datetime
import functools
import json
import pathlib
import re
import shutil

import heard
from base import WORK
from letters import ask

#: How many letters are heard, and what counts as one.
HEARD, KINDS = 10, frozenset({"letters", "notices"})


@dataclasses.dataclass(frozen=True, order=True)
class Fact:
    """An amount in pence, a date or a phone number that the letter gives its reader."""

    kind: str
    value: int | tuple[int, int, int] | str

    def __str__(self) -> str:
        if self.kind == "date":
            return datetime.date(*reversed(self.value)).strftime("%-d %B %Y")
        return f"£{self.value // 100:,}.{self.value % 100:02}" if self.kind == "amount" else str(self.value)

    def is_written(self, text: str) -> bool:
        """Whether the letter as text gives it: only then it has to be heard."""
        if self.kind == "phone":
            return self.value in re.sub(r"(?<=\d) (?=\d)", "", text)
        if self.kind == "date":
            return str(self) in text
        pounds, pence = divmod(self.value, 100)
        written = f"£{pounds:,}" + (f".{pence:02}" if pence else "")
        whole = re.escape(written) + ("" if pence else r"(\.00)?") + r"(?![\d,]|\.\d)"
        return re.search(whole, text) is not None or pounds == 0 and f"{pence} pence" in text

    def is_heard(self, words: list[str]) -> bool:
        if self.kind == "amount":
            return self.value in heard.amounts(words)
        if self.kind == "phone":
            return any(self.value in run for run in heard.digit_runs(words))
        day, month, year = self.value
        return bool(heard.dates(words) & {(day, month, year), (day, month, None)})


@dataclasses.dataclass(frozen=True)
class Spoken:
    """One letter as sound."""

    template: str
    sound: pathlib.Path
    script: str
    facts: tuple[Fact, ...]


def templates(program: pathlib.Path, kinds: frozenset[str]) -> list[str]:
    """The ids of all templates of these kinds."""
    listed = json.loads(ask(program, "templates", "list", "--json"))
    return sorted(template["id"] for template in listed if template["kind"] in kinds)


def make(program: pathlib.Path, template: str, formats: list[str], *more: object) -> tuple[pathlib.Path, dict]:
    """Makes a template's example in these formats; the folder and its record."""
    out = WORK / "sound" / "-".join([template.replace("/", "-"), *formats, *(str(each).strip("-") for each in more)])
    shutil.rmtree(out, ignore_errors=True)
    ask(program, "make", template, "--example", "--as", ",".join(formats), "--out", out, *more, seconds=600)
    return out, json.loads((out / "record" / "report.json").read_text(encoding="utf-8"))


def first_file(out: pathlib.Path, record: dict, format: str) -> pathlib.Path:
    """The first copy's file in that format."""
    files = [file for file in record["files"] if file["format"] == format]
    if not files:
        raise SystemExit(f"judges: the record in {out} names no file of the format {format}")
    return out / files[0]["path"]


def facts(record: dict, text: str) -> tuple[Fact, ...]:
    """The amounts, dates and phone numbers of a record that the letter gives as text, lists' own included."""
    found = set()

    def walk(value: object, type: str) -> None:
        if isinstance(value, dict) and set(value) == {"pence"}:
            found.add(Fact("amount", value["pence"]))
        elif isinstance(value, dict):
            for name, part in value.items():
                walk(part, type)
        elif isinstance(value, list):
            for part in value:
                walk(part, type)
        elif type == "phone":
            found.add(Fact("phone", str(value)))
        elif isinstance(value, str) and (iso := re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)", value)):
            year, month, day = map(int, iso.groups())
            found.add(Fact("date", (day, month, year)))

    for fact in record["facts"]:
        walk(fact["value"], fact["type"])
    return tuple(sorted((fact for fact in found if fact.is_written(text)), key=str))


def speak(program: pathlib.Path, template: str, *more: object) -> Spoken:
    """Makes one letter as sound, with its script and the facts that have to be heard."""
    out, record = make(program, template, ["text", "script", "audio"], *more)
    text = first_file(out, record, "text").read_text(encoding="utf-8")
    script = first_file(out, record, "script").read_text(encoding="utf-8")
    return Spoken(template, first_file(out, record, "audio"), script, facts(record, text))


@functools.cache
def worth_hearing(program: pathlib.Path) -> list[str]:
    """The letter with the most facts, and of the others with two or more the shortest ones, since hearing takes time.

    With fewer than `HEARD` such letters the run ends. Messages, cards and the like are no letters.
    """
    many, length = {}, {}
    for template in templates(program, KINDS):
        out, record = make(program, template, ["text", "script"])
        many[template] = len(facts(record, first_file(out, record, "text").read_text(encoding="utf-8")))
        length[template] = len(first_file(out, record, "script").read_text(encoding="utf-8"))
    most = max(many, key=lambda template: many[template])
    others = sorted((template for template in many if many[template] >= 2 and template != most), key=length.get)
    if len(others) < HEARD - 1:
        raise SystemExit(f"judges: {len(others) + 1} templates hold facts, and {HEARD} letters have to be heard")
    return [most, *others[:HEARD - 1]]
