"""A whole proposal as one JSON document; where it is wrong it is refused with place and reason.

    {"format": "van-idee-naar-project", "version": 1, "proposal": {"idea": {"what": "…"}, "budget": {"lines":
     [{"id": "k3f9", "kind": "purchase", "quantity": "40", "price": "15.00"}]}, …}}

Below "proposal" stands every step under its slug, and below a step every answered question under its name, in
the order of the dataclasses in `proposal.model`; what is not answered is left out. Amounts and quantities are
strings with a dot ("15.00"), dates "2026-09-01", a choice its stored word, a list a list. A row of a
repeating question has an `id`, one of its own within its step, to which other answers may point; each points
to a row that is there ("*" for a cost line of the whole project). "unreadable"
holds what was typed but could not be read, with its place. "practice" is true for a practice copy. The file
`schema.json` beside this module says the same for machines. Attachments travel in a parcel (`parcel.py`); in
a bare document no paper has a file.
"""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from budgets.text import mark
from proposal.exchange.limits import keep_limits
from proposal.exchange.mistakes import BadDocument, Path, mistake, quoted
from proposal.exchange.papers import with_files
from proposal.exchange.references import tied
from proposal.exchange.upgrades import FORMAT, VERSION, upgraded
from proposal.model.proposal import Proposal
from proposal.model.typed import cleaned

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MOST_BYTES = 10_000_000


@dataclass(frozen=True)
class Document:
    """What stands in the file: its format, the version of its shape, and the proposal."""

    format: Literal["van-idee-naar-project"]
    version: Literal[1]
    proposal: Proposal


def write(proposal: Proposal) -> bytes:
    """Return the document of `proposal` without files: indented UTF-8, the same for the same answers."""
    return write_with_files(with_files(proposal, {}))


def write_with_files(proposal: Proposal) -> bytes:
    """Return the document in which papers keep the number of their file, for a parcel with those files."""
    document = Document(FORMAT, VERSION, replace(tied(proposal), id=0))
    plain = adapter().dump_python(document, mode="json", exclude_defaults=True)
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def read(content: bytes) -> Proposal:
    """Return the proposal of a document, with id 0 and without files. Raises BadDocument."""
    return with_files(read_with_files(content), {})


def read_with_files(content: bytes) -> Proposal:
    """Return the proposal with the numbers its papers have in a parcel. Raises BadDocument."""
    from pydantic import ValidationError  # 50 ms to load, needed only where a document goes in or out

    raw = upgraded(_parsed(content))
    try:
        document = adapter().validate_json(json.dumps(raw))
    except ValidationError as error:
        raise mistake(error.errors(include_url=False)[0]) from None
    keep_limits(document.proposal)
    return replace(document.proposal, id=0)


@cache
def adapter() -> "TypeAdapter[Document]":
    """Return what turns a Document into JSON and back; it refuses unknown questions and other types."""
    from pydantic import ConfigDict, TypeAdapter  # 50 ms to load, needed only where a document goes in or out
    from pydantic.dataclasses import dataclass as checked

    strict: Any = checked(Document, config=ConfigDict(extra="forbid", strict=True), frozen=True)
    return TypeAdapter(strict)


def _parsed(content: bytes) -> Any:
    if len(content) > MOST_BYTES:
        raise BadDocument(mark("Dit bestand is te groot. Er passen {most} MB.", most=MOST_BYTES // 1_000_000))
    try:
        return _tidied(json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once), ())
    except json.JSONDecodeError as error:
        reason = mark(
            "Dit bestand is niet heel: regel {line}, teken {column}.", line=error.lineno, column=error.colno
        )
        raise BadDocument(reason) from None
    except UnicodeDecodeError:
        raise BadDocument(
            mark("Dit is geen tekst. Kies een .json-bestand dat dit programma heeft gemaakt.")
        ) from None
    except RecursionError:
        raise BadDocument(mark("Dit bestand zit te diep in elkaar.")) from None
    except BadDocument:
        raise
    except ValueError:
        raise BadDocument(mark("In dit bestand staat een getal dat te lang is.")) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise BadDocument(mark("'{key}' staat er twee keer in hetzelfde blok.", key=quoted(key)))
        found[key] = value
    return found


def _tidied(found: Any, path: Path) -> Any:
    """Return the same with texts cleaned as the pages do; a bare number with decimals is refused."""
    match found:
        case dict():
            return {key: _tidied(value, (*path, key)) for key, value in found.items()}
        case list():
            return [_tidied(value, (*path, number)) for number, value in enumerate(found)]
        case str():
            return cleaned(found)
        case float():
            raise BadDocument(mark('Zet dit getal tussen aanhalingstekens, zoals "12.50".'), path)
        case _:
            return found
