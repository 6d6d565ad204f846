"""The tables of long work: what waits to be done, and what came of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from proposal.store.tables import Base


class JobRow(Base):
    """Long work that waits, runs or ended; `error` is one word that says why it failed.

    `tries` grows with every worker that takes it up, so that one that was given up on writes nothing more;
    `alive_at` is when that worker gave its last sign of life.
    """

    __tablename__ = "job"
    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(8))
    made_at: Mapped[datetime]
    alive_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(String(16), default="")
    who: Mapped[int]


class LayoutRow(Base):
    """How a document with this content was laid out; `size` is that of its PDF in bytes, 0 when not kept."""

    __tablename__ = "layout"
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    pages: Mapped[int]
    headings: Mapped[str] = mapped_column(Text)
    size: Mapped[int]
    at: Mapped[datetime]
    used_at: Mapped[datetime]


class LayoutPart(Base):
    """A piece of 256 KB of a PDF."""

    __tablename__ = "layout_part"
    __table_args__ = (ForeignKeyConstraint(["proposal_id", "key"], ["layout.proposal_id", "layout.key"]),)
    proposal_id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)
