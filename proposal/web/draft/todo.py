"""To do: what readers ask of the authors of a proposal, one comment after another until all is dealt with."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, flash, render_template, request, url_for
from flask_babel import lazy_gettext
from flask_login import current_user

from budgets.text import Text
from proposal.coaching import anchors
from proposal.coaching.anchors import Segment
from proposal.model.comment import CommentKind
from proposal.model.proposal import Place
from proposal.store import comments, feedback, rubric
from proposal.store.errors import NotFound
from proposal.web import clock, people
from proposal.web.answering import places
from proposal.web.answering.places import Spot, called
from proposal.web.draft import notes, readers
from proposal.web.draft.feedback import Sent, sent_round
from proposal.web.draft.notes import Note
from proposal.web.draft.readers import Reading
from proposal.web.draft.writing import Writing

bp = Blueprint("todo", __name__, url_prefix="/proposals/<int:proposal_id>/feedback")
HERE = "feedback"
"""What a form says that stands on these pages, so that one comes back to them."""
DONE = {
    "reply": lazy_gettext("Je antwoord staat erbij."),
    "resolve": lazy_gettext("Opgelost."),
    "take": lazy_gettext("Overgenomen in je plan."),
    "refuse": lazy_gettext("Niet overgenomen."),
    "reopen": lazy_gettext("Deze opmerking staat weer open."),
}


@dataclass(frozen=True)
class Todo:
    """All that others said to an author, in the order of the course, and the rounds, the newest first."""

    read: Reading
    notes: tuple[Note, ...]
    spots: Mapping[Place, Spot]

    @property
    def open(self) -> tuple[Note, ...]:
        """The comments that still ask something."""
        return tuple(each for each in self.notes if each.comment.open)

    @property
    def compliments(self) -> tuple[Note, ...]:
        """The comments that ask nothing."""
        return tuple(each for each in self.notes if each.comment.kind is CommentKind.COMPLIMENT)

    @property
    def settled(self) -> tuple[Note, ...]:
        """The comments that were dealt with."""
        return tuple(each for each in self.notes if each.comment.kind.asks and not each.comment.open)

    @property
    def total(self) -> int:
        """How many comments are being worked on: the open ones, and those of the same rounds."""
        rounds = {each.comment.round_id for each in self.open} - {None}
        return len(self.open) + sum(each.comment.round_id in rounds for each in self.settled)

    def by_step(self) -> list[tuple[Text, list[Note]]]:
        """Return the open comments under the title of their step, in the order of the course."""
        found: dict[str, list[Note]] = {}
        for each in self.open:
            found.setdefault(each.comment.anchor.place.step, []).append(each)
        return [(called(Place(step, ""), self.spots), of_step) for step, of_step in found.items()]

    def after(self, number: int) -> Note | None:
        """Return the open comment that comes after this one, from the start again at the end."""
        numbers = [each.comment.id for each in self.notes]
        at = numbers.index(number) if number in numbers else -1
        ahead = (*self.notes[at + 1 :], *self.notes[: max(at, 0)])
        return next((each for each in ahead if each.comment.open), None)

    def passage(self, note: Note) -> tuple[Segment, ...]:
        """Return the answer that a comment is about as it is now, with its words marked."""
        spot = self.spots.get(note.comment.anchor.place)
        if spot is None or not spot.text:
            return ()
        return anchors.segments(spot.text, {note.number: note.span} if note.span else {})

    def stands(self, note: Note) -> bool:
        """Whether what a comment is about is still a question or a row of the project."""
        place = note.comment.anchor.place
        return place in self.spots and bool(place.question or place.row)

    def about(self, note: Note) -> Text:
        """Return what people call the place that a comment is about."""
        return called(note.comment.anchor.place, self.spots)


@bp.get("")
def show(proposal_id: int) -> str:
    """The messages of the trainers, what went well, and what is still to be dealt with."""
    todo = _todo(readers.draft(proposal_id))
    rounds, judged = feedback.rounds_of((proposal_id,)).get(proposal_id, ()), rubric.sent(proposal_id)
    people.know({each.who for each in rounds})
    _see(todo, any(each.seen_at is None for each in rounds))
    sent: list[Sent] = [sent_round(each, todo.notes, judged) for each in rounds]
    return render_template("pages/todo.html", todo=todo, proposal=todo.read.proposal, sent=sent)


@bp.get("/<int:comment>")
def one(proposal_id: int, comment: int) -> str:
    """One comment with the words it is about, and what can be done with it."""
    todo = _todo(readers.draft(proposal_id))
    _see(todo, False)
    return _page(todo, comment)


def again(read: Reading, typed: Writing) -> str:
    """Return the page of a comment with what was typed, and what is wrong with it."""
    return _page(_todo(read), typed.number, typed)


def came_from_here() -> bool:
    """Whether the form that was posted stood on these pages."""
    return request.form.get("from") == HERE


def onward(read: Reading, number: int) -> str:
    """Return where an author goes after a deed: to the next comment, or back to this one while it is open."""
    deed = request.form.get("do", "")
    if deed in DONE:
        flash(str(DONE[deed]), "success")
    todo = _todo(readers.draft(read.proposal.id))
    open_ones = {each.comment.id for each in todo.open}
    if number in open_ones:
        return url_for("todo.one", proposal_id=read.proposal.id, comment=number)
    following = todo.after(number)
    if following is None:
        return url_for("todo.show", proposal_id=read.proposal.id)
    return url_for("todo.one", proposal_id=read.proposal.id, comment=following.comment.id)


def _todo(read: Reading) -> Todo:
    """Return what others said to this author."""
    spots, me = places.of_draft(read.proposal), current_user.id
    said = [each for each in comments.of_proposal(read.proposal.id, read.sight) if not each.is_of(me)]
    return Todo(read, tuple(notes.notes(read, said, spots, me)), spots)


def _page(todo: Todo, number: int, typed: Writing | None = None) -> str:
    found = next((each for each in todo.notes if each.comment.id == number), None)
    if found is None:
        raise NotFound
    return render_template(
        "pages/todo_one.html",
        todo=todo,
        read=todo.read,
        proposal=todo.read.proposal,
        each=found,
        left=len(todo.open),
        done=todo.total - len(todo.open),
        following=todo.after(number),
        typed=typed,
    )


def _see(todo: Todo, rounds: bool) -> None:
    """An author who opens the page has seen what others sent."""
    unseen = [each.comment.id for each in todo.notes if each.comment.seen_at is None]
    if unseen:
        comments.see(unseen, clock.now())
    if rounds:
        feedback.see(todo.read.proposal.id, clock.now())
