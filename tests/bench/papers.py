"""Papers: what making documents costs; each is made in a process of its own, by this module with its name.

Only the making counts: the project is read before, and each time it is another one, so that nothing which was
kept of an earlier time can serve.
"""

import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from importlib import import_module
from itertools import count, islice, repeat
from statistics import median
from typing import Any
from zipfile import ZipFile, is_zipfile

from proposal.documents.edition import Edition
from proposal.documents.word.house import PLAIN
from proposal.model.proposal import Proposal
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


def _picture(edition: Edition) -> bytes:
    """Draw the planning; what is kept of an earlier time is not used."""
    from proposal.documents.blocks import Picture
    from proposal.documents.pictures.planning import planning_picture
    from proposal.documents.pictures.png import paint

    drawn = next(each for each in planning_picture(edition.proposal) if isinstance(each, Picture))
    return paint(drawn.drawing, PLAIN.colour)


def _workbook(edition: Edition) -> bytes:
    from proposal.documents.budget_workbook import budget_workbook

    return budget_workbook(edition)


def _package(edition: Edition) -> bytes:
    from proposal.documents.archive import write_archive
    from proposal.documents.package import members

    target = io.BytesIO()
    write_archive(target, members(edition), edition.today)
    return target.getvalue()


def _largest() -> Proposal:
    from tests.documents.check.cases import largest  # loads what a floor must not carry

    return largest()


LEAST: dict[str, Callable[[], bytes]] = {
    "floor_plan": lambda: _floor("docx_floor", "build_floor")(),
    "floor_workbook": lambda: _floor("xlsx_floor", "with_xlsxwriter")(),
    "floor_picture": _floor_picture,
    "floor_package": _floor_package,
}
OURS: dict[str, tuple[Callable[[], Proposal], Callable[[Edition], bytes]]] = {
    "plan": (large, _plan),
    "workbook": (large, _workbook),
    "picture": (large, _picture),
    "package": (large, _package),
    "largest_plan": (_largest, _plan),
    "largest_package": (_largest, _package),
}


def _made_ready(name: str) -> Iterator[Callable[[], bytes]]:
    """Yield what makes a paper, again and again; ours for another project each time."""
    if name in LEAST:
        yield from repeat(LEAST[name])
        return
    case, make = OURS[name]
    found = case()
    for place in count(1):
        another = found.with_step("idea", title=f"{found.title} {place}")
        yield partial(make, Edition(another, TODAY))


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


def _report(name: str) -> Made:
    ready = _made_ready(name)
    first, packed = _timed(next(ready))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    warm = median(_timed(make)[0] for make in islice(ready, WARM))
    return Made(first, warm, peak, _pieces(packed))


def _timed(make: Callable[[], bytes]) -> tuple[float, bytes]:
    """Return how many ms of a processor it took, whoever else used the machine, and what was made."""
    began = time.process_time()
    made = make()
    return (time.process_time() - began) * 1000, made


if __name__ == "__main__":
    if sys.argv[1] in OURS:
        import_module("proposal.documents.package")  # a program that has started has loaded this
    print(json.dumps(asdict(_report(sys.argv[1]))))
