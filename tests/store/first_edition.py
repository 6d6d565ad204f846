"""A database as the first edition left it, with what people had written in it by then."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, MetaData, insert

from tests.store.builders import NOW

SECRET = "een-geheim-van-weleer"
PICTURE = b"\x89PNG" + bytes(300_000)
PIECE = 256 * 1024
DOCUMENT = b'{"format": "van-idee-naar-project", "version": 1, "proposal": {"idea": {"what": "Eten"}}}\n'
SENT = datetime(2026, 2, 20, 9, 30)
ORGANISATION, PROPOSAL, USER = 1, 2, 1


class FirstEdition:
    """The tables of the first edition, which are known by looking at the database itself."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tables = MetaData()
        self._tables.reflect(connection)

    def fill(self) -> None:
        """Write one user, an organisation and its project, with all that belongs to them."""
        self._user()
        self._organisation()
        self._proposal()
        self._file()
        self._around()

    def _put(self, table: str, **values: Any) -> None:
        self._connection.execute(insert(self._tables.tables[table]).values(values))

    def _user(self) -> None:
        self._put("user", email="an@voorbeeld.nl", name="An de Vries", password="$argon2id$", active=True,
                  fs_uniquifier="an", language="nl", made_at=NOW)  # fmt: skip
        self._put("role", name="site")
        self._put("roles_users", user_id=USER, role_id=1)

    def _organisation(self) -> None:
        self._put("dossier", revision=4)
        self._put("organisation", id=ORGANISATION, made_at=NOW)
        self._put("membership", organisation_id=ORGANISATION, user_id=USER, administrator=True, since=NOW)
        self._answer(ORGANISATION, "organisation", "name", '"Buurthuis De Brug"')

    def _proposal(self) -> None:
        self._put("dossier", revision=7)
        self._put("proposal", id=PROPOSAL, organisation_id=ORGANISATION, practice=False, shared=True,
                  made_at=NOW)  # fmt: skip
        self._put("author", proposal_id=PROPOSAL, user_id=USER, maker=True, since=NOW, step="idea")
        self._answer(PROPOSAL, "idea", "what", '"Samen eten met vaders: één keer per week"')
        self._answer(PROPOSAL, "idea", "amount", "null", typed="1.2.3")
        self._put(
            "step_row", dossier_id=PROPOSAL, step="budget", id="r1", list="lines", place=1.0, revision=1
        )
        self._answer(PROPOSAL, "budget", "price", '"12.50"', row="r1")
        self._put("history", dossier_id=PROPOSAL, step="idea", list="", row="", question="what",
                  deed="answer", before='"Samen eten"', after='"Samen eten met vaders: één keer per week"',
                  lost=0, who=USER, began_at=NOW, at=NOW)  # fmt: skip

    def _answer(
        self, dossier: int, step: str, question: str, value: str, row: str = "", typed: str | None = None
    ) -> None:
        self._put("answer", dossier_id=dossier, step=step, row=row, question=question, value=value,
                  typed=typed, revision=1, page="p1", who=USER, at=NOW)  # fmt: skip

    def _file(self) -> None:
        self._put("stored_file", dossier_id=PROPOSAL, name="Tafel.png", media="image/png", size=len(PICTURE),
                  sha256=hashlib.sha256(PICTURE).hexdigest(), who=USER, at=NOW)  # fmt: skip
        for number in range(2):
            piece = PICTURE[number * PIECE : (number + 1) * PIECE]
            self._put("file_part", file_id=1, number=number, data=piece)

    def _around(self) -> None:
        self._put("version", proposal_id=PROPOSAL, name="Verstuurd", document=DOCUMENT, who=USER, at=SENT)
        self._put("invitation", secret=hashlib.sha256(SECRET.encode()).hexdigest(),
                  organisation_id=ORGANISATION, administrator=True, invited="Bo", made_by=USER,
                  expires_at=NOW + timedelta(days=14))  # fmt: skip
        self._put("put_away", proposal_id=PROPOSAL, code="who_pays", step="coverage", row="",
                  question="sources", about="", reason="Dat weten we al.", who=USER, at=NOW)  # fmt: skip
        self._put("outbox", recipient="an@voorbeeld.nl", subject="Dag", body="Dag An", made_at=NOW, tries=0,
                  error="")  # fmt: skip
