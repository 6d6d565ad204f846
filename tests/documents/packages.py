"""Makes whole packages in memory and reads every file in them."""

import zipfile
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from proposal.documents.archive import write_archive
from proposal.documents.edition import Edition
from proposal.documents.package import HOME, members
from tests.documents.reading import header, words

TODAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Packed:
    """The files of a package by their path."""

    files: dict[str, bytes]

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders for funds, in order."""
        return tuple(
            name for name in dict.fromkeys(path.split("/")[0] for path in self.files) if name != HOME
        )

    def read(self, folder: str) -> str:
        """All words in all files of one folder."""
        return "\n".join(
            _words(path, packed) for path, packed in self.files.items() if path.startswith(f"{folder}/")
        )


def packed(edition: Edition) -> Packed:
    """The package of this edition, unzipped."""
    target = BytesIO()
    write_archive(target, members(edition), edition.today)
    archive = zipfile.ZipFile(target)
    assert archive.testzip() is None
    return Packed({name: archive.read(name) for name in archive.namelist()})


def cells(workbook: bytes) -> str:
    """All texts and computed values of a workbook."""
    import openpyxl  # 30 MB that `make bench`, which makes the same packages, must not count

    book = openpyxl.load_workbook(BytesIO(workbook), data_only=True)
    return "\n".join(
        str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row
    )


def _words(path: str, packed: bytes) -> str:
    if path.endswith(".docx"):
        return header(packed) + "\n" + words(packed)
    return cells(packed) if path.endswith(".xlsx") else ""
