"""Part 5: with whom, what each does and gains, and what is agreed. And the annex with what exists already."""

from proposal.documents.blocks import Blocks, Column, Row, questions, table
from proposal.documents.parts import setting_aside
from proposal.documents.wording import below, chosen, day, labelled, when_yes
from proposal.model.proposal import Proposal
from proposal.model.steps.partners import Partner

COLUMNS = (
    Column("Partner", 3),
    Column("Wat de partner doet", 4),
    Column("Wat de partner eraan heeft", 3),
    Column("Afspraak", 4),
)


def partners(proposal: Proposal) -> Blocks:
    """The whole of part 5."""
    return (
        *table("Partners en afspraken", COLUMNS, (_partner(each) for each in proposal.partners.partners)),
        *questions(("Waar we samen naartoe willen", proposal.partners.shared)),
        *setting_aside.reason(proposal, "partners"),
    )


def _partner(partner: Partner) -> Row:
    agreed = below(
        chosen(partner.agreement),
        labelled("Uren betaald door", partner.pays_hours),
        labelled("Contact", partner.contact),
        when_yes(partner.indispensable, "Onmisbaar voor het project"),
    )
    return Row((below(partner.name, chosen(partner.kind)), partner.does, partner.gains, agreed))


def survey(proposal: Proposal) -> Blocks:
    """Annex: who does something like this already, what is agreed with them, and what is different here."""
    columns = (
        Column("Wie", 3),
        Column("Wat zij doen", 4),
        Column("Wat wij anders doen", 4),
        Column("Afgesproken", 3),
        Column("Bezocht", 2),
    )
    rows = (
        Row((each.name, each.does, each.difference, each.agreed, day(each.visited)))
        for each in proposal.initiatives.existing
    )
    return table("Wat er al is", columns, rows)
