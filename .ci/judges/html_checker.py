"""Judge: the Nu HTML checker. No error and no warning in any page."""

import json
import subprocess
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser

from base import WORK, Fault, Judge, Letter, Verdict

#: What is no fault. The checker guesses a page's language from its words, and its detector of languages knows Irish and
#: no Scottish Gaelic, which it takes for Irish on most pages. The tag that we give, “gd”, is right (BCP 47).
ALLOWED = frozenset({"This document appears to be written in Irish but the “html” start tag has “lang=\"gd\"”. "
                     "Consider using “lang=\"ga\"” (or variant) instead."})


def judge(_: Browser, letters: Sequence[Letter]) -> Verdict:
    """Checks all pages in one call, without the browser: the checker takes longer to start than to check a hundred."""
    names = {str(letter.path): letter.name for letter in letters}
    command = ["java", "-jar", str(WORK / "vnu.jar"), "--format", "json", "--stdout"]
    done = subprocess.run([*command, *names], capture_output=True, text=True, timeout=300)
    if done.stderr or done.returncode not in (0, 1):
        return Verdict(0, [Fault("all letters", "error", f"the checker failed: {done.stderr.strip()}")])
    faults = []
    for message in json.loads(done.stdout)["messages"]:
        if message["message"] in ALLOWED:
            continue
        rule = "error" if message["type"] == "error" else message.get("subType", message["type"])
        where = f"line {message.get('lastLine', '?')}, column {message.get('lastColumn', '?')}"
        path = unquote(urlsplit(message.get("url", "")).path)
        faults.append(Fault(names.get(path, path), rule, f"{where}: {message['message']}"))
    return Verdict(len(letters), faults)


JUDGE = Judge("html-checker", "pages", ("error", "warning"), judge)
