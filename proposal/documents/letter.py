"""`Brief <fonds>.docx`: the makers' own words in business layout, with the amounts filled in."""

from dataclasses import replace
from datetime import date

from proposal.documents.addressing import attention as written_out
from proposal.documents.addressing import salutation
from proposal.documents.answers import prose, section
from proposal.documents.blocks import (
    Address,
    Blocks,
    Dateline,
    Heading,
    Letterhead,
    Paragraph,
    Rank,
    Signature,
)
from proposal.documents.edition import STILL_OPEN, Edition
from proposal.documents.layout import Layout
from proposal.documents.organisation_paper import contact
from proposal.documents.parts.asking import amounts
from proposal.documents.parts.other_funds import as_on, moment_of, other_funds
from proposal.documents.parts.papers import papers
from proposal.documents.showing import outward
from proposal.documents.word.paper import Paper as WordPaper
from proposal.documents.wording import day, joined, uncapitalised
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application
from proposal.model.steps.letter import FundLetter


class NoSuchApplication(LookupError):
    """A letter was asked for an application that the proposal does not have."""


def letter(edition: Edition, application: str) -> WordPaper:
    """The letter to one fund, by the id of its application; NoSuchApplication when there is none.

    What is still open stands on a page behind it, so that the letter itself opens the first page.
    """
    return edition.paper("Brief", (*letter_blocks(edition, application), *behind(edition)))


def behind(edition: Edition) -> Blocks:
    """What is still open, on a page of its own behind a letter."""
    return tuple(
        replace(each, new_page=True) if isinstance(each, Heading) else each for each in edition.still_open()
    )


def letter_pages(layout: Layout) -> int:
    """How many pages the letter itself takes, without the list of what is still open behind it."""
    behind = (each.page for each in layout.headings if each.text == STILL_OPEN)
    return next(behind, layout.pages + 1) - 1


def letter_blocks(edition: Edition, application: str, bound: bool = False) -> Blocks:
    """The letter in the order of the course (`vip-course.md` section 7); `bound` with what it encloses."""
    proposal = edition.proposal
    asked, own, dispatch = one(proposal, application)
    moment = moment_of(own, dispatch, edition.today)
    shown = as_on(proposal, application, moment)
    return (
        *top(edition, asked, own),
        Dateline(own.place, own.on),
        Heading(f"Betreft: {own.subject or f'aanvraag {edition.title}'}", rank=Rank.LETTER),
        Paragraph(salutation(own.addressee or asked.person)),
        *_called(asked.phoned_on, moment.day),
        *_story(shown, own),
        *amounts(shown, asked, other_funds(proposal, shown, application, moment.day)),
        *_below("Contact", contact(shown.organisation)),
        *_leave(shown, own),
        *_below("Bijlagen", papers(edition, shown, bound)),
    )


def _below(title: str, contents: Blocks) -> Blocks:
    return section(title, contents, level=2, rank=Rank.LETTER)


def one(proposal: Proposal, application: str) -> tuple[Application, FundLetter, Dispatch]:
    """What a fund may know of the application with this id, with its letter; NoSuchApplication when none."""
    for asked, own, dispatch in outward(proposal).letters():
        if asked.id == application:
            return asked, own, dispatch
    raise NoSuchApplication(f"there is no application {application!r} in this proposal")


def top(edition: Edition, asked: Application, own: FundLetter) -> Blocks:
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
    return joined(written_out(name), uncapitalised(asked.person_function) if same else "")


def _called(phoned: date | None, day_of_letter: date) -> Blocks:
    """The call that came before, so that the reader remembers; not one of after the day of the letter."""
    if phoned is None or phoned > day_of_letter:
        return ()
    return (Paragraph(f"Op {day(phoned)} belden wij met uw fonds over dit plan."),)


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


def _leave(proposal: Proposal, own: FundLetter) -> Blocks:
    """The closing words, of which the last stay with the greeting, and who signs."""
    words = prose(proposal.letter.closing)
    kept = tuple(replace(each, kept=True) if isinstance(each, Paragraph) else each for each in words)
    return (*kept, signature(proposal, own))


def signature(proposal: Proposal, own: FundLetter) -> Signature:
    """Who greets and signs: the signatory of this letter, else that of the organisation."""
    known = proposal.organisation
    name = own.signatory or known.signatory_name
    function = own.signatory_function or ("" if own.signatory else known.signatory_function)
    return Signature("Met vriendelijke groet,", (known.name, name, function))
