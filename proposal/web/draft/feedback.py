"""Feedback: what a trainer has to send about a draft, sent as one round, and what became of earlier ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import (
    Blueprint,
    after_this_request,
    current_app,
    flash,
    redirect,
    render_template,
    request,
)
from flask_babel import gettext, lazy_gettext
from flask_login import current_user

from budgets.text import Text
from proposal.coaching import rubric as points
from proposal.coaching.rubric import Point
from proposal.model.comment import Wording
from proposal.model.feedback import Judged, Round
from proposal.model.proposal import Place
from proposal.model.typed import cleaned, number
from proposal.store import comments, courses, feedback, rubric
from proposal.store.errors import Overtaken
from proposal.web import clock, mail, people
from proposal.web.answering import places
from proposal.web.answering.places import Spot, called
from proposal.web.draft import feedback_mail, guiding, notes
from proposal.web.draft.notes import Note
from proposal.web.draft.readers import Reading
from proposal.web.say import say

bp = Blueprint("feedback", __name__, url_prefix="/proposals/<int:proposal_id>/draft/feedback")
NOTHING = lazy_gettext("Er is nog niets om te versturen.")
OVERTAKEN = lazy_gettext("Een andere begeleider veranderde of verstuurde net ook iets. Kijk wat er nu staat, "
                         "en verstuur dan opnieuw.")  # fmt: skip


@dataclass(frozen=True)
class Sent:
    """A round that was sent: its comments and judgements, and where the text changed since."""

    round: Round
    notes: tuple[Note, ...]
    judged: tuple[tuple[Point, Judged], ...]

    @property
    def changed(self) -> tuple[Note, ...]:
        """The comments whose words or answer were changed since."""
        return tuple(each for each in self.notes if each.since)

    @property
    def answered(self) -> tuple[Note, ...]:
        """The comments below which something was said, or of which the proposed words were refused."""
        return tuple(each for each in self.notes
                     if each.comment.replies or each.comment.wording is Wording.REFUSED)  # fmt: skip


@dataclass(frozen=True)
class Desk:
    """What lies before a trainer: unsent comments, `mine` and of `others`, judgements, and what was sent."""

    read: Reading
    spots: Mapping[Place, Spot]
    mine: tuple[Note, ...]
    others: tuple[Note, ...]
    judged: tuple[Judged, ...]
    rounds: tuple[Sent, ...]

    @property
    def last(self) -> int:
        """The number of the last round that this course sent, 0 for none."""
        return max((each.round.id for each in self.rounds if each.round.course_id == self.read.course_id),
                   default=0)  # fmt: skip

    def about(self, note: Note) -> Text:
        """Return what people call the place that a comment is about."""
        return called(note.comment.anchor.place, self.spots)

    @property
    def shown(self) -> str:
        """The numbers of the comments that are ready to be sent, for the form."""
        return " ".join(str(each.comment.id) for each in (*self.mine, *self.others))

    def chosen(self, typed: "Typed") -> tuple[Note, ...]:
        """Return the comments to send, of those that stood in the form; what came since waits."""
        wanted = (*self.mine, *(self.others if typed.others else ()))
        return tuple(each for each in wanted if each.comment.id in typed.shown)

    def sends(self, typed: "Typed") -> bool:
        """Whether there is anything to send."""
        return bool(self.chosen(typed) or self.judged or typed.message)


@dataclass(frozen=True)
class Typed:
    """The form to send feedback, as it was filled in."""

    message: str = ""
    others: bool = False
    tells: bool = False
    shown: frozenset[int] = frozenset()


@bp.get("")
def show(proposal_id: int) -> str:
    """What is ready to be sent, and what became of what was sent."""
    return _page(_desk(proposal_id), Typed())


@bp.post("")
def send(proposal_id: int) -> Any:
    """Send the feedback as one round; pressed twice, it is one all the same."""
    desk, typed = _desk(proposal_id), _typed()
    if not (_is_sent(desk, typed) or desk.sends(typed)):
        return _page(desk, typed, str(NOTHING)), 422
    try:
        if not _is_sent(desk, typed):
            _send(desk, typed)
    except Overtaken:
        return _page(_desk(proposal_id), typed, str(OVERTAKEN)), 422
    return redirect(guiding.address("feedback.show", proposal_id), 303)


def unsaved(proposal_id: int) -> str:
    """Return the page with the message that was typed; nothing is sent."""
    flash(gettext("De feedback is nog niet verstuurd. Kijk hem na en druk op de knop."), "warning")
    return _page(_desk(proposal_id), _typed())


def _typed() -> Typed:
    given = request.form
    shown = frozenset(number(each) for each in given.get("shown", "").split())
    return Typed(cleaned(given.get("message", "")), "others" in given, "tells" in given, shown)


def _is_sent(desk: Desk, typed: Typed) -> bool:
    """Whether this very form was sent a moment ago."""
    last = next((each.round for each in desk.rounds if each.round.id == desk.last), None)
    if last is None or last.id == request.form.get("after", 0, type=int):
        return False
    return (last.who, last.message) == (current_user.id, typed.message)


def _send(desk: Desk, typed: Typed) -> None:
    now, proposal = clock.now(), desk.read.proposal
    said = [each.comment for each in desk.chosen(typed)]
    sent = Round(0, proposal.id, desk.read.course_id, typed.message, current_user.id, now, tells=typed.tells)
    letters = feedback_mail.to_authors(proposal, said, current_user.shown)
    seen = request.form.get("after", 0, type=int)
    feedback.send(sent, {each.id for each in said}, seen, letters, now)
    if letters:
        after_this_request(mail.send_soon)
    counted = say(feedback_mail.told(said))
    flash(gettext("Verstuurd: %(counted)s.", counted=counted) if said else gettext("Verstuurd."), "success")


def _desk(proposal_id: int) -> Desk:
    read = guiding.draft(proposal_id)
    assert read.course_id is not None
    said, spots = comments.of_proposal(proposal_id, read.sight), places.of_draft(read.proposal)
    found = notes.notes(read, said, spots, current_user.id)
    unsent = [each for each in found if not each.comment.sent_at and each.comment.course_id == read.course_id]
    judged = rubric.of_course(proposal_id, read.course_id)
    rounds = feedback.rounds_of((proposal_id,)).get(proposal_id, ())
    people.know({each.who for each in rounds})
    return Desk(
        read,
        spots,
        tuple(each for each in unsent if each.comment.who == current_user.id),
        tuple(each for each in unsent if each.comment.who != current_user.id),
        tuple(each for each in judged if each.round_id is None),
        tuple(sent_round(each, found, judged) for each in rounds if each.course_id in read.sight.trains),
    )


def sent_round(sent: Round, found: Iterable[Note], judged: Iterable[Judged]) -> Sent:
    """Return a round with its comments, and what it judged of the rubric."""
    said = tuple(each for each in found if each.comment.round_id == sent.id)
    return Sent(sent, said, points.of_round(judged, sent.id))


def _page(desk: Desk, typed: Typed, error: str = "") -> str:
    return render_template(
        "pages/feedback.html",
        desk=desk,
        trained=_trained(desk.read),
        read=desk.read,
        proposal=desk.read.proposal,
        typed=typed,
        error=error,
        counted=feedback_mail.told(each.comment for each in desk.mine),
        points=points.POINTS,
        mails=current_app.config["SETTINGS"].mails,
    )


def _trained(read: Reading) -> tuple[tuple[int, str], ...]:
    """Return the courses in which this trainer guides the makers, when there is more than one."""
    trains = read.sight.trains
    return tuple(each for each in courses.names_of(current_user.id) if each[0] in trains) * (len(trains) > 1)
