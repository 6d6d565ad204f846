"""The office: LibreOffice, when this machine has it, lays Word files out as PDF within a time."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from proposal.documents.apart import end_group, end_groups_with, start_apart

NAMES = ("soffice", "libreoffice")
USUAL = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(r"C:\Program Files\LibreOffice\program\soffice.exe"),
    Path(r"C:\Program Files (x86)\LibreOffice\program\soffice.exe"),
)
"""Where macOS and Windows keep it, which put it on no path."""

MOST_TOLD = 2000
WISHES = ("UseTaggedPDF", "ExportBookmarks", "DisplayPDFDocumentTitle", "PDFUACompliance")
FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {each: {"type": "boolean", "value": "true"} for each in WISHES}
)
"""Tags for who listens, bookmarks for who looks something up, and the title in the bar above it."""


class OfficeError(Exception):
    """LibreOffice made no PDF; the text is for who looks after this machine."""


class OfficeFailed(OfficeError):
    """It could not start, or ended without the files that were asked for."""


class OfficeTooSlow(OfficeError):
    """It was not done in time and was ended, with all it had started."""


def find_office(chosen: str = "") -> str | None:
    """The program: `chosen` when given, else what is on the path or in a usual place; None without one."""
    if chosen:
        return shutil.which(chosen)
    known = (*map(shutil.which, NAMES), *(str(each) for each in USUAL if each.is_file()))
    return next((each for each in known if each), None)


@dataclass(frozen=True)
class Office:
    """LibreOffice with a folder of its own, which has to be done at a moment of `time.monotonic`."""

    program: str
    folder: Path
    until: float

    def to_pdf(self, files: Sequence[bytes]) -> tuple[bytes, ...]:
        """The PDF of each Word file, in order. Raises OfficeFailed and OfficeTooSlow."""
        with tempfile.TemporaryDirectory(dir=self.folder) as name:
            words = [Path(name) / f"{number}.docx" for number in range(len(files))]
            for path, content in zip(words, files, strict=True):
                path.write_bytes(content)
            said = self._run(["--convert-to", FILTER, "--outdir", name, *map(str, words)])
            made = [path.with_suffix(".pdf") for path in words]
            if not all(each.is_file() for each in made):
                raise OfficeFailed(said[-MOST_TOLD:] or "no PDF was made")
            return tuple(each.read_bytes() for each in made)

    def _run(self, arguments: list[str]) -> str:
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = [self.program, profile, "--headless", "--norestore", "--nolockcheck", *arguments]
        with (self.folder / "said").open("w+b") as said:
            try:
                started = start_apart(command, said.fileno())
            except OSError as error:
                raise OfficeFailed(str(error)) from error
            try:
                started.wait(max(0.0, self.until - time.monotonic()))
            except subprocess.TimeoutExpired as error:
                raise OfficeTooSlow(str(error)) from error
            finally:
                end_group(started)
            said.seek(0)
            return said.read().decode(errors="replace")


@contextmanager
def office(program: str, place: Path, seconds: float) -> Iterator[Office]:
    """LibreOffice for so many seconds; its profile and files stand in `place` and are gone afterwards."""
    place.mkdir(parents=True, exist_ok=True)
    # On Windows a program that was ended holds its files a moment longer; `clear_up` takes them away.
    lenient = sys.platform == "win32"
    with tempfile.TemporaryDirectory(dir=place, ignore_cleanup_errors=lenient) as name:
        yield Office(program, Path(name), time.monotonic() + seconds)


def clear_up(place: Path) -> None:
    """End and take away all that a worker that was killed left behind in `place`; nobody else may use it."""
    for folder in place.glob("*/"):
        end_groups_with(folder.as_uri())
        shutil.rmtree(folder, ignore_errors=True)
