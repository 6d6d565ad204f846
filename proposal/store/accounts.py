"""Accounts: the user as Flask-Security knows one, and its data store that writes in one transaction."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask_security import FSQLALiteUserDatastore, RoleMixin, UserMixin
from sqlalchemy import Column, ForeignKey, String, Table, bindparam, exists, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.attributes import set_committed_value

from proposal.store.errors import NotFound, Taken
from proposal.store.session import database, writing
from proposal.store.tables import Base

SITE = "site"

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
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 (a number is never given out twice)
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
        """What colleagues see."""
        return shown(self.name, self.email)


_LOGGED_IN = select(User, exists().where(roles_users.c.user_id == User.id)).where(
    User.fs_uniquifier == bindparam("fs_uniquifier")
)
"""Every request asks this; building the statement, and joining roles that hardly anyone has, costs more."""


class Accounts(FSQLALiteUserDatastore):
    """Flask-Security's data store; what it changed is written when it commits, in one unit of work."""

    def __init__(self) -> None:
        super().__init__(database, User, Role)

    def find_user(self, case_insensitive: bool = False, **known: Any) -> UserMixin | None:
        """Return the user with this one property, or None."""
        if "fs_uniquifier" in known:
            return _logged_in(known)
        return super().find_user(case_insensitive, **known)

    def commit(self) -> None:
        """Write what was changed, if anything; no lock was held during hashing. Raises Taken."""
        waiting = database.session
        if not (waiting.new or waiting.dirty or waiting.deleted):
            return
        try:
            with writing():
                waiting.flush()
        except IntegrityError as error:
            raise Taken from error


def _logged_in(known: dict[str, Any]) -> User | None:
    found = database.session.execute(_LOGGED_IN, known).one_or_none()
    if found is None:
        return None
    user, has_roles = found
    if not has_roles:
        set_committed_value(user, "roles", [])
    return user


@dataclass(frozen=True)
class Account:
    """An account as those who look after accounts see it."""

    id: int
    email: str
    active: bool
    made_at: datetime | None
    binned_at: datetime | None
    site: bool


def shown(name: str, email: str) -> str:
    """Return what colleagues see of somebody: the name, else the part of the address before the @."""
    return name or email.partition("@")[0]


def user(number: int) -> Any | None:
    """Return the user with this number, or None."""
    return database.session.get(User, number)


def names(numbers: Collection[int]) -> dict[int, str]:
    """Return what others see of these users, by number, without those who left."""
    statement = select(User).where(User.id.in_(numbers), User.binned_at.is_(None))
    return {each.id: each.shown for each in database.session.execute(statement).unique().scalars()}


def load(email: str) -> User:
    """Return the user with this address. Raises NotFound."""
    statement = select(User).where(func.lower(User.email) == email.strip().lower())
    found = database.session.execute(statement).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


def every() -> tuple[Account, ...]:
    """Return all accounts, by address."""
    statement = select(User).order_by(func.lower(User.email))
    return tuple(_account(each) for each in database.session.execute(statement).unique().scalars())


def set_active(number: int, active: bool) -> None:
    """Let this user log in, or no longer; an account that is let in leaves the bin. Raises NotFound."""
    with writing() as current:
        found = _held(current, number)
        found.active = active
        if active:
            found.binned_at = None
        else:
            _log_out_everywhere(found)


def put_in_bin(number: int, now: datetime) -> None:
    """Close an account, which is gone for good after thirty days. Raises NotFound."""
    with writing() as current:
        found = _held(current, number)
        found.active, found.binned_at = False, now
        _log_out_everywhere(found)


def rename(number: int, name: str) -> None:
    """Keep the name of a user. Raises NotFound."""
    with writing() as current:
        _held(current, number).name = name


def speak(number: int, language: str) -> None:
    """Keep the language a user chose. Raises NotFound."""
    with writing() as current:
        _held(current, number).language = language


def make_site_administrator(number: int) -> None:
    """Let this user look after accounts. Raises NotFound."""
    with writing() as current:
        role = current.execute(select(Role).where(Role.name == SITE)).scalar_one_or_none()
        found = _held(current, number)
        if role is None:
            role = Role(name=SITE)
        if role not in found.roles:
            found.roles.append(role)


def _held(current: Session, number: int) -> User:
    found = current.get(User, number, populate_existing=True)
    if found is None:
        raise NotFound
    return found


def _log_out_everywhere(found: User) -> None:
    found.fs_uniquifier = secrets.token_hex(32)


def _account(found: User) -> Account:
    return Account(found.id, found.email, found.active, found.made_at, found.binned_at, found.has_role(SITE))
