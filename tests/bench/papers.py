"""Papers: what making documents costs; each is made in a process of its own, by this module with its name."""

import importlib
import importlib.util
import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from statistics import median
from typing import Any
from zipfile import ZipFile

from proposal.documents.edition import Edition
from tests.bench.example import large
from tests.bench.servers import FLOORS, ROOT
from tests.bench.table import Compared

ROUNDS = 3
WARM = 3
TODAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Made:
    """One process: ms of the first with its imports, ms of the median after that, MB at most, and size."""

    first: float
    warm: float
    peak: float
    paragraphs: int


def measure() -> Iterator[Compared]:
    """Yield what plan, workbook and package cost beside their floors, in turns."""
    plan = _turns("floor_plan", "plan")
    yield _warm("plan.docx, warm", plan, 0.5)
    yield _warm("workbook, 30 lines, warm", _turns("floor_workbook", "workbook"), 1.5)
    package = _turns("floor_package", "package")
    yield _warm("package, warm", package, 0.4)
    yield Compared("package, first", "ms", tuple((least.first, ours.first) for least, ours in package), 0.4)
    yield Compared("package, memory", "MB", tuple((least.peak, ours.peak) for least, ours in package), 0.75)


def _warm(name: str, turns: list[tuple[Made, Made]], target: float) -> Compared:
    least, ours = turns[0]
    sizes = f"{ours.paragraphs} paragraphs, floor {least.paragraphs}" if least.paragraphs else ""
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
    """Make the package as one usually would; without matplotlib its pictures are drawn the cheaper way."""
    package, pictures = _module("package_floor"), _module("pictures_floor")
    if importlib.util.find_spec("matplotlib") is None:
        pictures.mpl_oo = pictures.pillow2p
    made: bytes = package.package("usual")[0]
    return made


def _module(name: str) -> Any:
    sys.path.insert(0, str(FLOORS))
    return importlib.import_module(name)


def _plan() -> bytes:
    from proposal.documents.outline import plan
    from proposal.documents.word.writing import write_word

    return write_word(plan(_edition()))


def _workbook() -> bytes:
    from proposal.documents.budget_workbook import budget_workbook

    return budget_workbook(_edition())


def _package() -> bytes:
    from proposal.documents.package import write_package

    target = io.BytesIO()
    write_package(target, _edition())
    return target.getvalue()


def _edition() -> Edition:
    return Edition(large(), TODAY)


MAKERS: dict[str, Callable[[], bytes]] = {
    "floor_plan": lambda: _floor("docx_floor", "build_floor")(),
    "floor_workbook": lambda: _floor("xlsx_floor", "with_xlsxwriter")(),
    "floor_package": _floor_package,
    "plan": _plan,
    "workbook": _workbook,
    "package": _package,
}


def _paragraphs(packed: bytes) -> int:
    """Return how many paragraphs the Word files in it have, those in the cells of tables too."""
    with ZipFile(io.BytesIO(packed)) as members:
        names = members.namelist()
        here = members.read("word/document.xml").count(b"<w:p>") if "word/document.xml" in names else 0
        return here + sum(_paragraphs(members.read(each)) for each in names if each.endswith(".docx"))


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
    return Made(first * 1000, median(took) * 1000, peak, _paragraphs(packed))


if __name__ == "__main__":
    print(json.dumps(asdict(_report(MAKERS[sys.argv[1]]))))
