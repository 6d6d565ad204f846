"""What the web form of a fund asks, from the answers and facts of a project: nothing is written anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from budgets.coverage import Source
from budgets.text import Text, mark
from proposal.documents.parts.activities import execution_days
from proposal.documents.showing import outward
from proposal.documents.web_money import Part, asked_funds, parts, whole
from proposal.documents.wording import all_chosen, below, chosen, joined, money, number
from proposal.model.kind import Kind
from proposal.model.proposal import Place, Proposal
from proposal.model.short import LIMITS, Size

LONG = 60
"""A text of more characters than this does not fit on one line of a page."""


@dataclass(frozen=True)
class Entry:
    """A field of a form: what it asks, the answer as one pastes it, and where that is filled in.

    `inside` says what is in an amount, `size` which short form this is.
    """

    caption: Text
    text: str
    place: Place
    inside: Text | None = None
    size: Size | None = None

    @property
    def lines(self) -> bool:
        """Whether it takes more than one line."""
        return len(self.text) > LONG or "\n" in self.text


@dataclass(frozen=True)
class Group:
    """Fields that stand together on most forms."""

    title: Text
    entries: tuple[Entry, ...]


def web_form(proposal: Proposal) -> tuple[Group, ...]:
    """Return the fields that funds ask on the web (`dutch-funds.md` (a), (e)), also those without an answer.

    A question that this project is not asked is left out, and so is all that is for its makers only.
    """
    shown = outward(proposal)
    groups = (
        Group(mark("Het project"), tuple(_project(shown))),
        Group(mark("De organisatie"), tuple(_organisation(shown))),
        Group(mark("Inhoud"), tuple(_contents(shown))),
        Group(mark("Wat kost het?"), tuple(_costs(shown))),
        Group(mark("Wie betaalt wat?"), tuple(_coverage(shown))),
    )
    return tuple(Group(each.title, tuple(_wanted(proposal, each.entries))) for each in groups)


def _wanted(proposal: Proposal, entries: Iterable[Entry]) -> Iterator[Entry]:
    for each in entries:
        step = each.place.step
        asked = dict(proposal.asks(step)) if proposal.needs(step) else {}
        if each.text or each.place.row or each.place.question in asked:
            yield replace(each, text=each.text.replace("\u00a0", " "))


def _project(shown: Proposal) -> Iterator[Entry]:
    idea, activities = shown.idea, shown.activities
    yield _entry(mark("Titel van het project"), "idea.title", shown.title)
    yield _entry(mark("Plaats of gemeente"), "idea.place", idea.place)
    yield _entry(mark("Thema"), "idea.themes", all_chosen(idea.themes))
    yield _entry(mark("Begindatum"), "activities.start", _day(activities.start))
    yield _entry(mark("Einddatum"), "activities.end", _day(activities.end))
    if shown.kind is Kind.EVENT:
        on = joined(*(_day(each) for each in execution_days(shown)))
        yield _entry(mark("Dag van de activiteit"), "activities.activities", on)
    captions = {
        Size.WORDS_200: mark("Samenvatting (ten hoogste 200 woorden)"),
        Size.WORDS_250: mark("Samenvatting (ten hoogste 250 woorden)"),
        Size.CHARACTERS: mark("Korte omschrijving (ten hoogste 1.000 tekens)"),
    }
    for size, caption in captions.items():
        place = f"{LIMITS[size].step}.{LIMITS[size].question}"
        yield replace(_entry(caption, place, shown.short_text(size)), size=size)


def _organisation(shown: Proposal) -> Iterator[Entry]:
    known = shown.organisation
    asked: tuple[tuple[Text, str, str], ...] = (
        (mark("Naam van de aanvrager"), "name", known.name),
        (mark("Rechtsvorm"), "legal_form", chosen(known.legal_form)),
        (mark("Adres"), "address", known.address),
        (mark("Website"), "website", known.website),
        (mark("KvK-nummer"), "kvk", known.kvk),
        (mark("RSIN"), "rsin", known.rsin),
        (mark("IBAN"), "iban", known.iban),
        (mark("ANBI"), "anbi", chosen(known.anbi)),
        (mark("Doel van de organisatie"), "aim", known.aim),
        (mark("Wat de organisatie doet"), "does", known.does),
        (mark("Contactpersoon"), "contact_name", known.contact_name),
        (mark("Functie van de contactpersoon"), "contact_function", known.contact_function),
        (mark("Telefoon"), "contact_phone", known.contact_phone),
        (mark("E-mail"), "contact_email", known.contact_email),
        (mark("Wie tekent er?"), "signatory_name", known.signatory_name),
        (mark("Functie van wie tekent"), "signatory_function", known.signatory_function),
    )
    lead: tuple[tuple[Text, str, str], ...] = (
        (mark("Penvoerder"), "lead_name", known.lead_name),
        (mark("Op wiens rekening komt het geld?"), "lead_account", known.lead_account),
    )
    told = (*asked, *(each for each in lead if each[2]))
    return (_entry(caption, f"organisation.{name}", text) for caption, name, text in told)


def _contents(shown: Proposal) -> Iterator[Entry]:
    activities = (joined(each.what, each.about, by=": ") for each in shown.activities.activities)
    partners = (joined(each.name, each.does, by=": ") for each in shown.partners.partners)
    results = below(*(each.what for each in shown.results.results)) or shown.idea.outcome
    asked: tuple[tuple[Text, str, str], ...] = (
        (mark("Doelgroep"), "audience.who", shown.audience.who or shown.idea.for_whom),
        (mark("Hoeveel mensen bereik je?"), "audience.reached_number", number(shown.audience.reached_number)),
        (mark("Hoeveel vrijwilligers doen mee?"), "volunteers.number", number(shown.volunteers.number)),
        (mark("Activiteiten"), "activities.activities", below(*activities)),
        (mark("Werkwijze"), "approach.method", shown.approach.method or shown.idea.how),
        (mark("Samenwerkingspartners"), "partners.partners", below(*partners)),
        (mark("Verwachte resultaten"), "results.results", results),
    )
    return (_entry(*each) for each in (*_why(shown), *asked, *_afterwards(shown)))


def _why(shown: Proposal) -> tuple[tuple[Text, str, str], ...]:
    """Why, to what end and what is new: what most forms ask first."""
    return (
        (mark("Wat ga je doen?"), "idea.what", shown.idea.what),
        (mark("Aanleiding: waarom nu?"), "audience.why_now", shown.audience.why_now),
        (mark("Welk probleem pak je aan?"), "audience.problems", shown.audience.problems),
        (mark("Doel"), "scope.aim", shown.scope.aim),
        (mark("Doelen, één per regel"), "scope.goals", below(*(each.text for each in shown.scope.goals))),
        (mark("Wat voegt dit toe aan wat er al is?"), "initiatives.added", shown.initiatives.added),
    )


def _afterwards(shown: Proposal) -> tuple[tuple[Text, str, str], ...]:
    strong = (each.text for each in shown.factors.successes)
    weak = (joined(each.text, each.measure, by="\n") for each in shown.factors.failures)
    return (
        (mark("Sterke punten"), "factors.successes", below(*strong)),
        (mark("Zwakke punten, en wat je daaraan doet"), "factors.failures", below(*weak)),
        (mark("Wat als het tegenzit?"), "factors.setback", shown.factors.setback),
        (mark("Hoe kijk je terug? (evaluatie)"), "evaluation.how", shown.evaluation.how),
        (mark("Terugblik na afloop"), "evaluation.look_back", shown.evaluation.look_back),
        (mark("Hoe gaat het daarna verder?"), "evaluation.next_steps", shown.evaluation.next_steps),
    )


def _costs(shown: Proposal) -> Iterator[Entry]:
    costs = shown.costs
    for caption, inside, amount in (
        (mark("Totale kosten"), mark("In geld en in natura samen."), costs.total),
        (mark("Waarvan in natura"), mark("Zit in de totale kosten: wat je gratis krijgt."), costs.in_kind),
        (mark("Waarvan in geld"), mark("Zit in de totale kosten: wat je echt betaalt."), costs.money),
    ):
        yield replace(_entry(caption, "budget.lines", _euros(amount) if costs.lines else ""), inside=inside)


def _coverage(shown: Proposal) -> Iterator[Entry]:
    """Yield amounts that can be added up: no euro stands in two of them, but for the sum at the end."""
    for each in parts(shown):
        yield _part(each, shown)
    for asked in asked_funds(shown):
        caption = mark("Gevraagd bedrag: {fund}", fund=asked.fund or mark("fonds zonder naam"))
        place = Place("funds", "amount", asked.id)
        yield Entry(caption, _euros(asked.amount), place, mark("Zit niet in de bedragen hierboven."))
    yield _part(whole(shown.balance), shown)
    payers = below(*_payers(shown.plan.sources))
    yield _entry(mark("Wie betaalt er nog meer mee?"), "coverage.contributions", payers)


def _part(each: Part, shown: Proposal) -> Entry:
    told = _euros(each.amount) if shown.plan.sources else ""
    return replace(_entry(each.caption, "coverage.contributions", told), inside=each.inside)


def _payers(sources: Iterable[Source]) -> Iterator[str]:
    """Yield who pays or is asked to, with the amount and how sure it is; gifts in kind are no money."""
    told = (each for each in sources if each.counted and not each.in_kind)
    return (joined(each.name or chosen(each.kind), money(each.amount), chosen(each.status)) for each in told)


def _entry(caption: Text, place: str, text: str) -> Entry:
    step, _, question = place.partition(".")
    return Entry(caption, text, Place(step, question))


def _day(on: date | None) -> str:
    """'01-09-2026', as a field for a date wants it."""
    return f"{on:%d-%m-%Y}" if on else ""


def _euros(amount: Decimal | None) -> str:
    """'1147,69', as a field for an amount wants it: without sign and without dots between thousands."""
    return "" if amount is None else f"{amount:.2f}".replace(".", ",")
