"""Plain files: an edited Word file of the package without tags, held against the files as they went out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from proposal.documents.edition import Edition
from proposal.documents.language_copy import language_copy
from proposal.documents.package import documents
from proposal.documents.word.writing import write_word
from proposal.exchange import document
from proposal.exchange.returned.plain import Written, read_plain
from proposal.exchange.returned.stencil import signed, stencilled
from proposal.model.moment import here
from proposal.model.returned import Returned, Sort
from proposal.store.proposals import Loaded
from proposal.store.sent import Sent
from proposal.web import clock, outgoing, packing

WORD, OTHER, LANGUAGE = ".docx", "", "Taal nakijken"
KINDS = ("Projectplan", LANGUAGE, "Organisatie", "Begroting", "Brief", "Aanvraag compleet", OTHER)
"""How the names of files begin, those first that people edit most."""


def read(loaded: Loaded, outing: Sent | None, data: bytes) -> Returned:
    """Return what an edited file without tags tells of the project as it went out.

    Without an `outing` that is the project of now. Raises BadReturn.
    """
    today = clock.today()
    first, usual = date.min, today
    if outing is not None:
        first = usual = here(outing.at).date()
        then = replace(document.read_with_files(outing.document), id=loaded.proposal.id)
        loaded = replace(loaded, proposal=then)

    def written(made: date | None) -> Iterator[Written]:
        known = made is not None and first <= made <= today
        return _written(packing.edition(loaded, made if made and known else usual))

    return read_plain(data, written, ours=outing is not None)


def _written(of: Edition) -> Iterator[Written]:
    """Yield every Word file that can have gone out, those of one kind behind each other."""
    passages = outgoing.typed(of.proposal)
    signs = replace(of, proposal=stencilled(of.proposal, passages))
    pairs = zip(documents(of), documents(signs), strict=True)
    once = {id(plain.write): (plain, other) for plain, other in pairs if plain.name.endswith(WORD)}
    found = [
        Written(_kind(plain.name), Sort.PLAN, passages, plain.write, other.write)
        for plain, other in once.values()
    ]
    yield from sorted((*found, _language(of)), key=lambda each: KINDS.index(each.kind))


def _kind(name: str) -> str:
    """What files of one kind are called: letters and whole applications are there once per fund."""
    return next((each for each in KINDS if name.startswith(each)), OTHER)


def _language(of: Edition) -> Written:
    """The file for who corrects the language, which lost its boxes in another program."""
    passages = outgoing.texts(of.proposal)
    signs = [replace(each, text=signed(each.text, number)) for number, each in enumerate(passages)]
    return Written(LANGUAGE, Sort.LANGUAGE, passages, lambda: write_word(language_copy(of, passages)),
                   lambda: write_word(language_copy(of, signs)))  # fmt: skip
