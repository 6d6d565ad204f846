"""`Brief <fonds>.docx`: the makers' own words in business layout, with the amounts filled in."""

from dataclasses import replace

from proposal.documents.blocks import (
    Address,
    Blocks,
    Dateline,
    Heading,
    Letterhead,
    Paragraph,
    Rank,
    Signature,
    items,
    prose,
    questions,
    section,
)
from proposal.documents.edition import STILL_OPEN, Edition
from proposal.documents.enclosures import OURS, absent, enclosures, paper_name, paper_names
from proposal.documents.layout import Layout
from proposal.documents.organisation_paper import contact
from proposal.documents.parts.asking import amounts
from proposal.documents.showing import for_fund
from proposal.documents.word.paper import Paper as WordPaper
from proposal.documents.wording import day, joined, sentences, uncapitalised
from proposal.model.choices import PaperState
from proposal.model.proposal import Proposal
from proposal.model.steps.attachments import Paper
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter

TITLES = frozenset({"mevrouw", "mevr.", "de", "heer", "meneer", "dhr."})


class NoSuchApplication(LookupError):
    """A letter was asked for an application that the proposal does not have."""


def letter(edition: Edition, application: str) -> WordPaper:
    """The letter to one fund, by the id of its application; NoSuchApplication when there is none.

    What is still open stands on a page behind it, so that the letter itself opens the first page.
    """
    return edition.paper("Brief", (*letter_blocks(edition, application), *_behind(edition)))


def _behind(edition: Edition) -> Blocks:
    return tuple(
        replace(each, new_page=True) if isinstance(each, Heading) else each for each in edition.still_open()
    )


def letter_pages(layout: Layout) -> int:
    """How many pages the letter itself takes, without the list of what is still open behind it."""
    behind = (each.page for each in layout.headings if each.text == STILL_OPEN)
    return next(behind, layout.pages + 1) - 1


def letter_blocks(edition: Edition, application: str) -> Blocks:
    """The letter in the order of the course (`vip-course.md` section 7)."""
    shown = for_fund(edition.proposal, application)
    asked, own = _one(shown, application)
    return (
        *_top(edition, asked, own),
        Dateline(own.place, own.on),
        *((Paragraph(f"Eerder gebeld op {day(asked.phoned_on)}"),) if asked.phoned_on else ()),
        Heading(f"Betreft: {own.subject or f'aanvraag {edition.title}'}", rank=Rank.LETTER),
        Paragraph(_salutation(own.addressee or asked.person)),
        *_story(shown, own),
        *_below("Gevraagd bedrag", amounts(shown, asked)),
        *_below("Contact", contact(shown.organisation)),
        *prose(shown.letter.closing),
        *_signature(shown, own),
        *_below("Bijlagen", _papers(edition, shown)),
    )


def _below(title: str, contents: Blocks) -> Blocks:
    return section(title, contents, level=2, rank=Rank.LETTER)


def _one(proposal: Proposal, application: str) -> tuple[Application, FundLetter]:
    for asked, own, _ in proposal.letters():
        if asked.id == application:
            return asked, own
    raise NoSuchApplication(f"there is no application {application!r} in this proposal")


def _top(edition: Edition, asked: Application, own: FundLetter) -> Blocks:
    """Who writes and to whom; the name of the fund once, with its contact person right below it."""
    known = edition.proposal.organisation
    attention = _attention(asked, own)
    address = (line for line in own.address.splitlines() if line.strip() != asked.fund.strip())
    return (
        Letterhead((edition.organisation, *known.address.splitlines(), known.website)),
        Address((asked.fund, f"t.a.v. {attention}" if attention else "", *address)),
    )


def _attention(asked: Application, own: FundLetter) -> str:
    """Whom it is for; the function of the fund's contact person only when it is that person."""
    name = own.addressee or asked.person
    same = name.casefold() == asked.person.casefold()
    return joined(_small_title(name), uncapitalised(asked.person_function) if same else "")


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


def _signature(proposal: Proposal, own: FundLetter) -> Blocks:
    known = proposal.organisation
    name = own.signatory or known.signatory_name
    function = own.signatory_function or ("" if own.signatory else known.signatory_function)
    return (Signature("Met vriendelijke groet,", (known.name, name, function)),)


def _papers(edition: Edition, proposal: Proposal) -> Blocks:
    """What is really enclosed, numbered; then whose papers they are, what comes later, what is missing."""
    ours = (f"{name}: {about}" for name, about in OURS)
    away = absent(edition)
    later = tuple(each for each in away if each.state is PaperState.LATER)
    missing = (_missing(each) for each in away if each.state is not PaperState.LATER)
    return (
        *items((*ours, *(_paper(each.paper) for each in enclosures(edition))), numbered=True, small=True),
        *_explained(proposal),
        *questions(("Nog niet bijgevoegd, komt later", paper_names(later))),
        *questions(("Nog niet bijgevoegd", sentences(*missing))),
    )


def _explained(proposal: Proposal) -> Blocks:
    """Why papers of another organisation go along, and how both belong together (section 7, form)."""
    known = proposal.organisation
    if proposal.letter.papers_explained or not known.host_name:
        return prose(proposal.letter.papers_explained)
    return questions((f"Papieren van {known.host_name}", sentences(known.host_papers, known.host_relation)))


def _paper(paper: Paper) -> str:
    return sentences(joined(paper_name(paper), day(paper.on)), paper.about)


def _missing(paper: Paper) -> str:
    return joined(paper_name(paper), " ".join(paper.reason.split()), by=": ")
