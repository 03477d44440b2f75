"""Debian's Chromium, driven by Playwright: pages as a reader with given settings sees them."""

import contextlib
import shutil
from collections.abc import Iterator, Sequence
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from base import HERE, Letter

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
def reader(browser: Browser, *, width: int = 1280, height: int = 900, text: int = 0, scripts: Sequence[str] = (),
           **settings: Any) -> Iterator[Page]:
    """A page in a window of that size, for a reader with these settings; `text` is their own text size in pixels."""
    context = browser.new_context(viewport={"width": width, "height": height}, **settings)
    try:
        for script in (PAGE_SCRIPT, *scripts):
            context.add_init_script(script)
        page = context.new_page()
        if text:
            session = context.new_cdp_session(page)
            session.send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text}})
        yield page
    finally:
        context.close()


def opened(page: Page, letters: Sequence[Letter]) -> Iterator[Letter]:
    """Opens one letter after another in the page."""
    for letter in letters:
        page.goto(letter.path.as_uri())
        yield letter
