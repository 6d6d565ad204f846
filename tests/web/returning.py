"""A file that came back, made for tests by what a reader says stands in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flask import Flask

from proposal.exchange import document, homecoming, reports
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.model.passage import Passage
from proposal.model.proposal import Place, Proposal
from proposal.model.returned import Edit, FoundAnswer, Returned, Sort
from proposal.store import accounts, proposals, returned, sent
from proposal.store.answers import Hand
from proposal.web.returning import outgoing
from tests.coursing import BEGUN

OUT, BACK = datetime(2026, 3, 1, 9, 0), datetime(2026, 3, 2, 9, 30)


@dataclass(frozen=True)
class File:
    """A language copy that went out: its mark, and the texts in it."""

    token: str
    number: int
    texts: tuple[Passage, ...]

    def report(self, changed: Mapping[Place, str], missing: Collection[Place] = (), **more: Any) -> Returned:
        """Return what a reader says: these texts were changed, and those are no longer there."""
        edits = (Edit("Ria Jansen", OUT, "oud", "nieuw"),)
        found = tuple(
            FoundAnswer(each.place, each.listed, changed.get(each.place, each.text),
                        edits=edits if each.place in changed else ())
            for each in self.texts
            if each.place not in missing
        )  # fmt: skip
        return replace(Returned(Sort.LANGUAGE, self.token, found), **more)


def gone_out(app: Flask, number: int) -> File:
    """Let the texts of a project go out to who checks the language."""
    with app.test_request_context():
        proposal = proposals.load(number).proposal
        content = document.write_with_files(proposal)
        token = sent.mark(number, content, "now", Sort.LANGUAGE, "de buurvrouw", 1, OUT)
        return File(token, number, outgoing.texts(proposal))


def bring_back(app: Flask, file: File, report: Returned) -> str:
    """Keep what a reader says of a file, and return the address of its report."""
    with app.test_request_context():
        outing = sent.find(report.token)
        texts = {each.place: each.text for each in file.texts}
        items = homecoming.items(report, file.texts, texts, whole=True)
        kept = returned.keep(file.number, outing.id if outing else None, report.sort, "Taal nakijken.docx",
                             reports.write(report), len(items), Hand(1, "", BACK))  # fmt: skip
        return f"/proposals/{file.number}/returns/{kept}"


def case_gone_out(app: Flask) -> File:
    """Let the worked case of the first visitor go out to who checks the language."""
    with app.app_context():
        number = proposals.bring_in(accounts.load("an@voorbeeld.nl").id, example(Kind.SERIES), BEGUN)
    return gone_out(app, number)


def stands(app: Flask, file: File) -> Proposal:
    """Return what stands in the project of this file now."""
    with app.app_context():
        return proposals.load(file.number).proposal
