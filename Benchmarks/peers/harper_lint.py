"""harper on every paragraph of a text: `python harper_lint.py TEXT`. Prints how many faults it found."""

import sys

from harper import Dialect, Linter

linter = Linter(dialect=Dialect.BRITISH)
with open(sys.argv[1], encoding="utf-8") as file:
    print(sum(len(linter.lint(paragraph)) for paragraph in file.read().split("\n\n")))
