"""A paper: one Word document before it is written, and the key under which its layout is kept."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from proposal.documents.blocks import Blocks
from proposal.documents.word.house import PLAIN, House

HERE = Path(__file__).parent
TEMPLATES = HERE.parents[2] / "templates" / "word"


@dataclass(frozen=True)
class Paper:
    """One Word document: what it is called, whose it is, what marks every page, and what stands in it.

    `pages` are the page numbers of its list of contents, entry by entry; empty while they were not measured.
    """

    title: str
    project: str
    organisation: str
    made: date
    blocks: Blocks
    marking: str = ""
    house: House = PLAIN
    pages: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """What its layout follows from, as 64 hexadecimal digits; the day it was made does not count."""
        content = replace(self, made=date.min, pages=(), house=PLAIN)
        return sha256(f"{_writer()}{self.house.key}{content!r}".encode()).hexdigest()


@cache
def _writer() -> str:
    """The writer itself, as 64 hexadecimal digits: another writer gives another layout."""
    sources = (*sorted(HERE.rglob("*.py")), *sorted(TEMPLATES.glob("*.docx")))
    return sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
