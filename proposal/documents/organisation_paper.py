"""`Organisatie.docx`: who applies, who can be reached, and whose papers and account are used."""

from proposal.documents.answers import facts, prose, section
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.edition import Edition
from proposal.documents.showing import outward
from proposal.documents.tables import table
from proposal.documents.word.paper import Paper
from proposal.documents.wording import chosen, day, joined, money, number, uncapitalised, when_yes
from proposal.model.proposal import Proposal
from proposal.model.steps.organisation import Organisation


def organisation(edition: Edition) -> Paper:
    """The Word file about the organisation."""
    return edition.titled_for_funds("Informatie over de organisatie", organisation_blocks(edition.proposal))


def organisation_blocks(proposal: Proposal) -> Blocks:
    """All that is known of the organisation, from its profile and from this project."""
    known = outward(proposal).organisation
    return (
        *section("Wie wij zijn", _identity(known)),
        *section("Ons doel", prose(known.aim)),
        *section("Wat wij doen", prose(known.does)),
        *section("Wat wij hebben bereikt", prose(known.achieved)),
        *section("Mensen", _people(known)),
        *section("Geld", _money(known)),
        *section("Contact", contact(known), _language_and_signatory(known)),
        *section("Penvoerder", _lead(known)),
        *section("Papieren van een andere organisatie", _host(known)),
    )


def _identity(known: Organisation) -> Blocks:
    return facts(
        ("Naam", known.name),
        ("Rechtsvorm", chosen(known.legal_form)),
        ("Adres", known.address),
        ("Website", known.website),
        ("Werkgebied", known.work_area),
        ("Sinds", day(known.since)),
        ("Soort organisatie", chosen(known.network)),
        ("KvK-nummer", known.kvk),
        ("RSIN", known.rsin),
        ("ANBI", chosen(known.anbi)),
        ("Statuten volgens WBTR", chosen(known.wbtr)),
    )


def _people(known: Organisation) -> Blocks:
    columns = (Column("Naam", 3), Column("Functie", 3), Column("Familie of partner", 2),
               Column("Werkt zelf mee", 2), Column("Betaald uit het project", 2))  # fmt: skip
    board = (
        Row((each.name, each.function, chosen(each.related), chosen(each.executes), chosen(each.paid)))
        for each in known.board
    )
    return (
        *facts(("Vrijwilligers", number(known.volunteers)), ("Betaalde krachten", known.staff),
               ("Raad van advies", known.advisers), ("Het bestuur", chosen(known.board_style))),
        *table("Bestuur", columns, board),
    )  # fmt: skip


def _money(known: Organisation) -> Blocks:
    return facts(
        ("Rekeningnummer", known.iban),
        ("Uitgaven per jaar", money(known.yearly_costs)),
        ("Reserve", money(known.reserves)),
        ("Reserve is voor", known.reserves_for),
    )


def contact(known: Organisation) -> Blocks:
    """Whom the fund can call, when, and who answers otherwise (`vip-course.md` section 7, 5)."""
    return facts(
        ("Contactpersoon", joined(known.contact_name, uncapitalised(known.contact_function))),
        ("Telefoon en e-mail", joined(known.contact_phone, known.contact_email)),
        ("Bereikbaar", known.contact_when),
        ("Bij afwezigheid", joined(known.stand_in_name, known.stand_in_phone)),
    )


def _language_and_signatory(known: Organisation) -> Blocks:
    return facts(
        ("Taal", when_yes(known.contact_dutch, "Nederlands")),
        ("Tekent namens ons", joined(known.signatory_name, uncapitalised(known.signatory_function))),
    )


def _lead(known: Organisation) -> Blocks:
    """Who applies and keeps the books for us; nothing when that is this organisation itself."""
    if known.lead_name.split() == known.name.split():
        return ()
    return facts(
        ("Organisatie", known.lead_name),
        ("Hoe wij bij elkaar horen", known.lead_relation),
        ("Rekening van", known.lead_account),
        ("Verantwoording door", known.lead_reports),
        ("Besluit van het bestuur", known.lead_decision),
    )


def _host(known: Organisation) -> Blocks:
    return facts(
        ("Organisatie", known.host_name),
        ("Papieren", known.host_papers),
        ("Waarom", known.host_relation),
    )
