"""House styles: how the papers of an organisation look, tried out as a draft before it is chosen."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, aliased

from proposal.store import answers, audit, files
from proposal.store.answers import Hand
from proposal.store.errors import Overtaken
from proposal.store.files import Incoming, Stored
from proposal.store.session import session, writing
from proposal.store.tables import FilePart, HouseStyle, StoredFile


@dataclass(frozen=True)
class Look:
    """A house style: its colour and font by name, and the files that belong to it."""

    colour: str
    font: str
    logo: Incoming | None = None
    template: Incoming | None = None


@dataclass(frozen=True)
class KeptLook:
    """A house style as it is kept, by whom and since when."""

    colour: str
    font: str
    logo: Stored | None
    template: Stored | None
    who: int
    at: datetime


@dataclass(frozen=True)
class _Counted:
    """A file that comes in, and its digest."""

    incoming: Incoming
    digest: str


def chosen(organisation_id: int) -> KeptLook | None:
    """Return the look that all papers of this organisation have, or None for the plain one."""
    return _find(organisation_id, True)


def draft(organisation_id: int) -> KeptLook | None:
    """Return the look that somebody is trying out, or None."""
    return _find(organisation_id, False)


def content(file: Stored | None) -> bytes:
    """Return the bytes of a file of a house style, b"" for none."""
    return b"".join(files.read(file.id)) if file else b""


def keep_draft(organisation_id: int, look: Look, hand: Hand) -> None:
    """Keep a look to try out, in the place of an earlier one. Raises Full."""
    logo, template = _counted(look.logo), _counted(look.template)
    with writing() as current:
        answers.hold(current, organisation_id)
        row = HouseStyle(organisation_id=organisation_id, chosen=False, colour=look.colour, font=look.font,
                         logo_id=_file(current, organisation_id, logo, hand),
                         template_id=_file(current, organisation_id, template, hand),
                         who=hand.who, at=hand.now)  # fmt: skip
        current.merge(row)
        current.flush()
        _tidy(current, organisation_id)


def choose(organisation_id: int, seen: datetime, hand: Hand) -> None:
    """Let all papers look as the draft of the moment `seen`.

    Raises Overtaken when the draft is not that one any more.
    """
    with writing() as current:
        answers.hold(current, organisation_id)
        tried = current.get(HouseStyle, (organisation_id, False), populate_existing=True)
        if tried is None or tried.at != seen:
            raise Overtaken
        _copy(current, tried, True, hand)
        current.delete(tried)
        current.flush()
        _tidy(current, organisation_id)
        answers.touch(current, organisation_id)
        audit.note(current, "house", hand.who, organisation_id, hand.now)


def drop_draft(organisation_id: int) -> None:
    """Forget the look that was tried out."""
    with writing() as current:
        answers.hold(current, organisation_id)
        current.execute(
            delete(HouseStyle).where(
                HouseStyle.organisation_id == organisation_id, HouseStyle.chosen.is_(False)
            )
        )
        _tidy(current, organisation_id)


def set_aside(organisation_id: int, hand: Hand) -> None:
    """Go back to the plain look; the chosen one becomes a draft, so that it can be chosen again.

    Raises Overtaken when there is a draft already: that is somebody's work.
    """
    with writing() as current:
        answers.hold(current, organisation_id)
        found = current.get(HouseStyle, (organisation_id, True), populate_existing=True)
        if found is None:
            return
        if current.get(HouseStyle, (organisation_id, False), populate_existing=True) is not None:
            raise Overtaken
        _copy(current, found, False, hand)
        current.delete(found)
        answers.touch(current, organisation_id)
        audit.note(current, "plain", hand.who, organisation_id, hand.now)


def _find(organisation_id: int, is_chosen: bool) -> KeptLook | None:
    logo, template = aliased(StoredFile), aliased(StoredFile)
    statement = (
        select(HouseStyle, logo, template)
        .outerjoin(logo, logo.id == HouseStyle.logo_id)
        .outerjoin(template, template.id == HouseStyle.template_id)
        .where(HouseStyle.organisation_id == organisation_id, HouseStyle.chosen.is_(is_chosen))
        .execution_options(populate_existing=True)
    )
    found = session().execute(statement).one_or_none()
    if found is None:
        return None
    row, picture, word = found
    return KeptLook(row.colour, row.font, _stored(picture), _stored(word), row.who, row.at)


def _stored(file: StoredFile | None) -> Stored | None:
    return Stored(file.id, file.name, file.media, file.size, file.at) if file else None


def _counted(incoming: Incoming | None) -> _Counted | None:
    """Return a file with its digest, which takes too long to keep others from writing meanwhile."""
    return _Counted(incoming, files.digest_of(incoming.content)) if incoming else None


def _file(current: Session, organisation_id: int, file: _Counted | None, hand: Hand) -> int | None:
    return files.keep(current, organisation_id, file.incoming, file.digest, hand) if file else None


def _copy(current: Session, row: HouseStyle, is_chosen: bool, hand: Hand) -> None:
    """Keep the look of a row as the chosen one, or as the draft, by this hand."""
    current.merge(
        HouseStyle(organisation_id=row.organisation_id, chosen=is_chosen, colour=row.colour, font=row.font,
                   logo_id=row.logo_id, template_id=row.template_id, who=hand.who, at=hand.now)
    )  # fmt: skip


def _tidy(current: Session, organisation_id: int) -> None:
    """Take the files away that belong to no look any more; an organisation keeps no others."""
    columns = select(HouseStyle.logo_id, HouseStyle.template_id)
    rows = current.execute(columns.where(HouseStyle.organisation_id == organisation_id)).all()
    used = {number for row in rows for number in row if number is not None}
    forgotten = select(StoredFile.id).where(
        StoredFile.dossier_id == organisation_id, StoredFile.id.not_in(used)
    )
    current.execute(delete(FilePart).where(FilePart.file_id.in_(forgotten)))
    current.execute(
        delete(StoredFile).where(StoredFile.dossier_id == organisation_id, StoredFile.id.not_in(used))
    )
