"""`Eigen aantekeningen.docx`: what the makers wrote for themselves only, in the folder that stays at home."""

from budgets.coverage import Status
from proposal.documents.answers import facts, items, section
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.edition import Edition
from proposal.documents.parts.cash import cash_blocks
from proposal.documents.parts.setting_aside import told_in_the_plan
from proposal.documents.showing import asked
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import chosen, day, joined, money
from proposal.model.choices import YesNo
from proposal.model.proposal import STEPS, Proposal

STEP_NAMES = {
    "idea": "Idee", "audience": "Doelgroep", "initiatives": "Wat er al is", "scope": "Haalbaarheid",
    "activities": "Activiteiten", "approach": "Werkwijze", "volunteers": "Vrijwilligers",
    "partners": "Partners", "results": "Resultaten", "factors": "Succes- en faalfactoren",
    "evaluation": "Evaluatie",
    "budget": "Begroting", "coverage": "Dekkingsplan", "organisation": "Organisatie", "funds": "Fondsenlijst",
    "letter": "Brief", "attachments": "Bijlagen", "pitch": "Presentatie", "sending": "Versturen",
    "short": "Korte versies", "following": "Fondsen volgen",
}  # fmt: skip


def own_notes(edition: Edition) -> Paper:
    """The Word file with all notes; it never leaves the house."""
    return edition.titled("Eigen aantekeningen", own_notes_blocks(edition))


def own_notes_blocks(edition: Edition) -> Blocks:
    """Everything that no fund gets to see and that stands in no other document for the makers."""
    shown = asked(edition.proposal)
    return (
        *section("Rondgang", _survey(shown)),
        *section("Partners", _partners(shown)),
        *section("Uitspraken zonder toestemming", _quotes(shown)),
        *section("Bronnen die nee zeiden", _rejected(shown)),
        *section("Geld per maand", cash_blocks(edition)),
        *section("Papieren die nog niet meegaan", _papers(edition)),
        *section("Wat we opzij hebben gezet", _set_aside(shown)),
        *section("Nog niet te lezen", items(each.typed for each in shown.unreadable)),
    )


def _survey(proposal: Proposal) -> Blocks:
    columns = (Column("Wie", 3), Column("Gesproken met", 3), Column("Wat zij missen", 4),
               Column("Verslag gestuurd", 2), Column("Verslag akkoord", 2))  # fmt: skip
    noted = (
        each for each in proposal.initiatives.existing
        if each.person or each.lacks or each.report_sent or each.report_agreed
    )  # fmt: skip
    rows = (
        Row((each.name, each.person, each.lacks, chosen(each.report_sent), chosen(each.report_agreed)))
        for each in noted
    )
    return table("Wat we hoorden", columns, rows)


def _partners(proposal: Proposal) -> Blocks:
    columns = (
        Column("Partner", 3),
        Column("Moeite met", 4),
        Column("Wat we doen", 4),
        Column("Als zij afhaken", 4),
    )
    noted = (each for each in proposal.partners.partners if each.resistance or each.measure or each.plan_b)
    rows = (Row((each.name, each.resistance, each.measure, each.plan_b)) for each in noted)
    return table("Partners en plan B", columns, rows)


def _quotes(proposal: Proposal) -> Blocks:
    columns = (
        Column("Uitspraak", 5),
        Column("Van wie", 2),
        Column("Toestemming", 2),
        Column("Naam veranderd", 2),
    )
    rows = (
        Row((each.text, each.role, chosen(each.consent), chosen(each.renamed)))
        for each in proposal.audience.quotes if each.consent is not YesNo.YES
    )  # fmt: skip
    return table("Niet gebruiken", columns, rows)


def _rejected(proposal: Proposal) -> Blocks:
    columns = (
        Column("Bron", 4),
        Column("Wanneer", 2),
        Column("Blijkt uit", 4),
        Column("Bedrag", 2, amount=True),
    )
    rows = (
        Row((each.name or chosen(each.kind), day(each.on), each.reference, money(each.amount)))
        for each in proposal.coverage.contributions if each.status is Status.REJECTED
    )  # fmt: skip
    return table("Afgewezen", columns, rows)


def _papers(edition: Edition) -> Blocks:
    """What the makers noted of papers of which no file goes along; the letter names them in one line."""
    enclosed = {paper.id for paper, _ in edition.enclosed()}
    columns = (Column("Papier", 3), Column("Van", 2), Column("Waarover", 4), Column("Waarom niet", 4))
    rows = (
        Row((joined(chosen(each.kind), each.title), day(each.on), each.about,
             joined(chosen(each.state), each.reason, by=": ")))
        for each in asked(edition.proposal).attachments.papers if each.id not in enclosed
    )  # fmt: skip
    return table("Papieren", columns, rows)


def _set_aside(proposal: Proposal) -> Blocks:
    untold = (slug for slug in STEPS if not told_in_the_plan(proposal, slug))
    return facts(*((STEP_NAMES[slug], proposal.step(slug).why_not) for slug in untold))
