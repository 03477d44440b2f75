"""Judge: the files that translators get. translate-toolkit's own checks (pofilter) find no fault in the translations as
XLIFF 1.2, and what it reads and writes, 2.1 or 1.2, comes back to us with nothing lost.

Left out of pofilter's checks: `brackets`, since an English term that a tenant will meet stands in brackets behind its
translation; `doublewords`, since Urdu says "sometimes" as a word twice; `singlequoting`, and in Gaelic `startpunc`,
since its words begin and end with an apostrophe ('S e, anns a'); `acronyms`, `simplecaps`, `startcaps`, `long`, `short`
and `sentencecount`, which compare what differs between languages; and what is about programs.
"""

import functools
import pathlib
import re
import shutil
import subprocess
from collections.abc import Callable
from itertools import cycle

from lxml import etree
from translate.filters import checks
from translate.storage import xliff, xliff2

from base import ROOT, WORK, Fault, ProgramJudge, Verdict

FOLDER = WORK / "xliff"
FILTERS = {
    "number": ("numbers",),
    "punctuation": ("endpunc", "startpunc", "puncspacing", "purepunc"),
    "space": ("doublespacing", "startwhitespace", "endwhitespace", "newlines", "tabs"),
    "placeholder": ("variables", "xmltags", "emails", "urls", "printf", "pythonbraceformat"),
}
LEFT_OUT = {"gd": {"startpunc"}}
#: What is no fault: a Ukrainian letter greets with "!", an English one with nothing.
ALLOWED = {("uk", "opening.dear-recipient-salutation", "endpunc")}
STORES = {"1.2": xliff.xlifffile, "2.1": xliff2.Xliff2File}
RULES = (*FILTERS, "code", "loss", "refused")


def judge(program: pathlib.Path) -> Verdict:
    """Exports every language, checks each translated unit, and sends the files through the toolkit and back."""
    faults: list[Fault] = []
    units = 0
    content = own_content()
    for language in languages():
        for file in export(program, language, "1.2", ROOT):
            judged, found = filtered(file, language)
            units += judged
            faults += found
        for version in STORES:
            faults += there_and_back(program, content, language, version)
    return Verdict(units, faults, "each through the toolkit and back, 2.1 and 1.2")


def languages() -> list[str]:
    """The languages that we have translations in."""
    return sorted(path.parent.name for path in (ROOT / "Locales").glob("*/messages.xlf"))


def own_content() -> pathlib.Path:
    """A copy of our content to import into, its units one after another translated, reviewed and final."""
    content = FOLDER / "content"
    shutil.rmtree(content, ignore_errors=True)
    for folder in ("Templates", "Locales"):
        shutil.copytree(ROOT / folder, content / folder)
    states = cycle(("translated", "reviewed", "final"))
    for catalogue in sorted((content / "Locales").rglob("*.xlf")):
        text = re.sub(r'(?<=<segment state=")translated', lambda _: next(states), catalogue.read_text("utf-8"))
        catalogue.write_text(text, "utf-8")
    return content


def export(program: pathlib.Path, language: str, version: str, content: pathlib.Path) -> list[pathlib.Path]:
    """Every catalogue of a language, as a translator gets it."""
    out = FOLDER / version / language
    shutil.rmtree(out, ignore_errors=True)
    done = ask(program, "export", "--language", language, "--xliff", version, "--out", out, "--content", content)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip()[:500])
    return sorted(out.glob("*.xlf"))


def ask(program: pathlib.Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """`plainspoken translate …`, whose failure is for its caller to judge."""
    return subprocess.run([program, "translate", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True,
                          timeout=120)


def filtered(file: pathlib.Path, language: str) -> tuple[int, list[Fault]]:
    """How many translated units a file of XLIFF 1.2 has, and what is wrong with them: what pofilter says, and codes of
    the English that are not in the translation, which pofilter passes over."""
    tree = etree.parse(file)
    faults = [Fault(f"{language} {file.name}", "code", f"{unit.get('id')}: its codes are not those of the English")
              for unit in tree.iter("{*}trans-unit") if (target := unit.find("{*}target")) is not None
              and codes(unit.find("{*}source")) != codes(target)]
    tree.getroot().set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for code in tree.iter("{*}x"):
        # A word in the place of a code lets pofilter see the sentence.
        code.tail = "Codeword" + "".join(chr(ord("a") + int(digit)) for digit in code.get("id")) + (code.tail or "")
    store = STORES["1.2"].parsestring(etree.tostring(tree, xml_declaration=True, encoding="UTF-8"))
    judged = 0
    for unit in store.units:
        if not unit.istranslatable() or not unit.target:
            continue
        judged += 1
        key = unit.getid().split(chr(4))[-1]
        for name, message in checker(language).run_filters(unit).items():
            rule = next(rule for rule, names in FILTERS.items() if name in names)
            if (language, key, name) not in ALLOWED:
                faults.append(Fault(f"{language} {file.name}", rule, f"{name}: {key}: “{unit.target}”: {message}"))
    return judged, faults


def codes(side: etree._Element) -> list[tuple[str, str]]:
    """The inline codes of a source or a target: what each is, and its id."""
    return sorted((etree.QName(code).localname, code.get("id")) for code in side.iterdescendants())


@functools.cache
def checker(language: str) -> checks.StandardChecker:
    """The toolkit's checks for a language."""
    names = [name for names in FILTERS.values() for name in names if name not in LEFT_OUT.get(language, ())]
    return checks.StandardChecker(checkerconfig=checks.CheckerConfig(targetlanguage=language), limitfilters=names)


def there_and_back(program: pathlib.Path, content: pathlib.Path, language: str, version: str,
                   spoil: Callable[[pathlib.Path], None] = lambda _: None) -> list[Fault]:
    """Sends a language through the toolkit, and imports it where there is no catalogue: all has to be as it was."""
    name = f"{language} as {version}"
    before = targets(content, language)
    files = export(program, language, version, content)
    for file in files:
        spoil(file)
        STORES[version].parsefile(str(file)).savefile(str(file))
    kept = {catalogue: catalogue.read_bytes() for catalogue in (content / "Locales" / language).rglob("*.xlf")}
    for catalogue in kept:
        catalogue.unlink()
    taken = ask(program, "import", *files, "--content", content)
    after = targets(content, language)
    for catalogue, bytes_before in kept.items():
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        catalogue.write_bytes(bytes_before)
    if taken.returncode != 0:
        return [Fault(name, "refused", taken.stderr.strip()[:300])]
    lost = [key for key in before if before[key] != after.get(key)]
    return [Fault(name, "loss", f"{len(lost)} of {len(before)} units are not as they were, such as {lost[0]}")
            ] if lost else []


def targets(content: pathlib.Path, language: str) -> dict[tuple[str, str], tuple[str, str, str]]:
    """The state, the hash of the English and the translation of each translated unit, by its file and id."""
    found = {}
    for path in sorted((content / "Locales" / language).rglob("*.xlf")):
        for file in etree.parse(path).iter("{*}file"):
            for unit in file.iter("{*}unit"):
                english = unit.findtext(".//{*}meta[@type='english']")
                for target in unit.iter("{*}target"):
                    words = etree.tostring(target, encoding="unicode", with_tail=False)
                    found[file.get("id"), unit.get("id")] = (target.getparent().get("state"), english, words)
    return found


def spoiled(program: pathlib.Path) -> dict[str, set[str]]:
    """Spoils Polish files, each in one way."""
    changes = {
        "number": (r"(<target[^>]*>[^<]*)\b25\b", r"\g<1>52"),
        "punctuation": (r"(<source>[^<]*\w)\.(</source>\s*<target[^>]*>[^<]*\w)\.(</target>)", r"\1.\2\3"),
        "space": (r"(<target[^>]*>\w+) (\w)", r"\1  \2"),
        "placeholder": (r"(<target[^>]*>)(\w)", r"\1&lt;b&gt;\2"),
        "code": (CODE, r"\1"),
    }
    content = own_content()
    found = {}
    for rule, (pattern, replacement) in changes.items():
        file = next(path for path in export(program, "pl", "1.2", ROOT) if path.name.startswith("rent-increase."))
        spoil(file, pattern, replacement)
        found[rule] = {fault.rule for fault in filtered(file, "pl")[1]}

    def change(pattern: str) -> Callable[[pathlib.Path], None]:
        return lambda file: spoil(file, pattern, r"\1") if file.name.startswith("access.") else None

    forget = r"()<target[^>]*>[^<]*</target>"
    found["loss"] = {fault.rule for fault in there_and_back(program, content, "pl", "2.1", change(forget))}
    found["refused"] = {fault.rule for fault in there_and_back(program, content, "pl", "1.2", change(CODE))}
    return found


#: A translation up to its first code, and that code with the space before it.
CODE = r"(<target[^>]*>[^<]*) <x [^>]*/>"


def spoil(file: pathlib.Path, pattern: str, replacement: str) -> None:
    """Changes the first place that has the pattern."""
    text, changed = re.subn(pattern, replacement, file.read_text("utf-8"), count=1)
    if not changed:
        raise RuntimeError(f"{file.name} has nothing to spoil")
    file.write_text(text, "utf-8")


JUDGE = ProgramJudge("xliff", "translated units", RULES, judge, spoiled)
