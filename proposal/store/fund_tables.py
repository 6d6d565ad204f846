"""The tables of funds and relations of an organisation, and of what reminds its people of dates."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from proposal.store.tables import Base


class FundRow(Base):
    """A fund in the list of an organisation; `content` and `base` are JSON of a Fund with its version.

    `corrects` is the mark of the shipped fund whose place it takes, and `base` that fund as it was then.
    """

    __tablename__ = "organisation_fund"
    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    corrects: Mapped[str] = mapped_column(String(60), default="")
    content: Mapped[str] = mapped_column(Text)
    base: Mapped[str] = mapped_column(Text, default="")
    hidden: Mapped[bool] = mapped_column(default=False)
    revision: Mapped[int] = mapped_column(default=1)
    who: Mapped[int]
    at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class FundListRow(Base):
    """How often the list of funds of an organisation changed, so that it is read again only then."""

    __tablename__ = "organisation_fund_list"
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(default=1)


class FundImportRow(Base):
    """A file with funds that is being brought in: kept until its columns are confirmed, a day at most."""

    __tablename__ = "fund_import"
    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    who: Mapped[int]
    at: Mapped[datetime]


class RelationRow(Base):
    """Somebody whom an organisation knows: as little as is needed, and deleted for good on request."""

    __tablename__ = "relation"
    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    person: Mapped[str] = mapped_column(String(120), default="")
    place: Mapped[str] = mapped_column(String(200), default="")
    function: Mapped[str] = mapped_column(String(120), default="")
    reach: Mapped[str] = mapped_column(String(200), default="")
    brings: Mapped[str] = mapped_column(Text, default="")
    spoken_on: Mapped[date | None]
    next_step: Mapped[str] = mapped_column(String(200), default="")
    next_on: Mapped[date | None]
    revision: Mapped[int] = mapped_column(default=1)
    who: Mapped[int]
    at: Mapped[datetime]


class FeedRow(Base):
    """The secret address of somebody's calendar of funds; `mails` is whether they want mails of its dates.

    Without a `token` the calendar has no address; a new one makes the old one worthless.
    """

    __tablename__ = "calendar_feed"
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True)
    token: Mapped[str | None] = mapped_column(String(64), unique=True)
    mails: Mapped[bool] = mapped_column(default=True)
    at: Mapped[datetime]


class DateReminderRow(Base):
    """That somebody had a mail about a date of a project: `key` tells which, `on` is the date it then had."""

    __tablename__ = "date_reminder"
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    on: Mapped[date] = mapped_column(primary_key=True)
    at: Mapped[datetime]
