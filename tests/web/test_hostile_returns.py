"""Damaged and hostile uploads: each is refused in words that tell what to do, and nothing at all changes."""

import re
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from budgets.recognising import is_spreadsheet
from proposal.exchange.examples import example
from proposal.model.kind import Kind
from proposal.store import accounts, proposals
from proposal.store.session import session
from proposal.store.tables import Base
from tests.client import Visitor
from tests.coursing import BEGUN
from tests.web.hostile import hostile
from tests.zips import KINDS, MEGABYTE, lying_zip, memory_of

TO_DO = re.compile(r"\b(Bewaar|Sla|Open|Kies|Haal|Exporteer|Verwijder|Zet)\b")
REFUSED = re.compile(r'role="alert"><p><b>([^<]*)</b></p><p>([^<]*)</p>')


def test_hundred_bad_files_are_refused_with_what_to_do_and_change_nothing(
    app: Flask, visitor: Visitor
) -> None:
    with app.app_context():
        number = proposals.bring_in(accounts.load("an@voorbeeld.nl").id, example(Kind.EVENT), BEGUN)
    page = f"/proposals/{number}/returns"
    visitor.get(page)
    before = _all_that_is_kept(app)
    wrong, names = [], []

    for name, data in hostile():
        names.append(name)
        answer = _upload(visitor, page, data)
        said = REFUSED.search(answer.text)
        if answer.status_code != 422 or said is None or not TO_DO.search(said[2]):
            wrong.append((name, answer.status_code, said and said[2]))

    assert wrong == []
    assert len(set(names)) >= 100
    assert _all_that_is_kept(app) == before


@pytest.mark.parametrize("kind", KINDS)
def test_kind_of_a_swollen_file_is_told_without_unpacking_it(kind: int) -> None:
    def told() -> None:
        assert not is_spreadsheet(swollen)

    swollen = lying_zip("mimetype", kind)

    assert memory_of(told) < MEGABYTE


def _upload(visitor: Visitor, page: str, data: bytes) -> TestResponse:
    """Post a file; its bytes as they go over the line, for which no file is left open."""
    file = FileStorage(BytesIO(data), "terug.docx")
    boundary, content = encode_multipart({**visitor.hidden(), "file": file})
    kind = f"multipart/form-data; boundary={boundary}"
    return visitor.client.post(page, data=content, content_type=kind)


def _all_that_is_kept(app: Flask) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with app.app_context():
        tables = Base.metadata.sorted_tables
        return {each.name: [tuple(row) for row in session().execute(select(each))] for each in tables}
