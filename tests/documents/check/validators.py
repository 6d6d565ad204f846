"""Two programs of others that know the Open XML standard by heart: each names what is wrong with a file."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

NODE = Path(__file__).parents[3] / ".venv" / "node" / "node_modules" / "@xarsh"
OFFICE = "Microsoft365"
SHORT_LIVED = {"DOTNET_TieredPGO": "0", "DOTNET_gcConcurrent": "0"}
"""What .NET need not do for a program that is done within a second: gather how it could do better later."""


class NoValidator(Exception):
    """The validator is not there; `make .venv/.node` brings it."""


def judged_by_microsoft(files: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    """(file, fault) as the Open XML SDK of Microsoft sees it; it takes one file at a time."""
    found = sorted(NODE.glob("ooxml-validator-*/ooxml-validator*"))
    program = next((str(each) for each in found if os.access(each, os.X_OK)), "")
    if not program:
        raise NoValidator(f"no program in {NODE}")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = pool.map(lambda path: _judged(program, path), files.values())
        for name, answer in zip(files, answers, strict=True):
            yield from ((name, f"{each['path']} {each['xPath']}: {each['description']}") for each in answer)


def _judged(program: str, path: Path) -> list[dict[str, str]]:
    asked, surroundings = [program, str(path), OFFICE], {**os.environ, **SHORT_LIVED}
    done = subprocess.run(asked, env=surroundings, capture_output=True, timeout=600, check=False)
    answer = json.loads(done.stdout)
    faults: list[dict[str, str]] = answer["errors"]
    assert answer["ok"] == (faults == []), answer
    return faults


def judged_by_audit(files: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    """(file, fault) as openxml-audit sees it, warnings included."""
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365)
    for name, path in files.items():
        yield from ((name, str(each)) for each in validator.validate(path).errors)
