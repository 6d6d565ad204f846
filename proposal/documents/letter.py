"""`Brief <fonds>.docx`: the makers' own words in business layout, with the amounts filled in."""

from collections.abc import Iterable
from decimal import Decimal

from budgets.coverage import SourceShare, shares
from proposal.documents.blocks import (
    Address,
    Blocks,
    Column,
    Heading,
    Paragraph,
    Row,
    Signature,
    facts,
    items,
    prose,
    questions,
    section,
    table,
)
from proposal.documents.edition import Edition
from proposal.documents.organisation_paper import contact
from proposal.documents.showing import for_fund
from proposal.documents.word.paper import Paper as WordPaper
from proposal.documents.wording import chosen, cost_lines, day, joined, labelled, money, percent, sentences
from proposal.model.choices import PaperState
from proposal.model.proposal import Proposal, status_of
from proposal.model.steps.attachments import Paper
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter

TITLES = frozenset({"mevrouw", "mevr.", "de", "heer", "meneer", "dhr."})
OUR_PAPERS = (
    "Projectplan",
    "Begroting en dekkingsplan, in Word en in Excel",
    "Informatie over de organisatie",
    "Fondsenlijst",
)


class NoSuchApplication(LookupError):
    """A letter was asked for an application that the proposal does not have."""


def letter(edition: Edition, application: str) -> WordPaper:
    """The letter to one fund, by the id of its application; NoSuchApplication when there is none."""
    return edition.paper("Brief", (*edition.still_open(), *letter_blocks(edition, application)))


def letter_blocks(edition: Edition, application: str) -> Blocks:
    """The letter in the order of the course (`vip-course.md` section 7)."""
    shown = for_fund(edition.proposal, application)
    asked, own = _one(shown, application)
    place_and_day = joined(own.place, day(own.on or edition.today))
    return (
        *_addresses(shown, asked, own),
        Paragraph(place_and_day),
        *((Paragraph(f"Eerder gebeld op {day(asked.phoned_on)}"),) if asked.phoned_on else ()),
        Heading(own.subject or f"Aanvraag {edition.title}"),
        Paragraph(_salutation(own.addressee or asked.person)),
        *_story(shown, own),
        *section("Gevraagd bedrag", _amounts(shown, asked), level=2),
        *_others(shown, asked),
        *section("Contact", contact(shown.organisation), level=2),
        *prose(shown.letter.closing),
        *_signature(shown, own),
        *section("Bijlagen", _papers(edition, shown), level=2),
    )


def _one(proposal: Proposal, application: str) -> tuple[Application, FundLetter]:
    for asked, own, _ in proposal.letters():
        if asked.id == application:
            return asked, own
    raise NoSuchApplication(f"there is no application {application!r} in this proposal")


def _addresses(proposal: Proposal, asked: Application, own: FundLetter) -> Iterable[Address]:
    known = proposal.organisation
    yield Address((known.name, *known.address.splitlines()))
    attention = joined(own.addressee or asked.person, "" if own.addressee else asked.person_function)
    address = (line for line in own.address.splitlines() if line.strip() != asked.fund.strip())
    yield Address((asked.fund, f"t.a.v. {_small_title(attention)}" if attention else "", *address))


def _salutation(addressee: str) -> str:
    """'Geachte mevrouw De Wit,' as it is written; without a name 'Geachte heer, mevrouw,'."""
    name = _small_title(addressee.strip())
    if not name:
        return "Geachte heer, mevrouw,"
    if name.casefold().removeprefix("het ") == "bestuur":
        return "Geacht bestuur,"
    return f"Geachte {name.removeprefix('de ')},"


def _small_title(name: str) -> str:
    """'Mevrouw De Wit' as 'mevrouw De Wit': a title has no capital within a line."""
    first, space, rest = name.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in TITLES else name


def _story(proposal: Proposal, own: FundLetter) -> Blocks:
    common = proposal.letter
    told = (
        common.introduction,
        common.background,
        common.urgency,
        common.project,
        own.own_words,
    )
    return tuple(block for answer in told for block in prose(answer))


def _amounts(proposal: Proposal, asked: Application) -> Blocks:
    columns = (Column("Bedragen", 4), Column("Bedrag", amount=True))
    rows = tuple(Row((label, money(amount))) for label, amount in _sums(proposal) if amount)
    this = Row(("Gevraagd aan uw fonds", money(asked.amount)), strong=True)
    share = next((each for each in shares(proposal.costs, proposal.plan) if each.source.id == asked.id), None)
    return (
        *table("", columns, (*rows, this) if asked.amount is not None else rows),
        *facts(
            ("Deel van de kosten", _share(share) if share and asked.amount else ""),
            ("Waarvoor", cost_lines(proposal, asked.pays)),
        ),
    )


def _share(share: SourceShare) -> str:
    of_money = percent(share.of_money)
    return joined(percent(share.of_total), f"{of_money} van de kosten in geld" if of_money else "")


def _others(proposal: Proposal, asked: Application) -> Blocks:
    listed = items(
        joined(_with_amount(each), chosen(status_of(each.state)), day(dispatch.sent_on))
        for each, _, dispatch in proposal.letters()
        if each.id != asked.id
    )
    return (Paragraph("Andere fondsen die wij vragen:"), *listed) if listed else ()


def _with_amount(application: Application) -> str:
    return joined(application.fund, money(application.amount), by=": ")


def _sums(proposal: Proposal) -> Iterable[tuple[str, Decimal]]:
    costs, plan = proposal.costs, proposal.plan
    yield "Totale kosten", costs.total
    yield "Waarvan in natura", costs.in_kind
    yield "Waarvan te betalen in geld", costs.money
    yield "Eigen inbreng", plan.own
    yield "Toegezegd of ontvangen", plan.pledged
    yield "Gevraagd aan alle fondsen samen", plan.from_funds


def _signature(proposal: Proposal, own: FundLetter) -> Blocks:
    known = proposal.organisation
    name = own.signatory or known.signatory_name
    function = own.signatory_function or ("" if own.signatory else known.signatory_function)
    return (Paragraph("Met vriendelijke groet,"), Signature((known.name, name, function)))


def _papers(edition: Edition, proposal: Proposal) -> Blocks:
    """What is really enclosed, numbered; then what comes later, and what is missing with the reason."""
    enclosed = tuple(paper for paper, _ in edition.enclosed())
    absent = tuple(each for each in proposal.attachments.papers if each not in enclosed)
    later = joined(*(_paper_name(each) for each in absent if each.state is PaperState.LATER), by="; ")
    missing = (_missing(each) for each in absent if each.state is not PaperState.LATER)
    return (
        *items((*OUR_PAPERS, *(_paper(each) for each in enclosed)), numbered=True),
        *prose(proposal.letter.papers_explained),
        *questions(("Nog niet bijgevoegd, komt later", later)),
        *questions(("Nog niet bijgevoegd", sentences(*missing))),
    )


def _paper(paper: Paper) -> str:
    return sentences(joined(_paper_name(paper), day(paper.on)), paper.about)


def _paper_name(paper: Paper) -> str:
    kind = chosen(paper.kind)
    named = paper.title if paper.title.casefold() != kind.casefold() else ""
    return labelled(kind, named) or named or kind


def _missing(paper: Paper) -> str:
    return joined(_paper_name(paper), " ".join(paper.reason.split()), by=": ")
