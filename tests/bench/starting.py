"""Starting: how long it takes before the program could answer, and the memory it then has."""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.servers import FLOORS, ROOT
from tests.bench.table import Compared

ROUNDS = 5
OURS = "from app import create_app; create_app()"
FLOOR = "import floor_app"


@dataclass(frozen=True)
class Started:
    """One fresh process: ms to import everything and make the application, and MB that it then takes more."""

    ms: float
    rss: float


def measure() -> Iterator[Compared]:
    """Yield time and memory of a start beside the floor's, in turns; the first turn only warms the disk."""
    with tempfile.TemporaryDirectory(prefix="bench") as name:
        turns = [(_started(FLOOR, Path(name)), _started(OURS, Path(name))) for _ in range(ROUNDS + 1)][1:]
    yield Compared("start", "ms", tuple((least.ms, ours.ms) for least, ours in turns), 2.2)
    yield Compared("start, memory", "MB", tuple((least.rss, ours.rss) for least, ours in turns), 1.7)


def _started(code: str, folder: Path) -> Started:
    child = _import_cost().format(here=str(FLOORS), code=code)
    settings = {**os.environ, "VIP_DATA": str(folder), "FLOOR_DB": str(folder / "floor.sqlite")}
    said = subprocess.run(
        [sys.executable, "-c", child], cwd=ROOT, env=settings, check=True, stdout=subprocess.PIPE, timeout=60
    ).stdout
    found = json.loads(said)
    return Started(found["ms"], found["rss"])


def _import_cost() -> str:
    """Return the program by which the floor measures an import."""
    spec = importlib.util.spec_from_file_location("import_cost", FLOORS / "import_cost.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    child: str = module.CHILD
    return child
