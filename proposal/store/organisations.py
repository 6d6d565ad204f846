"""Organisations: made, joined, and named; their facts are answers in their dossier."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from proposal.model.proposal import Place
from proposal.store import answers, audit, history, proposals
from proposal.store.session import session, writing
from proposal.store.tables import AnswerRow, Membership, OrganisationRow


@dataclass(frozen=True)
class Organisation:
    """An organisation as its member sees it on a list."""

    id: int
    name: str
    administrator: bool


def create(user_id: int, name: str, now: datetime) -> int:
    """Make an organisation with its maker as administrator and return its number."""
    with writing() as current:
        number = proposals.new_organisation(current, user_id, name, now)
        current.add(Membership(organisation_id=number, user_id=user_id, administrator=True, since=now))
        audit.note(current, "found", user_id, number, now)
        return number


def rename(organisation_id: int, name: str, who: int, now: datetime) -> None:
    """Keep another name in the profile of an organisation, and in its history."""
    place = Place("organisation", "name")
    with writing() as current:
        key = (organisation_id, place.step, "", place.question)
        kept = current.get(AnswerRow, key, populate_existing=True)
        if kept is None:
            kept = AnswerRow(dossier_id=organisation_id, step=place.step, row="", question=place.question,
                             value="null", revision=0)  # fmt: skip
            current.add(kept)
        before, after = kept.value, answers.dump(name)
        kept.value, kept.typed, kept.revision, kept.page = after, None, kept.revision + 1, ""
        kept.who, kept.at = who, now
        history.note(current, organisation_id, place, "", "answer", who, now, before, after)
        answers.touch(current, organisation_id)


def of_user(user_id: int) -> tuple[Organisation, ...]:
    """Return the organisations a user is a member of, by name."""
    statement = (
        select(Membership.organisation_id, Membership.administrator)
        .join(OrganisationRow, OrganisationRow.id == Membership.organisation_id)
        .where(Membership.user_id == user_id, OrganisationRow.binned_at.is_(None))
    )
    found = {number: administrator for number, administrator in session().execute(statement)}
    named = (Organisation(number, name, found[number]) for number, name in names(found).items())
    return tuple(sorted(named, key=lambda each: each.name.casefold()))


def name(organisation_id: int) -> str:
    """Return the name of an organisation, from its profile."""
    return names({organisation_id})[organisation_id]


def names(numbers: Collection[int]) -> dict[int, str]:
    """Return the names of these organisations, "" for one without a name."""
    if not numbers:
        return {}
    statement = select(AnswerRow.dossier_id, AnswerRow.value).where(
        AnswerRow.dossier_id.in_(numbers), AnswerRow.step == "organisation", AnswerRow.row == "",
        AnswerRow.question == "name",
    )  # fmt: skip
    found = {number: json.loads(value) or "" for number, value in session().execute(statement)}
    return {each: found.get(each, "") for each in numbers}
