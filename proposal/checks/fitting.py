"""Fitting: 'Kan dit bij een fonds?', in a few friendly lines as soon as the first facts are known."""

from collections.abc import Iterator
from datetime import date

from budgets.rules import ONE_FUNDER
from budgets.text import Text, mark, mark_count
from proposal.checks.timing import start
from proposal.model.choices import LegalForm
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.size import SMALL, total, weeks_needed

NOT_YET_A_LEGAL_PERSON = {
    LegalForm.FORMING: mark(
        "Jullie zijn in oprichting. Veel fondsen wachten op de KvK-inschrijving, of vragen een penvoerder."
    ),
    LegalForm.GROUP: mark(
        "Een groep zonder rechtsvorm kan bij buurtfondsen en de gemeente terecht, of via een penvoerder."
    ),
}


def fit(proposal: Proposal, today: date) -> tuple[Text, ...]:
    """Return at most four lines on time, legal form, one day and size (`dutch-funds.md` (a), (b), (d)).

    Nothing while place, kind, legal form or month is not known.
    """
    idea, form = proposal.idea, proposal.organisation.legal_form
    day = start(proposal)
    if not idea.place.strip() or idea.kind is None or form is None or day is None:
        return ()
    return (_time(proposal, day, today), _form(form), *_one_day(idea.kind), *_size(proposal))


def _time(proposal: Proposal, day: date, today: date) -> Text:
    weeks, needed = (day - today).days // 7, weeks_needed(proposal)
    if day <= today:
        return mark("Het begin is al geweest. Vraag geld voor een deel dat nog moet komen.")
    if weeks < needed:
        return mark_count(
            "Over {count} week begint het. Reken bij een fonds op {needed} weken, of begin later.",
            "Over {count} weken begint het. Reken bij een fonds op {needed} weken, of begin later.",
            weeks,
            needed=needed,
        )
    return mark("Er is tijd genoeg: nog {weeks} weken. Een fonds heeft er zo'n {needed} nodig.",
                weeks=weeks, needed=needed)  # fmt: skip


def _form(form: LegalForm) -> Text:
    return NOT_YET_A_LEGAL_PERSON.get(
        form, mark("Met jullie rechtsvorm kunnen jullie bij bijna elk fonds een aanvraag doen.")
    )


def _one_day(kind: Kind) -> Iterator[Text]:
    if kind is Kind.EVENT:
        yield mark("Een activiteit van één dag past het best bij een buurtfonds of de gemeente.")


def _size(proposal: Proposal) -> Iterator[Text]:
    amount = total(proposal)
    if not amount:
        return
    if amount <= SMALL:
        yield mark("Met {amount} is het een kleine aanvraag. Dan is een kort formulier vaak genoeg.",
                   amount=amount)  # fmt: skip
    elif ONE_FUNDER.breach(amount) is None:
        yield mark("Voor {amount} vraag je het best twee of drie fondsen.", amount=amount)
    else:
        yield mark("Voor {amount} heb je meer dan één geldgever nodig.", amount=amount)
