"""`Bedankbrief <fonds>.docx`: the makers' own thanks in the frame of a letter, once a fund said yes."""

from dataclasses import replace
from datetime import date

from budgets.text import Text, mark
from proposal.documents.addressing import salutation
from proposal.documents.answers import prose
from proposal.documents.blocks import Blocks, Dateline, Heading, Paragraph, Rank
from proposal.documents.edition import Edition
from proposal.documents.letter import behind, one, signature, top
from proposal.documents.word.paper import Paper
from proposal.documents.wording import day, money
from proposal.model.choices import ApplicationState
from proposal.model.proposal import Proposal, promised
from proposal.model.steps.funds import Application

PROMISE = "Wij houden u op de hoogte van het verloop. U bent altijd welkom om te komen kijken."


def thanks(edition: Edition, application: str) -> Paper:
    """The letter of thanks, by the id of its application; NoSuchApplication when there is none.

    It is a concept as long as `thanks_open` names something. What is open stands on a page behind it.
    """
    of = replace(edition, open_points=thanks_open(edition.proposal, application))
    return of.paper("Bedankbrief", (*thanks_blocks(of, application), *behind(of)))


def thanks_open(proposal: Proposal, application: str) -> tuple[Text, ...]:
    """Return what this letter still lacks: words of one's own, the amount, or who signs."""
    asked, own, _ = one(proposal, application)
    life = proposal.life(application)
    lacking = (
        (life.thanks.strip(), mark("Wat willen jullie zelf zeggen in de bedankbrief?")),
        (promised(asked, life), mark("Hoeveel geld zegde dit fonds toe?")),
        (own.signatory or proposal.organisation.signatory_name, mark("Wie zet zijn naam onder deze brief?")),
    )
    return tuple(question for answer, question in lacking if not answer)


def awarded_on(proposal: Proposal, application: str) -> date | None:
    """Return the last day on which somebody noted that this fund said yes; None when nobody did."""
    noted = (each for each in proposal.funds.contacts if each.application == application)
    days = (each.on for each in noted if each.state is ApplicationState.AWARDED and each.on)
    return max(days, default=None)


def thanks_blocks(edition: Edition, application: str) -> Blocks:
    """The letter: what was promised, the makers' own words, and that the fund will hear more."""
    asked, own, _ = one(edition.proposal, application)
    life = edition.proposal.life(application)
    return (
        *top(edition, asked, own),
        Dateline(own.place, life.thanks_on),
        Heading(f"Betreft: dank voor uw toezegging voor {edition.title}", rank=Rank.LETTER),
        Paragraph(salutation(own.addressee or asked.person)),
        Paragraph(_opening(edition, asked)),
        *prose(life.thanks),
        Paragraph(PROMISE, kept=True),
        signature(edition.proposal, own),
    )


def _opening(edition: Edition, asked: Application) -> str:
    """'Op 2 juni 2026 zegde u € 3.000,00 toe voor ons project Feest. Daar danken wij u hartelijk voor.'"""
    on = awarded_on(edition.proposal, asked.id)
    amount = promised(asked, edition.proposal.life(asked.id))
    gave = f"zegde u {money(amount)} toe" if amount else "zegde u een bijdrage toe"
    first = f"Op {day(on)} {gave}" if on else f"U {gave.replace(' u ', ' ', 1)}"
    return f"{first} voor ons project ‘{edition.title}’. Daar danken wij u hartelijk voor."
