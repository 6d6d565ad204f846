"""The tables. A dossier holds answers; a proposal and an organisation each are one."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, MetaData, String, Text, false
from sqlalchemy import text as sql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
NOBODY = 0
"""Stands in history and audit for the program itself and for people who left."""


class Base(DeclarativeBase):
    """All moments are UTC without a zone."""

    metadata = MetaData(naming_convention=NAMES)


class Dossier(Base):
    """What answers belong to; `revision` grows with every change to them."""

    __tablename__ = "dossier"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 (a number is never given out twice)
    id: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(default=0)


class OrganisationRow(Base):
    """An organisation; its name and all other facts are answers in its dossier."""

    __tablename__ = "organisation"
    id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    made_at: Mapped[datetime]
    binned_at: Mapped[datetime | None]


class Membership(Base):
    __tablename__ = "membership"
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True, index=True)
    administrator: Mapped[bool]
    since: Mapped[datetime]


class ProposalRow(Base):
    """A proposal; `shared` when its makers let members of the organisation read it."""

    __tablename__ = "proposal"
    id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    practice: Mapped[bool] = mapped_column(default=False)
    shared: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime]
    binned_at: Mapped[datetime | None]


class Author(Base):
    """Someone who writes in a proposal; `step` is where they stopped."""

    __tablename__ = "author"
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True, index=True)
    maker: Mapped[bool] = mapped_column(default=False)
    since: Mapped[datetime]
    step: Mapped[str] = mapped_column(String(32), default="")
    visited_at: Mapped[datetime | None]


class AnswerRow(Base):
    """One answer: `value` is JSON; `typed` is what could not be read, beside the last readable value.

    `page` is the open page that wrote it last: a page never clashes with itself.
    """

    __tablename__ = "answer"
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    step: Mapped[str] = mapped_column(String(32), primary_key=True)
    row: Mapped[str] = mapped_column(String(16), primary_key=True)
    question: Mapped[str] = mapped_column(String(48), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
    typed: Mapped[str | None] = mapped_column(Text)
    revision: Mapped[int]
    page: Mapped[str] = mapped_column(String(16), default="")
    who: Mapped[int]
    at: Mapped[datetime]


class StepRow(Base):
    """One row of a repeating question; a removed row keeps its answers and can be restored."""

    __tablename__ = "step_row"
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    step: Mapped[str] = mapped_column(String(32), primary_key=True)
    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    list: Mapped[str] = mapped_column(String(48))
    place: Mapped[float]
    revision: Mapped[int] = mapped_column(default=1)
    removed_at: Mapped[datetime | None]


class HistoryRow(Base):
    """One change: of an answer (`before` and `after` are JSON), or of a row (`deed` tells what).

    `lost` counts the characters that changes joined in this entry took away.
    """

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_place", "dossier_id", "step", "row", "question"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"))
    step: Mapped[str] = mapped_column(String(32))
    list: Mapped[str] = mapped_column(String(48), default="")
    row: Mapped[str] = mapped_column(String(16), default="")
    question: Mapped[str] = mapped_column(String(48), default="")
    deed: Mapped[str] = mapped_column(String(12))
    before: Mapped[str] = mapped_column(Text, default="null")
    after: Mapped[str] = mapped_column(Text, default="null")
    lost: Mapped[int] = mapped_column(default=0)
    who: Mapped[int]
    began_at: Mapped[datetime]
    at: Mapped[datetime]


class Version(Base):
    """A named version: the whole proposal as one JSON document, as it went with `application` if it did."""

    __tablename__ = "version"
    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), index=True)
    application: Mapped[str] = mapped_column(String(16), default="", server_default=sql("''"))
    name: Mapped[str] = mapped_column(String(200))
    document: Mapped[bytes] = mapped_column(LargeBinary)
    who: Mapped[int]
    at: Mapped[datetime]


class StoredFile(Base):
    __tablename__ = "stored_file"
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    media: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    who: Mapped[int]
    at: Mapped[datetime]


class FilePart(Base):
    """A piece of 256 KB of a stored file."""

    __tablename__ = "file_part"
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class HouseStyle(Base):
    """How the papers of an organisation look: as `chosen`, and as somebody is trying it out.

    `template_id` is its own Word file. Files that are in neither of the two are not kept.
    """

    __tablename__ = "house_style"
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    chosen: Mapped[bool] = mapped_column(primary_key=True)
    colour: Mapped[str] = mapped_column(String(6))
    font: Mapped[str] = mapped_column(String(16))
    logo_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    template_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    who: Mapped[int]
    at: Mapped[datetime]


class PutAway(Base):
    """A finding that the makers put away with a reason; `about` is the digest of what the rule looked at."""

    __tablename__ = "put_away"
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(48), primary_key=True)
    step: Mapped[str] = mapped_column(String(32), primary_key=True)
    row: Mapped[str] = mapped_column(String(16), primary_key=True)
    question: Mapped[str] = mapped_column(String(48), primary_key=True)
    about: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    who: Mapped[int]
    at: Mapped[datetime]


class Invitation(Base):
    """A link that can be used once; only the hash of its secret is kept. It is for one dossier or course.

    To a course it invites a trainer; to a proposal an author, or someone who `checks_language`.
    """

    __tablename__ = "invitation"
    id: Mapped[int] = mapped_column(primary_key=True)
    secret: Mapped[str] = mapped_column(String(64), unique=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposal.id"), index=True)
    course_id: Mapped[int | None] = mapped_column(ForeignKey("course.id"), index=True)
    administrator: Mapped[bool] = mapped_column(default=False)
    checks_language: Mapped[bool] = mapped_column(default=False, server_default=false())
    invited: Mapped[str] = mapped_column(String(200), default="")
    made_by: Mapped[int]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None]


class Attempt(Base):
    """A try that is counted to protect accounts, such as a failed login for one address."""

    __tablename__ = "attempt"
    __table_args__ = (Index("ix_attempt_key", "kind", "key", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    key: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]


class Mail(Base):
    """A mail to be sent; `error` tells why the last try failed."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(primary_key=True)
    recipient: Mapped[str] = mapped_column(String(255))
    subject: Mapped[str] = mapped_column(String(255))
    body: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    tried_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(Text, default="")


class Audit(Base):
    """Who did what to which dossier, in ids and times only."""

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True)
    deed: Mapped[str] = mapped_column(String(32))
    who: Mapped[int]
    dossier_id: Mapped[int | None]
    at: Mapped[datetime]
