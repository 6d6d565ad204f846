"""Guiding: the course in which a trainer works on a draft, also who guides its makers in more than one."""

from dataclasses import replace
from typing import Any

from flask import request, url_for

from proposal.model.typed import number
from proposal.web.draft import readers
from proposal.web.draft.readers import Reading


def draft(proposal_id: int) -> Reading:
    """Return the draft as `readers.draft` does, in the course that the address asks for, else the newest."""
    read = readers.draft(proposal_id)
    asked = number(request.args.get("course", ""))
    return replace(read, course_id=asked) if asked in read.sight.trains else read


def address(endpoint: str, proposal_id: int, course: int | None = None) -> str:
    """Return the address of a page about a draft in this course, else in the one of this page."""
    asked: Any = course or request.args.get("course")
    return url_for(endpoint, proposal_id=proposal_id, course=asked)
