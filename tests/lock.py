"""Writes requirements.lock: every package with its version and hashes, marked with the extra that needs it.

Plain `pip install -r requirements.lock` passes over the lines marked `extra == '…'`, on every version of pip,
and so installs the program alone; the Makefile first takes away the marks of the wanted extras.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
HEADER = """\
# Written by `make lock` from pyproject.toml; do not edit by hand.
# The program alone: pip install -r requirements.lock. Lines marked with an extra are then passed over.
"""
UV = ("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes")
PLAIN = ("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links")
MARK = re.compile(r" (?:;|and) extra == '\w+'")


def compiled(into: Path, *options: str) -> tuple[str, ...]:
    """The packages uv chooses for pyproject.toml: each one line and its lines of hashes.

    The versions that stand in `into` are kept where they still fit, unless an option says `--upgrade`.
    """
    command = (*UV, *PLAIN, "--output-file", str(into), *options, "pyproject.toml")
    subprocess.run(command, cwd=ROOT, check=True)
    return tuple(re.split(r"\n(?=\S)", into.read_text().strip()))


def firsts(packages: tuple[str, ...]) -> tuple[str, ...]:
    """Of each package the line with name, version and marker."""
    return tuple(package.splitlines()[0] for package in packages)


def marked(package: str, extra: str) -> str:
    """The same lines, asked for only with this extra."""
    first, hashes = package.split(" \\\n", 1)
    return f"{first} {'and' if ' ; ' in first else ';'} extra == '{extra}' \\\n{hashes}"


def locked(pins: Path, options: list[str]) -> Iterator[str]:
    """Every package of the program and of all extras, the latter marked."""
    everything = compiled(pins, "--all-extras", *options)
    part, keep = pins.with_name("part.txt"), ("--constraints", str(pins))
    program = firsts(compiled(part, *keep))
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    wanted = {extra: firsts(compiled(part, "--extra", extra, *keep)) for extra in extras}
    for package, first in zip(everything, firsts(everything), strict=True):
        extra = next((name for name in wanted if first in wanted[name]), "")
        yield package if first in program else marked(package, extra)


def main() -> None:
    """Replaces the lock; `--upgrade` takes newer versions than it had."""
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder) / "pins.txt"
        pins.write_text(MARK.sub("", LOCK.read_text()))
        packages = tuple(locked(pins, sys.argv[1:]))
    LOCK.write_text(HEADER + "\n".join(packages) + "\n")


if __name__ == "__main__":
    main()
