"""Proof: what in a proposal shows that an item of the checklist is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from budgets.text import Text, mark, mark_count
from proposal.model.case import Case
from proposal.model.choices import ApplicationState, ContactKind, PaperState
from proposal.model.following import TermKind
from proposal.model.sign_off import SignOff
from proposal.model.steps.attachments import Paper
from proposal.model.steps.funds import Contact

THANKED = frozenset({
    ApplicationState.THANKED, ApplicationState.INTERIM, ApplicationState.REPORTED, ApplicationState.PAID,
})  # fmt: skip
TOLD_BETWEEN = frozenset({ApplicationState.INTERIM, ApplicationState.REPORTED})


@dataclass(frozen=True)
class Proof:
    """What shows it, in words, with the day and the person where they are known.

    One that does not `hold` was true before something changed.
    """

    text: Text
    on: date | None = None
    who: str = ""
    holds: bool = True


def proof(code: str, case: Case) -> Proof | None:
    """Return what shows that the item with this code is done, or once was; None when nothing does."""
    find = _PROOFS.get(code)
    return find(case) if find else None


def _freshness(signed: SignOff) -> tuple[bool, date]:
    return not signed.changed, signed.on


def _contact(found: Contact | None, said: Text) -> Proof | None:
    return Proof(said, found.on, found.who) if found else None


def _state(case: Case, states: frozenset[ApplicationState], said: Text) -> Proof | None:
    """What the state of an application shows, with the contact since which it is so."""
    found = case.reached(*states)
    return _contact(found, said) or (Proof(said) if case.state in states else None)


def _named(name: str, said: Callable[[str], Text]) -> Proof | None:
    """What a filled in name shows."""
    return Proof(said(name.strip())) if name.strip() else None


def _website(case: Case) -> Proof | None:
    known = case.application.aim.strip()
    return Proof(mark("Je schreef op waar het fonds geld aan geeft.")) if known else None


def _person(case: Case) -> Proof | None:
    return _named(case.application.person, lambda name: mark("Contactpersoon: {name}", name=name))


def _call(case: Case) -> Proof | None:
    said, on = mark("Jullie belden."), case.application.phoned_on
    found = _contact(case.last(ContactKind.CALL), said)
    return found or (Proof(said, on) if on or case.state is ApplicationState.CALLED else None)


def _visit(case: Case) -> Proof | None:
    said = mark("Er was een bezoek of gesprek.")
    found = _contact(case.last(ContactKind.VISIT), said)
    return found or _state(case, frozenset({ApplicationState.VISITED}), said)


def _deadline(case: Case) -> Proof | None:
    on = case.application.deadline
    return Proof(mark("Uiterlijk {on}", on=on)) if on else None


def _addressee(case: Case) -> Proof | None:
    name = case.letter.addressee or case.application.person
    return _named(name, lambda known: mark("De brief is aan {name}.", name=known))


def _language(case: Case) -> Proof | None:
    named, signed = case.dispatch.language_by.strip(), max(case.signed, key=_freshness, default=None)
    if signed is None or (named and signed.changed):
        return Proof(mark("Nagelezen."), who=named) if named else None
    if not signed.changed:
        return Proof(mark("Nagelezen."), signed.on, signed.name)
    since = mark_count(
        "{who} las alles na op {on}. Daarna nog veranderd: {count} antwoord.",
        "{who} las alles na op {on}. Daarna nog veranderd: {count} antwoorden.",
        signed.changed, who=signed.name, on=signed.on,
    )  # fmt: skip
    return Proof(since, signed.on, signed.name, holds=False)


def _treasurer(case: Case) -> Proof | None:
    who = case.dispatch.treasurer.strip()
    return Proof(mark("Nagekeken."), who=who) if who else None


def _others(case: Case) -> Proof | None:
    """The list of funds goes along with every letter; it is honest once it has all amounts."""
    asked = case.proposal.funds.applications
    if len(asked) < 2 or any(each.amount is None or not each.fund.strip() for each in asked):
        return None
    said = mark("De fondsenlijst gaat mee, met alle {count} fondsen en bedragen.", count=len(asked))
    return Proof(said)


def _papers(case: Case) -> Proof | None:
    papers = case.proposal.attachments.papers
    if not papers or not all(map(_settled, papers)):
        return None
    there = sum(each.state is PaperState.ADDED for each in papers)
    if not there:
        return Proof(mark("Bij elke bijlage staat waarom die niet meegaat."))
    return Proof(mark_count("{count} bijlage gaat mee.", "{count} bijlagen gaan mee.", there))


def _settled(paper: Paper) -> bool:
    """Whether a paper goes along, or its absence is explained."""
    if paper.state is PaperState.ADDED:
        return bool(paper.file)
    return paper.state is not None and bool(paper.reason.strip())


def _sent(case: Case) -> Proof | None:
    """That it went out; not for a second attempt, which has to go out again."""
    on = case.dispatch.sent_on
    return Proof(mark("Verstuurd."), on) if on and case.state is not ApplicationState.RETRY else None


def _received(case: Case) -> Proof | None:
    said = mark("Het fonds liet weten dat de aanvraag er is.")
    found = _state(case, frozenset({ApplicationState.CONFIRMED}), said)
    asked = Proof(mark("Het fonds stelde een vraag, dus de aanvraag is er."))
    return found or (asked if case.asked or case.state is ApplicationState.QUESTION else None)


def _reachable(case: Case) -> Proof | None:
    return _named(case.reachable, lambda known: mark("Bereikbaar: {name}", name=known))


def _stand_in(case: Case) -> Proof | None:
    return _named(case.stand_in, lambda known: mark("Neemt het over: {name}", name=known))


def _question(case: Case) -> Proof | None:
    there = case.asked or case.state is ApplicationState.QUESTION
    return _contact(case.answer, mark("Jullie antwoordden.")) if there else None


def _decision(case: Case) -> Proof | None:
    expected = case.application.decision_on
    asked = (ContactKind.CALL, ContactKind.MAIL)
    return _contact(case.last(*asked, after=expected), mark("Jullie vroegen ernaar.")) if expected else None


def _thanks(case: Case) -> Proof | None:
    return _state(case, THANKED, mark("Het fonds is bedankt."))


def _terms(case: Case) -> Proof | None:
    known = case.terms() or case.application.conditions.strip()
    return Proof(mark("De voorwaarden staan erbij.")) if known else None


def _money(case: Case) -> Proof | None:
    for each in case.terms(TermKind.PAYMENT):
        if each.on:
            return Proof(mark("Er komt geld op {on}.", on=each.on))
    known = case.application.payment
    return Proof(known.label) if known else None


def _invite(case: Case) -> Proof | None:
    awarded = case.reached(ApplicationState.AWARDED)
    since = awarded.on if awarded else None
    found = case.last(ContactKind.VISIT, after=since) if since else None
    return _contact(found, mark("Er was een bezoek of gesprek."))


def _interim(case: Case) -> Proof | None:
    said = mark("Het fonds kreeg een tussentijds bericht.")
    return _done(case, TermKind.INTERIM, said) or _state(case, TOLD_BETWEEN, said)


def _report(case: Case) -> Proof | None:
    said = mark("Het verslag is verstuurd.")
    reported = frozenset({ApplicationState.REPORTED})
    return _done(case, TermKind.REPORT, said) or _state(case, reported, said)


def _done(case: Case, kind: TermKind, said: Text) -> Proof | None:
    """What an agreement shows once all agreements of its kind were met."""
    days = [each.done_on for each in case.terms(kind)]
    known = [each for each in days if each]
    return Proof(said, max(known)) if days and len(known) == len(days) else None


def _no_why(case: Case) -> Proof | None:
    """That one spoke with the fund at or after its no, or wrote down why it refused."""
    if case.life.refusal.strip():
        return Proof(mark("De reden staat hieronder."))
    refused = case.reached(ApplicationState.REJECTED)
    since = (refused.on if refused else None) or case.dispatch.sent_on
    before = since - timedelta(days=1) if since else date.min
    spoken = case.last(ContactKind.CALL, ContactKind.VISIT, after=before)
    return _contact(spoken, mark("Jullie spraken het fonds."))


def _no_later(case: Case) -> Proof | None:
    again = frozenset({ApplicationState.RETRY})
    return _state(case, again, mark("Jullie mogen het nog eens proberen."))


def _no_advice(case: Case) -> Proof | None:
    known = case.life.learned.strip()
    return Proof(mark("Jullie schreven op wat je ervan leerde.")) if known else None


_PROOFS: Mapping[str, Callable[[Case], Proof | None]] = {
    "website": _website, "person": _person, "call": _call, "visit": _visit, "deadline": _deadline,
    "addressee": _addressee, "language": _language, "treasurer": _treasurer, "others": _others,
    "papers": _papers, "sent": _sent, "received": _received, "reachable": _reachable,
    "stand_in": _stand_in, "question": _question, "decision": _decision, "thanks": _thanks,
    "terms": _terms, "money": _money, "invite": _invite, "interim": _interim, "report": _report,
    "no_why": _no_why, "no_later": _no_later, "no_advice": _no_advice,
}  # fmt: skip
