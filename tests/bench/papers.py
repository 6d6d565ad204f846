"""Papers: what making documents costs; each is made in a process of its own, by this module with its name."""

import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from importlib import import_module
from statistics import median
from typing import Any
from zipfile import ZipFile, is_zipfile

from proposal.documents.edition import Edition
from proposal.documents.word.house import PLAIN
from tests.bench.example import large
from tests.bench.servers import FLOORS, ROOT
from tests.bench.table import Compared

ROUNDS = 3
WARM = 3
TODAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Made:
    """One process: ms of the first with its imports, ms of the median after that, MB at most, and size.

    `pieces` are the paragraphs of Word files, or the cells of a workbook.
    """

    first: float
    warm: float
    peak: float
    pieces: int


def measure() -> Iterator[Compared]:
    """Yield what plan, workbook and package cost beside their floors, in turns."""
    plan = _turns("floor_plan", "plan")
    yield _warm("plan.docx, warm", plan, 0.5)
    yield _warm("workbook, 30 lines, warm", _turns("floor_workbook", "workbook"), 1.5)
    yield _warm("picture, warm", _turns("floor_picture", "picture"), 0.35)
    package = _turns("floor_package", "package")
    yield _warm("package, warm", package, 0.4)
    yield _first("package, first", package, 0.4)
    yield _peak("package, memory", package, 0.75)
    largest = [(package[0][0], _made("largest_package"))]
    yield _warm("largest plan.docx, warm", [(plan[0][0], _made("largest_plan"))], 0.0)
    yield _warm("largest package, warm", largest, 0.0)
    yield _peak("largest package, memory", largest, 0.0)


def _first(name: str, turns: list[tuple[Made, Made]], target: float) -> Compared:
    return Compared(name, "ms", tuple((least.first, ours.first) for least, ours in turns), target)


def _peak(name: str, turns: list[tuple[Made, Made]], target: float) -> Compared:
    return Compared(name, "MB", tuple((least.peak, ours.peak) for least, ours in turns), target)


def _warm(name: str, turns: list[tuple[Made, Made]], target: float) -> Compared:
    least, ours = turns[0]
    sizes = f"{ours.pieces} paragraphs or cells, floor {least.pieces}" if least.pieces else ""
    return Compared(name, "ms", tuple((one.warm, other.warm) for one, other in turns), target, sizes)


def _turns(least: str, ours: str) -> list[tuple[Made, Made]]:
    return [(_made(least), _made(ours)) for _ in range(ROUNDS)]


def _made(name: str) -> Made:
    command = [sys.executable, "-m", "tests.bench.papers", name]
    said = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, timeout=120).stdout
    return Made(**json.loads(said))


def _floor(module: str, name: str) -> Callable[[], bytes]:
    made: Callable[[], bytes] = getattr(_module(module), name)
    return made


def _floor_package() -> bytes:
    made: bytes = _module("package_floor").package("usual")[0]
    return made


def _floor_picture() -> bytes:
    made: bytes = _module("pictures_floor").mpl_oo()[0]()
    return made


def _module(name: str) -> Any:
    sys.path.insert(0, str(FLOORS))
    return import_module(name)


def _plan(edition: Edition) -> bytes:
    from proposal.documents.outline import plan
    from proposal.documents.word.writing import write_word

    return write_word(plan(edition))


def _picture() -> bytes:
    """Draw the planning; what is kept of an earlier time is not used."""
    from proposal.documents.blocks import Picture
    from proposal.documents.pictures.planning import planning_picture
    from proposal.documents.pictures.png import paint

    drawn = next(each for each in planning_picture(large()) if isinstance(each, Picture))
    return paint(drawn.drawing, PLAIN.colour)


def _workbook() -> bytes:
    from proposal.documents.budget_workbook import budget_workbook

    return budget_workbook(_edition())


def _package(edition: Edition) -> bytes:
    from proposal.documents.archive import write_archive
    from proposal.documents.package import members

    target = io.BytesIO()
    write_archive(target, members(edition), edition.today)
    return target.getvalue()


def _edition() -> Edition:
    return Edition(large(), TODAY)


def _largest() -> Edition:
    from tests.documents.check.cases import largest

    return Edition(largest(), TODAY)


MAKERS: dict[str, Callable[[], bytes]] = {
    "floor_plan": lambda: _floor("docx_floor", "build_floor")(),
    "floor_workbook": lambda: _floor("xlsx_floor", "with_xlsxwriter")(),
    "floor_picture": _floor_picture,
    "floor_package": _floor_package,
    "plan": lambda: _plan(_edition()),
    "workbook": _workbook,
    "picture": _picture,
    "package": lambda: _package(_edition()),
    "largest_plan": lambda: _plan(_largest()),
    "largest_package": lambda: _package(_largest()),
}


def _pieces(packed: bytes) -> int:
    """Return how many paragraphs the Word files in it have, in tables too, or how many cells its sheets."""
    if not is_zipfile(io.BytesIO(packed)):
        return 0
    with ZipFile(io.BytesIO(packed)) as members:
        names = members.namelist()
        here = members.read("word/document.xml").count(b"<w:p>") if "word/document.xml" in names else 0
        sheets = (each for each in names if each.startswith("xl/worksheets/sheet"))
        cells = sum(members.read(each).count(b"<c ") for each in sheets)
        return here + cells + sum(_pieces(members.read(each)) for each in names if each.endswith(".docx"))


def _report(make: Callable[[], bytes]) -> Made:
    began = time.perf_counter()
    packed = make()
    first = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = []
    for _ in range(WARM):
        began = time.perf_counter()
        make()
        took.append(time.perf_counter() - began)
    return Made(first * 1000, median(took) * 1000, peak, _pieces(packed))


if __name__ == "__main__":
    if not sys.argv[1].startswith("floor"):
        import_module("proposal.documents.package")  # a program that has started has loaded this
    print(json.dumps(asdict(_report(MAKERS[sys.argv[1]]))))
