"""Plain files: an edited Word file of the package without tags, held against the files as they went out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from proposal.documents.edition import Edition
from proposal.documents.language_copy import language_copy
from proposal.documents.package import documents
from proposal.documents.review_copy import review_copy
from proposal.documents.word.paper import Paper
from proposal.documents.word.writing import write_word
from proposal.exchange import document
from proposal.exchange.returned.plain import Written, read_plain
from proposal.exchange.returned.stencil import signed, stencilled
from proposal.model.moment import here
from proposal.model.passage import Passage
from proposal.model.returned import Returned, Sort
from proposal.store.proposals import Loaded
from proposal.store.sent import Sent
from proposal.web import clock
from proposal.web.documents import packing
from proposal.web.returning import outgoing, reviewing

WORD, OTHER, LANGUAGE, REVIEW = ".docx", "", "Taal nakijken", "Plan met opmerkingen"
KINDS = ("Projectplan", LANGUAGE, REVIEW, "Organisatie", "Begroting", "Brief", "Aanvraag compleet", OTHER)
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
    yield from sorted((*found, *_boxed(of)), key=lambda each: KINDS.index(each.kind))


def _kind(name: str) -> str:
    """What files of one kind are called: letters and whole applications are there once per fund."""
    return next((each for each in KINDS if name.startswith(each)), OTHER)


def _boxed(of: Edition) -> Iterator[Written]:
    """Yield the files with a box around every answer, which lost them in another program."""
    texts, answers = outgoing.texts(of.proposal), reviewing.answers(of.proposal)
    yield _without_boxes(LANGUAGE, Sort.LANGUAGE, texts, partial(language_copy, of))
    yield _without_boxes(REVIEW, Sort.REVIEW, answers, partial(review_copy, of, margins={}))


def _without_boxes(
    kind: str, sort: Sort, passages: Sequence[Passage], make: Callable[[Sequence[Passage]], Paper]
) -> Written:
    signs = [replace(each, text=signed(each.text, number)) for number, each in enumerate(passages)]
    return Written(kind, sort, passages, lambda: write_word(make(passages)), lambda: write_word(make(signs)))
