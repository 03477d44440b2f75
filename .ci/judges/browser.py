"""Debian's Chromium, driven by Playwright: pages as a reader with given settings sees them."""

import contextlib
import shutil
from collections.abc import Iterator, Sequence
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from base import HERE, Letter

#: Sizes of windows, in pixels.
PHONE, DESK, HEIGHT = 320, 1280, 900
PAGE_SCRIPT = (HERE / "page.js").read_text(encoding="utf-8")


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, gone afterwards. It is the system's own: Playwright downloads none."""
    program = shutil.which("chromium")
    if program is None:
        raise SystemExit("judges: there is no chromium here; run .ci/prepare judges")
    with sync_playwright() as playwright:
        # Chromium's sandbox does not run as root, and these pages are our own.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def reader(browser: Browser, *, text: int = 0, script: str = "") -> Iterator[Page]:
    """A page for a reader whose own text size, in pixels, is that; a script of a judge's own may go into each page."""
    context = browser.new_context(viewport={"width": DESK, "height": HEIGHT})
    try:
        context.add_init_script(PAGE_SCRIPT + script)
        page = context.new_page()
        if text:
            session = context.new_cdp_session(page)
            session.send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text}})
        yield page
    finally:
        context.close()


def see(page: Page, *, width: int = 0, height: int = HEIGHT, **settings: Any) -> None:
    """Shows the page that is open in a window of another width, or with other settings of the reader: all that
    Playwright's `emulate_media` knows."""
    if width:
        page.set_viewport_size({"width": width, "height": height})
    if settings:
        page.emulate_media(**settings)


def opened(page: Page, letters: Sequence[Letter]) -> Iterator[Letter]:
    """Opens one letter after another in the page."""
    for letter in letters:
        page.goto(letter.path.as_uri())
        yield letter
