"""Returning: what reading the largest files back costs beside writing them, and the memory of hostile ones.

Each is measured in a process of its own, by this module with its name. The writing is done and dropped in
turns with the reading, so that both are warm. What hostile files take stands beside what a sound one takes.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.bench.servers import ROOT
from tests.bench.table import Compared

ROUNDS = 5
PEAK = "peak"
TARGETS = {"language copy": 4.0, "plan.docx": 25.0, "workbook": 8.0, PEAK: 2.0}
Step = Callable[[], bytes]
Back = Callable[[bytes], object]


def measure() -> Iterator[Compared]:
    """Yield what reading back costs beside writing, and the memory of hostile files beside sound ones."""
    for name, made in FILES.items():
        found, told = _said(name), made.__doc__ or ""
        yield Compared(f"largest {name} read back, by writing", "ms", found, TARGETS[name], told)
    yield Compared("hostile files, memory by sound ones", "MB", _said(PEAK), TARGETS[PEAK])


def _said(name: str) -> tuple[tuple[float, float], ...]:
    command = [sys.executable, "-m", "tests.bench.returning", name]
    said = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, timeout=120).stdout
    return tuple((float(least), float(ours)) for least, ours in json.loads(said))


def _language() -> tuple[Step, Back]:
    """language copy, held against the project"""
    from proposal.exchange.returned.reading import read_word
    from tests.documents.check.cases import largest
    from tests.documents.passages import passages
    from tests.exchange.returned.copies import copy_of, told

    project = largest()
    texts = passages(project)
    return lambda: copy_of(texts, project), lambda file: told(read_word(file), texts)


def _plain() -> tuple[Step, Back]:
    """plan without boxes, matched by headings and words"""
    from proposal.documents.edition import Edition
    from proposal.documents.outline import plan
    from proposal.documents.word.writing import write_word
    from tests.documents.check.cases import largest
    from tests.exchange.plain_files import TODAY, GoneOut

    project = largest()
    edition = Edition(project, TODAY)
    return lambda: write_word(plan(edition)), lambda file: GoneOut(project).home(file)


def _workbook() -> tuple[Step, Back]:
    """workbook, held against the budget"""
    from budgets.lines import read_tables
    from proposal.documents.budget_workbook import budget_workbook
    from proposal.documents.edition import Edition
    from proposal.documents.workbook_cells import workbook_cells
    from proposal.exchange.spreadsheet_back import kept
    from proposal.exchange.spreadsheet_back.comparing import compare
    from tests.documents.check.cases import largest
    from tests.exchange.plain_files import TODAY

    project = largest()
    edition = Edition(project, TODAY)

    def back(file: bytes) -> object:
        base = workbook_cells(edition)
        found = kept.received(file, "begroting.xlsx", base, exact=True)
        return compare(found.found, found.went, read_tables(base), project, found.exact)

    return lambda: budget_workbook(edition), back


FILES: dict[str, Callable[[], tuple[Step, Back]]] = {
    "language copy": _language,
    "plan.docx": _plain,
    "workbook": _workbook,
}


def _turns(name: str) -> list[tuple[float, float]]:
    """Return ms of writing and of reading, in turns, after one of each."""
    write, read = FILES[name]()
    read(write())
    found = []
    for _ in range(ROUNDS):
        began = time.process_time()
        file = write()
        between = time.process_time()
        read(file)
        found.append(((between - began) * 1000, (time.process_time() - between) * 1000))
    return found


def _peaks() -> list[tuple[float, float]]:
    """Return the MB of a process that only read the largest sound file, and of one that read hostile ones."""
    from tests.web.hostile import hostile  # what is built here takes memory that the reader may not

    write, _ = _language()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sound").write_bytes(write())
        for number, (_, data) in enumerate(hostile()):
            (folder / f"hostile-{number}").write_bytes(data)
        return [(_peak(folder, "sound"), _peak(folder, "*"))]


def _peak(folder: Path, pattern: str) -> float:
    command = [sys.executable, "-m", "tests.bench.returning", str(folder), pattern]
    said = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, timeout=120).stdout
    return float(said)


def _read_all(folder: Path, pattern: str) -> float:
    """Read files as Word files and as workbooks, and return the most MB that took."""
    from budgets.admission import UnreadableFile
    from budgets.spreadsheet import read_grids
    from proposal.exchange.returned.opening import BadReturn
    from proposal.exchange.returned.reading import read_word

    for each in folder.glob(pattern):
        data = each.read_bytes()
        with suppress(BadReturn):
            read_word(data)
        with suppress(UnreadableFile):
            read_grids(data, each.name)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    what, *more = sys.argv[1:]
    if more:
        print(_read_all(Path(what), more[0]))
    else:
        print(json.dumps(_peaks() if what == PEAK else _turns(what)))
