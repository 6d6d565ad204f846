"""Homework: handing it in, who did, and what others handed in that one may read."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from proposal.coaching.consent import visible
from proposal.coaching.handing_in import asking, of_one
from proposal.coaching.homework import kindly, rule
from proposal.exchange import document
from proposal.model.course import Audience, Course, HandingIn, Meeting, Shown
from proposal.model.typed import cleaned
from proposal.store import courses, group, handed, proposals
from proposal.store import homework as kept
from proposal.store.comments import Sight
from proposal.store.errors import NotFound
from proposal.store.group import Member
from proposal.store.proposals import Loaded
from proposal.web import access, clock
from proposal.web.answering import places
from proposal.web.course import handing
from proposal.web.draft.manuscript import manuscript
from proposal.web.draft.readers import Reading
from proposal.web.people import know

bp = Blueprint("homework", __name__, url_prefix="/courses/<int:course_id>/homework")
LONGEST_REMARK = 2000


@dataclass(frozen=True)
class Mine:
    """The homework of this user for one meeting; `loaded` is their project, None when they have none."""

    course: Course
    members: tuple[Member, ...]
    member: Member
    own: handing.Own
    loaded: Loaded | None

    @property
    def meeting(self) -> Meeting:
        """The meeting for which it is made."""
        return self.own.meeting

    def shown(self, audience: Audience) -> frozenset[Shown]:
        """Return what these readers will see of it."""
        return handing.shown(self.members, self.member.participant.proposal_id, audience)


@bp.get("")
def index(course_id: int) -> str:
    """One's own homework and that of others which one may read; for trainers, who handed in."""
    course, here = courses.load(course_id), access.standing()
    members, found = group.members(course_id), handed.of_course(course_id)
    know([each.participant.user_id for each in members])
    of_all = _of_all(course, members, found) if here.trainer else {}
    of_me = _of_me(course, members, found) if here.participant else {}
    return render_template("pages/homework.html", course=course, standing=here, now=clock.now(),
                           **of_all, **of_me)  # fmt: skip


@bp.get("/<int:meeting_id>")
def ask(course_id: int, meeting_id: int) -> str:
    """One piece of homework: what it asks, what is there, who will read it, and handing it in."""
    return _asked(_mine(course_id, meeting_id))


@bp.post("/<int:meeting_id>")
def hand_in(course_id: int, meeting_id: int) -> Any:
    """Hand in the project as it is now, complete or not."""
    mine = _mine(course_id, meeting_id)
    if mine.loaded is None:
        flash(gettext("Kies eerst met welk project je meedoet."), "warning")
        return redirect(url_for("taking_part.show", course_id=course_id), 303)
    proposal, meeting = mine.loaded.proposal, mine.meeting
    wanted = HandingIn(0, course_id, meeting_id, current_user.id, proposal.id, 0, _remark(), clock.now())
    name = gettext("Ingeleverd voor bijeenkomst %(number)s: %(title)s", number=meeting.number,
                   title=meeting.title)  # fmt: skip
    kept.hand_in(wanted, name, document.write_with_files(proposal))
    flash(gettext("Het is ingeleverd. Verander je daarna nog iets? Dan kun je opnieuw inleveren."), "success")
    return redirect(url_for("homework.index", course_id=course_id), 303)


@bp.get("/<int:meeting_id>/look")
def look(course_id: int, meeting_id: int) -> str:
    """The project as the trainers or the group will read it once it is handed in."""
    mine = _mine(course_id, meeting_id)
    audience = Audience.GROUP if request.args.get("for") == Audience.GROUP else Audience.TRAINERS
    kinds = mine.shown(audience)
    if mine.loaded is None or not kinds:
        abort(404)
    read = Reading(visible(mine.loaded.proposal, kinds), Sight(), (), kinds, course_id)
    return render_template(
        "pages/homework_look.html", course=mine.course, meeting=mine.meeting, audience=audience, read=read,
        proposal=read.proposal, text=manuscript(read, places.of_draft(read.proposal), [], None),
        hidden=[each for each in Shown if each not in kinds],
    )  # fmt: skip


def unsaved(course_id: int, meeting_id: int) -> str:
    """Return the page with the remark that was typed when the login was over; nothing was handed in."""
    flash(gettext("Je bent weer ingelogd. Er is nog niets ingeleverd: druk nog eens op de knop."), "warning")
    return _asked(_mine(course_id, meeting_id), _remark())


def _asked(mine: Mine, remark: str | None = None) -> str:
    meeting, last = mine.meeting, mine.own.last
    assert meeting.hands_in
    typed = (last.remark if last else "") if remark is None else remark
    audiences = (Audience.TRAINERS, Audience.GROUP)[: 1 + (meeting.shared is Audience.GROUP)]
    return render_template(
        "pages/homework_ask.html", course=mine.course, meeting=meeting, own=mine.own, loaded=mine.loaded,
        points=handing.points(meeting.hands_in, mine.loaded.proposal) if mine.loaded else (),
        kindly=kindly(meeting.hands_in), remark=typed, longest=LONGEST_REMARK,
        readers=[(each, mine.shown(each)) for each in audiences],
    )  # fmt: skip


def _mine(course_id: int, meeting_id: int) -> Mine:
    course, members = courses.load(course_id), group.members(course_id)
    meeting, member = course.meeting(meeting_id), _member(members)
    if meeting is None or meeting.hands_in is None:
        raise NotFound
    mine = (each for each in handing.own(course, member.participant, handed.of_course(course_id), clock.now())
            if each.meeting == meeting)  # fmt: skip
    number = member.participant.proposal_id if member.writes else None
    loaded = proposals.load_all((number,)) if number else ()
    return Mine(course, members, member, next(mine), next(iter(loaded), None))


def _member(members: tuple[Member, ...]) -> Member:
    return next(each for each in members if each.participant.user_id == current_user.id)


def _remark() -> str:
    return cleaned(request.form.get("remark", ""))[:LONGEST_REMARK]


def _of_me(course: Course, members: tuple[Member, ...], found: tuple[HandingIn, ...]) -> dict[str, Any]:
    """Return one's own homework, and by meeting what others let one read."""
    shared = (each for each in course.meetings if each.hands_in and each.shared is Audience.GROUP)
    works = [(each, handing.works(each, members, found, current_user.id)) for each in shared]
    return {
        "own": handing.own(course, _member(members).participant, found, clock.now()),
        "works": [(meeting, of_meeting) for meeting, of_meeting in works if of_meeting],
    }


def _of_all(course: Course, members: tuple[Member, ...], found: tuple[HandingIn, ...]) -> dict[str, Any]:
    """Return the homework of everybody for the meeting that is asked for, else for the one that comes."""
    asked = request.args.get("meeting", type=int)
    meeting = (course.meeting(asked) or abort(404)) if asked else asking(course, clock.now())
    wanted = [each for each in course.meetings if each.hands_in]
    counts = [(each, sum(bool(of_one(found, each, one.participant)) for one in members)) for each in wanted]
    if meeting is None or meeting.hands_in is None:
        return {"counts": counts, "chosen": None}
    return {
        "counts": counts, "chosen": meeting, "rule": rule(meeting.hands_in), "people": len(members),
        "lines": handing.lines(meeting, members, found, clock.now()),
    }  # fmt: skip
