"""Papers: are the usual ones there, and are they recent?"""

from collections.abc import Iterator
from datetime import date, timedelta

from budgets.text import Text, mark
from proposal.checks.asking import blank, check, listed, point, short
from proposal.checks.organisation import LEGAL_PERSONS
from proposal.model.choices import LegalForm, PaperKind, PaperState
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.model.size import small

A_YEAR = timedelta(days=366)
DATED = frozenset({PaperKind.KVK, PaperKind.BANK})


@check
def paper_missing(proposal: Proposal, today: date) -> Iterator[Finding]:
    """The papers most funds ask (`dutch-funds.md` (a), h28; `vip-course.md` section 4; BIJLAGE_ONTBREEKT).

    Nothing is asked of a group without legal form or of an organisation that is forming.
    """
    there = {each.kind for each in proposal.attachments.papers}
    missing = [each for each in _usual(proposal) if each not in there]
    if missing:
        names = listed([each.label for each in missing], mark("{first}, {rest}"))
        yield point(
            Place("attachments", "papers"),
            mark("Gaat dit ook mee: {papers}?", papers=names),
            mark("Veel fondsen vragen ernaar. Heb je er een niet? Zet erbij waarom."),
            missing,
        )


@check
def missing_without_reason(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What is not there has a reason (`project-elements.md` BIJLAGE_ONTBREEKT)."""
    for each in proposal.attachments.papers:
        if each.state in (PaperState.LATER, PaperState.MISSING) and blank(each.reason):
            yield point(
                Place("attachments", "reason", each.id),
                mark("Waarom zit dit er nog niet bij: '{paper}'?", paper=_name(each.title, each.kind)),
                mark("Met één zin weet een fonds dat je het niet vergat."),
                each.kind,
                each.state,
            )


@check
def file_missing(proposal: Proposal, today: date) -> Iterator[Finding]:
    """What goes along is really there (`vip-course.md` section 4)."""
    for each in proposal.attachments.papers:
        if each.state is PaperState.ADDED and blank(each.file):
            yield point(
                Place("attachments", "file", each.id),
                mark("Waar is het bestand van: '{paper}'?", paper=_name(each.title, each.kind)),
                mark("Je schreef dat het erbij zit, maar er is nog niets toegevoegd."),
                each.kind,
                each.state,
            )


@check
def old_paper(proposal: Proposal, today: date) -> Iterator[Finding]:
    """An extract or bank statement is under a year old (`dutch-funds.md` (a), h28)."""
    for each in proposal.attachments.papers:
        if each.kind in DATED and each.on and each.on < today - A_YEAR:
            yield point(
                Place("attachments", "on", each.id),
                mark("Kun je een nieuwer papier krijgen: '{paper}'?", paper=_name(each.title, each.kind)),
                mark("Fondsen willen dat het niet ouder is dan een jaar. Dit is van {day}.", day=each.on),
                each.kind,
                each.on,
            )


def _usual(proposal: Proposal) -> tuple[PaperKind, ...]:
    form = proposal.organisation.legal_form
    kinds = {each.kind for each in proposal.attachments.papers}
    if form not in LEGAL_PERSONS:
        return ()
    founding = () if form is LegalForm.CHURCH else (PaperKind.STATUTES,)
    yearly = () if small(proposal) or PaperKind.ACCOUNTS in kinds else (PaperKind.REPORT,)
    return (*founding, PaperKind.KVK, *yearly)


def _name(title: str, kind: PaperKind | None) -> str | Text:
    return short(title) if title or kind is None else kind.label


CHECKS = (paper_missing, missing_without_reason, file_missing, old_paper)
