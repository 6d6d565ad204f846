"""Attached: a file that the browser keeps, under a name that every server and every computer can take."""

import unicodedata
from typing import IO
from urllib.parse import quote

from flask import Response, send_file

from proposal.documents.archive import safe_name


def attached(content: bytes | IO[bytes], media: str, name: str) -> Response:
    """Return the answer that sends this file under this name."""
    if isinstance(content, bytes):
        return kept_as(Response(content, mimetype=media), name)
    answer = send_file(content, media)
    answer.content_length = content.seek(0, 2)
    content.seek(0)
    return kept_as(answer, name)


def kept_as(answer: Response, name: str) -> Response:
    """Return this answer as a file with a name; nobody on its way keeps it, for it may tell of people.

    A header holds plain letters alone, so others are told in the way of RFC 6266, section 4.3.
    """
    safe = safe_name(name)
    plain = unicodedata.normalize("NFKD", safe).encode("ascii", "ignore").decode()
    answer.headers.set("Content-Disposition", "attachment", filename=plain)
    if plain != safe:
        answer.headers["Content-Disposition"] += f"; filename*=UTF-8''{quote(safe)}"
    answer.headers["Cache-Control"] = "no-store"
    return answer
