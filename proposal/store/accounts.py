"""Accounts: the user as Flask-Security knows one, and its data store that writes in one transaction."""

from datetime import datetime
from typing import Any

from flask_security import FSQLALiteUserDatastore, RoleMixin, UserMixin
from sqlalchemy import Column, ForeignKey, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from proposal.store.session import database, writing
from proposal.store.tables import Base

roles_users = Table(
    "roles_users",
    Base.metadata,
    Column("user_id", ForeignKey("user.id"), primary_key=True),
    Column("role_id", ForeignKey("role.id"), primary_key=True),
)


class Role(Base, RoleMixin):
    """What a user may do beside their own work; the only one is 'site', for accounts."""

    __tablename__ = "role"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)


class User(Base, UserMixin):
    """Someone with an account; `name` is what colleagues see."""

    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(255), unique=True)
    name: Mapped[str] = mapped_column(String(100), default="")
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool]
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    language: Mapped[str] = mapped_column(String(5), default="")
    made_at: Mapped[datetime | None]
    binned_at: Mapped[datetime | None]
    roles: Mapped[list[Role]] = relationship(secondary=roles_users)  # type: ignore[assignment]

    @property
    def shown(self) -> str:
        """What colleagues see: the name, else the part of the address before the @."""
        return self.name or self.email.partition("@")[0]


class Accounts(FSQLALiteUserDatastore):
    """Flask-Security's data store; what it changed is written when it commits, in one unit of work."""

    def __init__(self) -> None:
        super().__init__(database, User, Role)

    def commit(self) -> None:
        """Write what was changed; nothing was locked while a password was hashed."""
        with writing():
            pass


def user(number: int) -> Any | None:
    """Return the user with this number, or None."""
    return database.session.get(User, number)
