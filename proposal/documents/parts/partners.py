"""Part 5: with whom, what each does and gains, and what is agreed. And the annex with what exists already."""

from proposal.documents.answers import facts, items, questions, see
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.parts import annexes, setting_aside
from proposal.documents.tables import table
from proposal.documents.wording import all_chosen, below, chosen, day, joined, labelled, sentences, when_yes
from proposal.model.proposal import Proposal
from proposal.model.steps.initiatives import Initiative
from proposal.model.steps.partners import Partner

COLUMNS = (Column("Partner", 4), Column("Wat de partner eraan heeft", 4), Column("Afspraak", 7))


def partners(proposal: Proposal) -> Blocks:
    """The whole of part 5."""
    answers = proposal.partners
    return (
        *items(joined(each.name, each.does, by=": ") for each in answers.partners),
        *questions(("Waar we samen naartoe willen", answers.shared)),
        *see(annexes.PARTNERS, agreements(proposal)),
        *setting_aside.reason(proposal, "partners"),
    )


def agreements(proposal: Proposal) -> Blocks:
    """Annex: what each partner gains and what was agreed."""
    partners = proposal.partners.partners
    told = any(each.gains or each.agreement or each.pays_hours or each.contact for each in partners)
    rows = (_partner(each) for each in partners)
    return table(
        "Afspraken per partner", COLUMNS, rows if told else (), "zegt wat met elke partner is afgesproken."
    )


def _partner(partner: Partner) -> Row:
    agreed = sentences(
        chosen(partner.agreement),
        labelled("Uren betaald door", partner.pays_hours),
        labelled("Contact", partner.contact),
        when_yes(partner.indispensable, "Onmisbaar voor het project"),
    )
    return Row((below(partner.name, chosen(partner.kind)), partner.gains, agreed))


def _initiative(known: Initiative) -> str:
    visited = f"bezocht op {day(known.visited)}" if known.visited else ""
    return below(known.name, known.place if known.place not in known.name else "", visited)


def survey(proposal: Proposal) -> Blocks:
    """Annex: who does something like this already, what is agreed with them, and what is different here."""
    answers = proposal.initiatives
    columns = (
        Column("Wie", 6),
        Column("Wat zij doen", 5),
        Column("Wat wij anders doen", 5),
        Column("Afgesproken", 6),
    )
    rows = (Row((_initiative(each), each.does, each.difference, each.agreed)) for each in answers.existing)
    return (
        *table("Wat er al is", columns, rows, "laat zien wie er al iets doet."),
        *questions(("Wat er al is", answers.no_existing)),
        *facts(("Wat vrijwilligers hier geven", all_chosen(answers.strengths))),
        *questions(
            ("Waaraan we dat merken", answers.strengths_how),
            ("Wat vrijwilligers doen en wat beroepskrachten doen", answers.professionals),
            ("Wat de gemeente wil", answers.policy),
            ("Waar we hebben gezocht", answers.searched),
        ),
    )
