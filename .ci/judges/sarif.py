"""Whether the linter's SARIF is SARIF: its report on every template and on a text with a swap in every sentence, beside
the schema of the standard (docs.oasis-open.org/sarif, 2.1.0), from which pydantic-sarif was made."""

import copy
import functools
import json
import pathlib
import subprocess
import tempfile

import pydantic
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Report

from base import ROOT, Fault, ProgramJudge, Verdict

#: Findings of each severity, with and without a fix, some of the file as a whole.
WRONG = "Prior to the visit we will write soon. The undernoted times apply.\n\n1. First.\n\n3. Third, e.g. caf\xe9.\n"


@functools.cache
def report(program: pathlib.Path) -> dict:
    """What lint says of all the texts, in one report."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = pathlib.Path(folder, "a letter.txt")
        wrong.write_bytes(WRONG.encode("windows-1252"))
        names = [wrong, *sorted((ROOT / "Templates").rglob("*.md"))]
        done = subprocess.run(
            [program, "lint", "--content", ROOT, "--format", "sarif", *names], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode(errors="replace")[-500:])
    return json.loads(done.stdout)


def faults(log: dict) -> list[Fault]:
    """What breaks the schema, each with its place in the report."""
    try:
        Report.model_validate_json(json.dumps(log), strict=True)
    except pydantic.ValidationError as error:
        return [Fault(".".join(map(str, one["loc"])), "schema", one["msg"]) for one in error.errors()]
    return []


def judge(program: pathlib.Path) -> Verdict:
    """Judges every result of the report."""
    log = report(program)
    return Verdict(sum(len(run["results"]) for run in log["runs"]), faults(log))


def spoiled(program: pathlib.Path) -> dict[str, set[str]]:
    """The rules found broken in each of four spoiled reports: all four have to be found out."""

    def missing(log: dict) -> None:
        del log["runs"][0]["results"][0]["message"]

    def unknown(log: dict) -> None:
        log["runs"][0]["results"][0]["colour"] = "red"

    def wrong_word(log: dict) -> None:
        log["runs"][0]["results"][0]["level"] = "advice"

    def wrong_place(log: dict) -> None:
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0

    found = []
    for spoil in (missing, unknown, wrong_word, wrong_place):
        log = copy.deepcopy(report(program))
        spoil(log)
        found.append({fault.rule for fault in faults(log)})
    return {"schema": set.intersection(*found)}


JUDGE = ProgramJudge("sarif", "results", ("schema",), judge, spoiled)
