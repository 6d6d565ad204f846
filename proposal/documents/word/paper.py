"""A paper: one Word document before it is written, and the key under which its layout is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from proposal.documents.blocks import Blocks, Dateline
from proposal.documents.word.house import PLAIN, House

DOCUMENTS = Path(__file__).parents[1]
TEMPLATES = DOCUMENTS.parents[1] / "templates" / "word"


@dataclass(frozen=True)
class Paper:
    """One Word document: what it is called, whose it is, what marks every page, and what stands in it.

    `pages` are the page numbers of its list of contents, entry by entry; empty while they were not measured.
    `mark` and `sort` are the properties by which the file is known when it comes back, "" for none.
    """

    title: str
    project: str
    organisation: str
    made: date
    blocks: Blocks
    marking: str = ""
    house: House = PLAIN
    pages: tuple[int, ...] = ()
    mark: str = ""
    sort: str = ""

    @property
    def day(self) -> date:
        """The day on it: that of the letter in it when that has its own, else the day it was made."""
        return next((each.on for each in self._datelines() if each.on), self.made)

    @property
    def is_of_today(self) -> bool:
        """Whether the letter in it is dated by the day it is made, so that tomorrow it is another letter."""
        return any(each.on is None for each in self._datelines())

    @property
    def key(self) -> str:
        """What its layout follows from, as 64 hexadecimal digits; day and mark do not count."""
        content = replace(self, made=date.min, pages=(), house=PLAIN, mark="")
        return sha256(f"{_writer()}{self.house.key}{content!r}".encode()).hexdigest()

    def _datelines(self) -> Iterator[Dateline]:
        return (each for each in self.blocks if isinstance(each, Dateline))


@cache
def _writer() -> str:
    """All that makes the documents, as 64 hexadecimal digits: another writer gives another layout."""
    sources = (*sorted(DOCUMENTS.rglob("*.py")), *sorted(TEMPLATES.glob("*.docx")))
    return sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
