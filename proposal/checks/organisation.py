"""Organisation: can it be reached, is it governed with care, and whose papers are these?"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budgets.text import mark
from proposal.checks.asking import blank, check, must, point, short, tip
from proposal.model.choices import LegalForm, Tie, YesNo
from proposal.model.finding import Finding
from proposal.model.proposal import Place, Proposal
from proposal.model.size import grown

LEGAL_PERSONS = frozenset({LegalForm.FOUNDATION, LegalForm.ASSOCIATION, LegalForm.CHURCH})
FEWEST = 3
MOST_RESERVES = Decimal("1.5")


@check
def contact_without_phone(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A fund can call someone (`vip-course.md` P19, section 7; CONTACT_NIET_BEREIKBAAR)."""
    organisation = proposal.organisation
    if not blank(organisation.contact_name) and blank(organisation.contact_phone):
        yield must(
            Place("organisation", "contact_phone"),
            mark("Op welk nummer is {name} te bereiken?", name=short(organisation.contact_name)),
            mark("Een fonds dat niemand kan bellen, legt een aanvraag soms weg."),
            organisation.contact_name,
            blocks=True,
        )


@check
def contact_hours(proposal: Proposal, today: date) -> Iterator[Finding]:
    """And knows when (`vip-course.md` section 7, item 5; `project-elements.md` 14)."""
    organisation = proposal.organisation
    if not blank(organisation.contact_name) and blank(organisation.contact_when):
        yield point(
            Place("organisation", "contact_when"),
            mark("Wanneer kan een fonds {name} bellen?", name=short(organisation.contact_name)),
            mark("Vrijwilligers werken vaak overdag. Een paar vaste uren is genoeg."),
            organisation.contact_name,
        )


@check
def contact_in_dutch(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Who answers speaks Dutch well and knows the application (`vip-course.md` P19, section 7, item 5)."""
    if proposal.organisation.contact_dutch is YesNo.NO:
        yield point(
            Place("organisation", "contact_dutch"),
            mark("Kan iemand die goed Nederlands spreekt de telefoon opnemen?"),
            mark("Fondsen bellen met vragen. Een misverstand kost je soms de aanvraag."),
            proposal.organisation.contact_dutch,
        )


@check
def nobody_stands_in(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Someone answers when the contact is away (`vip-course.md` P19, section 8)."""
    organisation = proposal.organisation
    if grown(proposal) and not blank(organisation.contact_name) and blank(organisation.stand_in_name):
        yield tip(
            Place("organisation", "stand_in_name"),
            mark("Wie neemt op als {name} op vakantie is?", name=short(organisation.contact_name)),
            mark("Na het versturen belt een fonds onverwacht. Laat ook die persoon het plan lezen."),
            organisation.contact_name,
        )


@check
def board_is_family(proposal: Proposal, today: date) -> Iterator[Finding]:
    """No relatives in the board (`vip-course.md` P22, section 10)."""
    for each in proposal.organisation.board:
        if _has_board(proposal) and each.related is YesNo.YES:
            yield point(
                Place("organisation", "related", each.id),
                mark("Kan iemand van buiten de familie de plek van {name} innemen?", name=short(each.name)),
                mark("Met familie in het bestuur is het lastig om elkaar te controleren."),
                each.name,
                each.related,
            )


@check
def board_does_the_work(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Who governs does not lead the daily work (`vip-course.md` P22, section 10)."""
    for each in proposal.organisation.board:
        if _has_board(proposal) and each.executes is YesNo.YES:
            yield point(
                Place("organisation", "executes", each.id),
                mark("Wie kijkt er mee als {name} ook in het project werkt?", name=short(each.name)),
                mark("Besturen en uitvoeren gaan beter met twee paar ogen."),
                each.name,
                each.executes,
            )


@check
def board_is_paid(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Who sends an invoice does not sit on the board (`dutch-funds.md` h26, (b))."""
    paid = [(each.id, each.name) for each in proposal.organisation.board if each.paid is YesNo.YES]
    for row, name in paid:
        yield point(
            Place("organisation", "paid", row),
            mark("Kan {name} kiezen: in het bestuur, of betaald in het project?", name=short(name)),
            mark("Een bestuurslid dat geld krijgt uit het project, beslist over zichzelf."),
            name,
        )
    for each in proposal.approach.people:
        if each.tie is Tie.PAID and each.board is YesNo.YES:
            yield point(
                Place("approach", "board", each.id),
                mark("Kan {name} kiezen: in het bestuur, of betaald in het project?", name=short(each.name)),
                mark("Een bestuurslid dat geld krijgt uit het project, beslist over zichzelf."),
                each.name,
                each.tie,
            )


@check
def small_board(proposal: Proposal, today: date) -> Iterator[Finding]:
    """At least three in the board (`dutch-funds.md` h26); not asked of a group or one that is forming."""
    organisation = proposal.organisation
    if organisation.legal_form in LEGAL_PERSONS and 0 < len(organisation.board) < FEWEST:
        yield point(
            Place("organisation", "board"),
            mark("Wie kan er nog in het bestuur?"),
            mark("Veel fondsen willen minstens drie bestuursleden, die geen familie zijn."),
            len(organisation.board),
        )


@check
def not_registered(proposal: Proposal, today: date) -> Iterator[Finding]:
    """A legal person is known by its KvK number (`dutch-funds.md` a, h28); never asked of a group."""
    organisation = proposal.organisation
    if organisation.legal_form in LEGAL_PERSONS and blank(organisation.kvk):
        yield tip(
            Place("organisation", "kvk"),
            mark("Wat is jullie KvK-nummer?"),
            mark("Veel fondsen zoeken jullie daarmee op. Het staat op het uittreksel van de KvK."),
            organisation.legal_form,
        )


@check
def board_rules(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Statutes follow the WBTR (`dutch-funds.md` h33); only for a foundation or an association."""
    organisation = proposal.organisation
    asked = organisation.legal_form in (LegalForm.FOUNDATION, LegalForm.ASSOCIATION)
    if asked and organisation.wbtr is not YesNo.YES and (grown(proposal) or organisation.wbtr):
        yield tip(
            Place("organisation", "wbtr"),
            mark("Passen jullie statuten bij de WBTR?"),
            mark("Volgens die wet mag niemand meer stemmen hebben dan de andere bestuursleden samen."),
            organisation.wbtr,
            organisation.legal_form,
        )


@check
def money_in_the_bank(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Savings have a purpose (`dutch-funds.md` h27)."""
    organisation = proposal.organisation
    reserves, yearly, asked = organisation.reserves, organisation.yearly_costs, proposal.plan.from_funds
    enough = reserves and ((yearly and reserves > yearly * MOST_RESERVES) or (asked and reserves >= asked))
    if enough and blank(organisation.reserves_for):
        yield point(
            Place("organisation", "reserves_for"),
            mark("Waar is jullie spaargeld voor bestemd?"),
            mark("Een fonds denkt anders: dit kunnen ze zelf betalen."),
            reserves,
            yearly,
            asked,
        )


@check
def lead_unexplained(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Who applies for another tells whose account it is and who reports (`dutch-funds.md` h4)."""
    organisation = proposal.organisation
    questions = ("lead_relation", "lead_account", "lead_reports", "lead_decision")
    empty = [each for each in questions if blank(getattr(organisation, each))]
    if not blank(organisation.lead_name) and empty:
        yield point(
            Place("organisation", empty[0]),
            mark("Hoe is het geregeld met {name}?", name=short(organisation.lead_name)),
            mark("Een fonds wil weten op wiens rekening het geld komt, en wie er verslag doet."),
            organisation.lead_name,
            empty,
        )


@check
def papers_of_another(proposal: Proposal, today: date) -> Iterator[Finding]:
    """Papers of another organisation are explained (`vip-course.md` P18, section 7, form)."""
    organisation = proposal.organisation
    unexplained = blank(organisation.host_relation) or blank(organisation.host_papers)
    if not blank(organisation.host_name) and unexplained:
        yield point(
            Place("organisation", "host_relation" if blank(organisation.host_relation) else "host_papers"),
            mark("Waarom sturen jullie papieren mee van {name}?", name=short(organisation.host_name)),
            mark("Zonder uitleg lijkt het of de aanvraag van een ander komt."),
            organisation.host_name,
            organisation.host_papers,
        )


def _has_board(proposal: Proposal) -> bool:
    return proposal.organisation.legal_form not in (None, LegalForm.GROUP)


CHECKS = (
    contact_without_phone, contact_hours, contact_in_dutch, nobody_stands_in, board_is_family,
    board_does_the_work, board_is_paid, small_board, not_registered, board_rules, money_in_the_bank,
    lead_unexplained, papers_of_another,
)  # fmt: skip
