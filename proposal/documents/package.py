"""The package: a folder per fund with all that it gets, and a folder that stays with the makers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, count, groupby
from typing import TypeAlias

from proposal.documents.archive import Member, safe_name
from proposal.documents.blocks import Blocks, Heading, Rank
from proposal.documents.budget_paper import budget, budget_blocks
from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.communication import communication
from proposal.documents.contact_log import contact_log
from proposal.documents.cover import opening
from proposal.documents.edition import NOTHING, Edition
from proposal.documents.enclosures import enclosures
from proposal.documents.first_page import first_page
from proposal.documents.fund_list import full_fund_list, fund_list, fund_list_blocks
from proposal.documents.letter import letter, letter_blocks
from proposal.documents.organisation_paper import organisation, organisation_blocks
from proposal.documents.outline import plan, plan_blocks
from proposal.documents.own_notes import own_notes
from proposal.documents.pitch import pitch
from proposal.documents.questionnaire import named, questionnaire
from proposal.documents.short_form import file_name, short_form, written
from proposal.documents.thanks import thanks
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from proposal.model.proposal import has_promised
from proposal.model.steps.funds import Application

Made: TypeAlias = Paper | bytes
Parts: TypeAlias = tuple[tuple[str, Blocks], ...]

HOME = "Alleen voor jullie"
WITHOUT_FUND = "Aanvraag"
PLAN, LIST, WHOLE = "Projectplan.docx", "Fondsenlijst.docx", "Aanvraag compleet.docx"

FOR_FUNDS: tuple[tuple[str, Callable[[Edition], Made]], ...] = (
    (PLAN, plan),
    ("Begroting en dekkingsplan.docx", budget),
    ("Begroting en dekkingsplan.xlsx", budget_workbook),
    ("Organisatie.docx", organisation),
)
FOR_MAKERS: tuple[tuple[str, Callable[[Edition], Made]], ...] = (
    ("A4.docx", first_page),
    ("Checklist communicatie.docx", communication),
    (LIST, full_fund_list),
    ("Contactlogboek.docx", contact_log),
    ("Pitch.docx", pitch),
    ("Eigen aantekeningen.docx", own_notes),
)


@dataclass(frozen=True)
class Document:
    """One file that we make ourselves: where it stands, what it is called, and how to make and write it."""

    folder: str
    name: str
    make: Callable[[], Made]
    write: Callable[[], bytes]


def members(edition: Edition) -> Iterator[Member]:
    """Every file of the package, written when it is read; what all funds get alike is written once."""
    made = groupby(documents(edition), key=lambda each: each.folder)
    for folder, group in made:
        yield from (Member(each.folder, each.name, _pieces(each)) for each in group)
        if folder != HOME:
            for each in enclosures(edition):
                yield Member(folder, f"{each.label} {each.file.name}", each.file.read)


def documents(edition: Edition) -> Iterator[Document]:
    """Every file that we make, folder by folder; what all funds get alike is made and written once."""
    shared = tuple(_document(edition, "", name, partial(make, edition)) for name, make in FOR_FUNDS)
    parts, write_list = cache(partial(_alike, edition)), cache(partial(_written, edition))
    for folder, application in _folders(edition):
        if application:
            write = partial(letter, edition, application.id)
            yield _document(edition, folder, letter_name(folder), write)
            if has_promised(application):
                thank = partial(thanks, edition, application.id)
                yield _document(edition, folder, thanks_name(folder), thank)
        yield from (replace(each, folder=folder) for each in shared)
        yield _list(edition, folder, application, write_list)
        whole = partial(complete, edition, application, parts)
        yield _document(edition, folder, WHOLE, whole)
    for name, make in FOR_MAKERS:
        yield _document(edition, HOME, name, partial(make, edition))
    for size in written(edition.proposal):
        yield _document(edition, HOME, file_name(size), partial(short_form, edition, size))
    if named(edition.proposal):
        yield _document(edition, HOME, "Vragenlijst.docx", partial(questionnaire, edition))


def _list(
    edition: Edition, folder: str, application: Application | None, write: Callable[[Made], bytes]
) -> Document:
    """The list of funds beside one letter; of letters that were not sent yet it is the same one."""
    once = cache(partial(fund_list, edition, application.id if application else ""))
    return Document(folder, LIST, once, lambda: write(once()))


def _document(edition: Edition, folder: str, name: str, make: Callable[[], Made]) -> Document:
    once = cache(make)
    return Document(folder, name, once, cache(lambda: _written(edition, once())))


def _written(edition: Edition, made: Made) -> bytes:
    return write_word(edition.paged(made)) if isinstance(made, Paper) else made


def _pieces(document: Document) -> Callable[[], tuple[bytes]]:
    return lambda: (document.write(),)


def letter_name(folder: str) -> str:
    """What the letter in the folder of a fund is called."""
    return f"Brief {folder}.docx"


def thanks_name(folder: str) -> str:
    """What the letter of thanks in the folder of a fund is called."""
    return f"Bedankbrief {folder}.docx"


def folders(edition: Edition) -> tuple[str, ...]:
    """The folders of the package that are for funds, in order."""
    return tuple(folder for folder, _ in _folders(edition))


def complete(edition: Edition, application: Application | None, alike: Callable[[], Parts]) -> Paper:
    """`Aanvraag compleet.docx`: all for one fund in one document, the letter first when there is a fund."""
    letter_first = letter_blocks(edition, application.id, bound=True) if application else ()
    listed = fund_list_blocks(edition, application.id if application else "")
    written = (*letter_first, *_bound((*alike(), ("Fondsenlijst", listed))))
    return edition.paper("Aanvraag", (*opening(edition, "Aanvraag", application), *(written or NOTHING)))


def _alike(edition: Edition) -> Parts:
    """The parts that every fund gets alike, by their titles."""
    return (
        ("Projectplan", plan_blocks(edition.proposal)),
        ("Begroting en dekkingsplan", budget_blocks(edition)),
        ("Informatie over de organisatie", organisation_blocks(edition.proposal)),
    )


def _bound(parts: Parts) -> Blocks:
    filled = ((name, blocks) for name, blocks in parts if blocks)
    return tuple(block for name, blocks in filled for block in (Heading(name, rank=Rank.PART), *blocks))


def _folders(edition: Edition) -> Iterator[tuple[str, Application | None]]:
    """A folder for each fund, none of them alike; one folder without a letter while there is no fund."""
    taken = {HOME.casefold()}
    applications = edition.proposal.funds.applications
    for place, application in enumerate(applications, start=1):
        folder = _free(safe_name(application.fund.strip() or f"Fonds {place}"), place, taken)
        taken.add(folder.casefold())
        yield folder, application
    if not applications:
        yield WITHOUT_FUND, None


def _free(name: str, place: int, taken: set[str]) -> str:
    """The name, with a number behind it from `place` on when another folder is called so already."""
    tried = chain((name,), (f"{name} ({number})" for number in count(place)))
    return next(each for each in tried if each.casefold() not in taken)
