"""Offices for tests: programs that stand in the place of LibreOffice and fail, hang, or make blank pages."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE_SECONDS = 300
FAILS = 'echo "geen licht in het kantoor"; exit 1'
HANGS = "sleep 300 & sleep 300"

_BLANK = """#!{python}
import sys
from pathlib import Path
from pypdf import PdfWriter

for each in sys.argv:
    if each.endswith(".docx"):
        page = PdfWriter()
        page.add_blank_page(595, 842)
        page.write(Path(each).with_suffix(".pdf"))
        with open("{log}", "a") as log:
            log.write("one\\n")
"""


def an_office(folder: Path, does: str) -> str:
    """Return a program that runs these shell commands, whatever it is asked."""
    return _program(folder, f"#!/bin/sh\n{does}\n")


def blank_office(folder: Path, log: Path) -> str:
    """Return a program that makes of every document one blank page, and writes a line in `log` for it."""
    return _program(folder, _BLANK.format(python=sys.executable, log=log))


def waiting_office(folder: Path, door: Path) -> str:
    """Return a program that begins to make blank pages once there is a file `door`."""
    (folder / "blank").mkdir()
    blank = blank_office(folder / "blank", folder / "log")
    return an_office(folder, f'until [ -e "{door}" ]; do sleep 0.1; done; exec "{blank}" "$@"')


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something is so, within minutes: the machine may be busy with other tests."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def _program(folder: Path, text: str) -> str:
    path = folder / "soffice"
    path.write_text(text)
    path.chmod(0o755)
    return str(path)
