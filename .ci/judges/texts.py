"""Twenty real texts to measure: two policies of Scottish landlords, our own letters, and documents of Debian's."""

import dataclasses
import gzip
import pathlib
import re
import shutil

from base import HERE, WORK
from letters import ask

#: Letters and leaflets that are long enough to measure.
OURS = ("notices/rent-increase", "notices/access", "leaflets/complaints", "leaflets/customer-service-standards")
#: From Debian's packages doc-debian, debian-faq and base-files.
DEBIAN = {
    **{name: f"/usr/share/doc/debian/{file}" for name, file in {
        "constitution": "constitution.txt.gz", "manifesto": "debian-manifesto.gz",
        "reporting bugs": "bug-reporting.txt.gz",
        "bugs for maintainers": "bug-maint-info.txt.gz", "bug control": "bug-maint-mailcontrol.txt.gz",
        "mailing lists": "mailing-lists.txt.gz", "questions and answers": "FAQ/debian-faq.en.txt.gz"}.items()},
    **{name: f"/usr/share/common-licenses/{name}" for name in (
        "GPL-2", "GPL-3", "LGPL-2.1", "GFDL-1.3", "Artistic", "Apache-2.0", "MPL-2.0")},
}
#: Marks and spaces that have a plain form.
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\t": " ",
                          "\xa0": " "})
#: A paragraph of fewer words is a label or a heading.
FEWEST_WORDS = 8


@dataclasses.dataclass(frozen=True)
class Text:
    """A text by its name, as paragraphs of running prose, each on one line."""

    name: str
    paragraphs: tuple[str, ...]

    @property
    def whole(self) -> str:
        return "\n\n".join(self.paragraphs) + "\n"


def prose(text: str) -> tuple[str, ...]:
    """The paragraphs of running prose, unwrapped, in plain ASCII punctuation.

    Lists, tables, headings (our own are questions) and addresses are left out, since each program has its own idea of
    where a sentence ends in them: this compares how they count and reckon, not how they take a page apart. So are paragraphs with an address of
    the web or of a file, since nobody knows how many words and syllables that has. GNU style reads bytes, so curly
    marks become straight, and a paragraph that still holds another character than ASCII's is left out.
    """
    text = text.translate(STRAIGHT)
    text = re.sub(r"([a-z,]) *\n\s*\n *([a-z])", r"\1\n\2", text)  # An empty line within a sentence.
    found = []
    for block in re.split(r"\n\s*\n", text):
        block = re.sub(r"^\s*(\d+(\.\d+)*\.?|\([a-z\d]+\)|[a-z]\))\s+", "", block)  # The number of a clause.
        lines = [line.strip() for line in block.splitlines()]
        if any(re.match(r"\s*[-*+•|=]|.*\S {3,}\S|.*\.{4}", line) for line in lines):
            continue
        words = " ".join(" ".join(lines).split())
        if len(lines) == 1 and re.fullmatch(r"[^.?!]*\?", words):
            continue
        if re.match(r"[A-Z]", words) and re.search(r"[a-z][.?!]$", words) and len(words.split()) >= FEWEST_WORDS \
                and words.isascii() and not re.search(r"[@<>_\\]|://|www\.|\w/\w", words):
            found.append(words)
    return tuple(found)


def twenty(program: pathlib.Path) -> list[Text]:
    """The texts, our letters made anew by the program. One that is missing or holds no prose ends the run."""
    texts = [Text(path.stem, prose(path.read_text(encoding="utf-8")))
             for path in sorted((HERE / "texts").glob("*.txt"))]
    texts += [Text(name, prose(_ours(program, name))) for name in OURS]
    texts += [Text(name, prose(_debian(pathlib.Path(path)))) for name, path in DEBIAN.items()]
    empty = [text.name for text in texts if sum(len(part.split()) for part in text.paragraphs) < 100]
    if empty or len(texts) != 20:
        raise SystemExit(f"judges: {len(texts)} texts instead of 20; under 100 words of prose: {', '.join(empty)}")
    return texts


def _ours(program: pathlib.Path, template: str) -> str:
    out = WORK / "texts" / template
    shutil.rmtree(out, ignore_errors=True)
    ask(program, "make", template, "--example", "--as", "text", "--out", out)
    files = sorted(out.rglob("*.txt"))
    if not files:
        raise SystemExit(f"judges: {template} was made as text, and there is no .txt file in {out}")
    return files[0].read_text(encoding="utf-8")


def _debian(path: pathlib.Path) -> str:
    if not path.exists():
        raise SystemExit(f"judges: {path} is missing. It belongs to doc-debian, debian-faq or base-files: install "
                         "them, and where the system leaves documents out (path-exclude of dpkg), let these in.")
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", errors="replace")
