"""For a person's eye: one picture of every template in every look, its first printed page and its first screen on a
phone, light and dark."""

import html
import pathlib
import subprocess
from collections.abc import Sequence

from playwright.sync_api import Browser

from base import WORK, Letter
from browser import opened, reader, see

SHEET = WORK / "contact-sheet.png"
THUMBS = WORK / "thumbs"
#: A usual phone, in pixels.
SCREEN = {"width": 360, "height": 720}
STYLE = """
body { background: #d9dde1; font: 20px "Liberation Sans", sans-serif; margin: 24px; width: max-content }
.letters { display: flex; gap: 28px; margin-bottom: 28px }
figure { margin: 0 }
figcaption { font-weight: bold; padding-bottom: 8px }
img { height: 480px; margin-right: 4px; vertical-align: top }
"""


def make(browser: Browser, letters: Sequence[Letter]) -> pathlib.Path:
    """Draws the sheet, a line for each template, and returns where it lies. Of several copies the first is shown."""
    shown = [letter for letter in letters if "copy" not in letter.name or letter.name.endswith("copy 1")]
    THUMBS.mkdir(parents=True, exist_ok=True)
    with reader(browser) as page:
        for letter in opened(page, shown):
            for scheme in ("light", "dark"):
                see(page, **SCREEN, color_scheme=scheme)
                page.screenshot(path=_thumb(letter, scheme))
            page.pdf(path=_thumb(letter, "paper").with_suffix(".pdf"), page_ranges="1", prefer_css_page_size=True,
                     print_background=True)
            _picture(_thumb(letter, "paper"))
    _draw(browser, shown)
    return SHEET


def _thumb(letter: Letter, what: str) -> pathlib.Path:
    return THUMBS / f"{letter.file_name}.{what}.png"


def _picture(target: pathlib.Path) -> None:
    """The printed page beside the target as a picture of 480 dots high."""
    paper = target.with_suffix(".pdf")
    command = ["pdftoppm", "-png", "-singlefile", "-scale-to", "480", paper, target.with_suffix("")]
    subprocess.run([str(part) for part in command], check=True, timeout=60)


def _draw(browser: Browser, letters: Sequence[Letter]) -> None:
    """The page of pictures, and the picture of that page."""
    lines: dict[str, str] = {}
    for letter in letters:
        template, look = letter.name.split(", ")[:2]
        sources = [_thumb(letter, what).name for what in ("paper", "light", "dark")]
        pictures = "".join(f'<img src="thumbs/{source}" alt="">' for source in sources)
        figure = f"<figure><figcaption>{html.escape(template)}, {html.escape(look)}</figcaption>{pictures}</figure>"
        lines[template] = lines.get(template, "") + figure
    body = "".join(f'<div class="letters">{figures}</div>' for figures in lines.values())
    page_path = WORK / "contact-sheet.html"
    page_path.write_text(f"<!DOCTYPE html><meta charset=utf-8><style>{STYLE}</style>{body}", encoding="utf-8")
    with reader(browser) as page:
        page.goto(page_path.as_uri())
        see(page, width=page.evaluate("document.body.offsetWidth + 48"))
        page.screenshot(path=SHEET, full_page=True)
