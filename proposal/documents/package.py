"""The package: a folder per fund with all that it gets, and a folder that stays with the makers."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import BinaryIO, TypeAlias

from proposal.documents.archive import Member, safe_name, write_archive
from proposal.documents.blocks import Blocks, Heading, Rank, Title, items, section
from proposal.documents.budget_paper import budget, budget_blocks
from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.communication import communication
from proposal.documents.edition import Edition
from proposal.documents.first_page import first_page
from proposal.documents.fund_list import full_fund_list, fund_list, fund_list_blocks
from proposal.documents.letter import OUR_PAPERS, letter, letter_blocks
from proposal.documents.organisation_paper import organisation, organisation_blocks
from proposal.documents.outline import plan, plan_blocks
from proposal.documents.own_notes import own_notes
from proposal.documents.pitch import pitch
from proposal.documents.questionnaire import named, questionnaire
from proposal.model.steps.funds import Application

Make: TypeAlias = Callable[[], bytes]

HOME = "Alleen voor jullie"
WITHOUT_FUND = "Aanvraag"

FOR_FUNDS: tuple[tuple[str, Callable[[Edition], bytes]], ...] = (
    ("Projectplan.docx", plan),
    ("Begroting en dekkingsplan.docx", budget),
    ("Begroting en dekkingsplan.xlsx", budget_workbook),
    ("Organisatie.docx", organisation),
    ("Fondsenlijst.docx", fund_list),
)
FOR_MAKERS: tuple[tuple[str, Callable[[Edition], bytes]], ...] = (
    ("A4.docx", first_page),
    ("Checklist communicatie.docx", communication),
    ("Fondsenlijst.docx", full_fund_list),
    ("Pitch.docx", pitch),
    ("Eigen aantekeningen.docx", own_notes),
)


def write_package(target: BinaryIO, edition: Edition) -> None:
    """Write the whole package to `target` as a zip."""
    write_archive(target, members(edition), edition.today)


def members(edition: Edition) -> Iterator[Member]:
    """Every file of the package, made when it is read; what all funds get alike is made once."""
    shared = tuple((name, cache(partial(make, edition))) for name, make in FOR_FUNDS)
    for folder, application in _folders(edition):
        yield from _for_fund(edition, folder, application, shared)
    for name, make in FOR_MAKERS:
        yield _member(HOME, name, partial(make, edition))
    if named(edition.proposal):
        yield _member(HOME, "Vragenlijst.docx", partial(questionnaire, edition))


def folders(edition: Edition) -> tuple[str, ...]:
    """The folders of the package that are for funds, in order."""
    return tuple(folder for folder, _ in _folders(edition))


def complete(edition: Edition, application: str = "") -> bytes:
    """`Aanvraag compleet.docx`: all parts for one fund in one document; without a fund all but the letter."""
    proposal = edition.proposal
    letters = letter_blocks(edition, application) if application else ()
    parts = (
        ("Brief", letters),
        ("Projectplan", plan_blocks(proposal)),
        ("Begroting en dekkingsplan", budget_blocks(proposal)),
        ("Informatie over de organisatie", organisation_blocks(proposal)),
        ("Fondsenlijst", fund_list_blocks(proposal)),
    )
    written = tuple((name, blocks) for name, blocks in parts if blocks)
    contents = section("Wat hierin staat", items(name for name, _ in written))
    top = (Title(edition.title, f"Aanvraag · {edition.organisation}"), *contents, *edition.still_open())
    return edition.paper("Aanvraag", (*top, *_bound(written)))


def _bound(parts: Iterable[tuple[str, Blocks]]) -> Blocks:
    return tuple(block for name, blocks in parts for block in (Heading(name, rank=Rank.PART), *blocks))


def _folders(edition: Edition) -> Iterator[tuple[str, Application | None]]:
    """A folder for each fund, none of them alike; one folder without a letter while there is no fund."""
    taken = {HOME.casefold()}
    applications = edition.proposal.funds.applications
    for place, application in enumerate(applications, start=1):
        name = safe_name(application.fund.strip() or f"Fonds {place}")
        folder = name if name.casefold() not in taken else f"{name} ({place})"
        taken.add(folder.casefold())
        yield folder, application
    if not applications:
        yield WITHOUT_FUND, None


def _for_fund(
    edition: Edition, folder: str, application: Application | None, shared: tuple[tuple[str, Make], ...]
) -> Iterator[Member]:
    if application:
        yield _member(folder, f"Brief {folder}.docx", partial(letter, edition, application.id))
    for name, make in shared:
        yield _member(folder, name, make)
    whole = partial(complete, edition, application.id if application else "")
    yield _member(folder, "Aanvraag compleet.docx", whole)
    for place, (_, attachment) in enumerate(edition.enclosed(), start=len(OUR_PAPERS) + 1):
        yield Member(folder, f"Bijlage {place} {attachment.name}", attachment.read)


def _member(folder: str, name: str, make: Make) -> Member:
    return Member(folder, name, lambda: (make(),))
