"""The translated letters to judge, as they leave once their translation is reviewed.

Every letter that has a catalogue, in every language, in the two looks that most people get, and the longest in all looks,
are 126 letters, which take the judges of pages five minutes: `--all-languages` has them all judged. Without it there are
those in which a fault can be that no other has: the longest letter, with a table and the English behind it, in every
language and look; the others in each script and in the longest words (Arabic, Urdu, Cyrillic in Ukrainian, Polish) in the
standard look, and in large print in the script with the highest lines.

The content is a copy in which every translated unit counts as reviewed, so each letter is made as a tenant will get it,
a notice with its whole English behind it. What an unreviewed letter has more, a banner, is in one letter a language.
"""

import dataclasses
import pathlib
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence

import letters
from base import ROOT, WORK, Letter

CONTENT = WORK / "content"
USUAL_LOOKS = ("standard", "large-print")
#: In every language and look.
EVERY_LOOK = "notices/rent-increase"
#: The languages that every other letter is judged in, and in which looks.
COVER = {"ar": USUAL_LOOKS[:1], "pl": USUAL_LOOKS[:1], "uk": USUAL_LOOKS[:1], "ur": USUAL_LOOKS}
#: Short, with every kind of fact; made once more in each language as it may leave before it is reviewed.
UNREVIEWED = "letters/appointment"
NAMES = {"x": "urn:oasis:names:tc:xliff:document:2.0"}


def make_all(program: pathlib.Path, *, whole: bool) -> list[Letter]:
    """Makes them, all or those of the cover, and says how many there are."""
    write_reviewed_content(CONTENT)
    offered = letters.formats(program)
    made = []
    for language, template in translations():
        looks = offered if template == EVERY_LOOK else USUAL_LOOKS if whole else COVER.get(language, ())
        made += _make(program, language, template, looks, CONTENT)
        if template == UNREVIEWED:
            made += _make(program, language, template, USUAL_LOOKS[:1], ROOT, "unreviewed", ["--allow-unreviewed"])
    if not made:
        raise SystemExit("judges: no letter was made in another language")
    print(f"Letters in {len({language for language, _ in translations()})} languages: {len(made)}", flush=True)
    return made


def write_reviewed_content(content: pathlib.Path) -> None:
    """Copies our templates and languages, with every translated unit reviewed."""
    shutil.rmtree(content, ignore_errors=True)
    for folder in ("Templates", "Locales"):
        shutil.copytree(ROOT / folder, content / folder)
    for catalogue in (content / "Locales").rglob("*.xlf"):
        catalogue.write_text(catalogue.read_text("utf-8").replace('state="translated"', 'state="reviewed"'), "utf-8")


def translations() -> list[tuple[str, str]]:
    """Each language with each template that it has a catalogue of, scripts apart, which have no page."""
    catalogues = sorted((ROOT / "Locales").glob("*/templates/*/*.xlf"))
    found = [path.relative_to(ROOT / "Locales").with_suffix("").parts for path in catalogues]
    return [(parts[0], "/".join(parts[2:])) for parts in found if parts[2] != "scripts"]


def _make(program: pathlib.Path, language: str, template: str, looks: Sequence[str], content: pathlib.Path,
          note: str = "", options: Sequence[str] = ()) -> list[Letter]:
    """One letter in each look that it has. Of several copies the first: joint tenants differ in their names alone."""
    order = ["--example", "--language", language, "--content", str(content), *options]
    made = letters.make(program, template, looks, order, " ".join(filter(None, (language, note))))
    words = message(language, "page")
    return [dataclasses.replace(letter, page_words=words)
            for letter in made if "copy" not in letter.name or letter.name.endswith("copy 1")]


def message(language: str, key: str) -> str:
    """One of the product's own messages in a language, its codes as they are written."""
    tree = ElementTree.parse(ROOT / "Locales" / language / "messages.xlf")
    unit = tree.find(f".//x:unit[@id='{key}']", NAMES)
    target = unit.find(".//x:target", NAMES) if unit is not None else None
    if target is None:
        raise SystemExit(f"judges: Locales/{language}/messages.xlf has no “{key}”")
    return (target.text or "") + "".join((code.get("equiv") or "") + (code.tail or "") for code in target)
