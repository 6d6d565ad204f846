"""The tables of files that went out and came back: what stood in them, and what the authors did with it."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from proposal.store.tables import Base


class SentRow(Base):
    """A moment at which files went out: the project of then as packed JSON, by the `token` in the files.

    `told` is for whom it was, in the author's words; `sort` "" is a download of the package. `state` tells
    one state of the project from another: files fetched without a change in between have one row together.
    """

    __tablename__ = "sent_out"
    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    token: Mapped[str] = mapped_column(String(16), unique=True)
    sort: Mapped[str] = mapped_column(String(16), default="")
    state: Mapped[str] = mapped_column(String(64), default="")
    told: Mapped[str] = mapped_column(String(120), default="")
    document: Mapped[bytes] = mapped_column(LargeBinary)
    who: Mapped[int]
    at: Mapped[datetime]


class ReturnedRow(Base):
    """A file that came back: what was read in it, as JSON. The file itself is not kept.

    `items` is how many there are to decide on. `checked_by` is who checked the language in it, as the authors
    noted it, and `checked_at` when they did.
    """

    __tablename__ = "returned"
    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    sent_id: Mapped[int | None] = mapped_column(ForeignKey("sent_out.id"))
    sort: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(200))
    report: Mapped[str] = mapped_column(Text)
    items: Mapped[int] = mapped_column(default=0)
    who: Mapped[int]
    at: Mapped[datetime]
    checked_by: Mapped[str] = mapped_column(String(120), default="")
    checked_at: Mapped[datetime | None]
    checked_revision: Mapped[int | None]


class DecisionRow(Base):
    """What the authors did with one item of a returned file; `deeds` is what was written, to undo it.

    `batch` counts per file what was decided in one go, so that one click undoes it.
    """

    __tablename__ = "returned_decision"
    returned_id: Mapped[int] = mapped_column(ForeignKey("returned.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(160), primary_key=True)
    decision: Mapped[str] = mapped_column(String(16))
    deeds: Mapped[str] = mapped_column(Text)
    batch: Mapped[int]
    who: Mapped[int]
    at: Mapped[datetime]
