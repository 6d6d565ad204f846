"""Mails about feedback: they count what was said and lead to it; what was said stays in the program."""

from collections.abc import Iterable

from flask import after_this_request, current_app
from flask_babel import force_locale, get_domain
from flask_login import current_user

from budgets.text import Text, mark, mark_count
from proposal.coaching.consent import visible
from proposal.model.comment import Comment
from proposal.model.moment import here
from proposal.model.proposal import Proposal
from proposal.store import access, accounts, feedback, people, proposals
from proposal.store.outbox import Letter
from proposal.web import clock, mail
from proposal.web.links import outward
from proposal.web.say import Voice

NEW_PROJECT = mark("Nieuw project")


def told(comments: Iterable[Comment]) -> Text:
    """Return how many comments there are, and at how many parts of the plan."""
    steps = [each.anchor.place.step for each in comments]
    parts = mark_count("{count} onderdeel", "{count} onderdelen", len(set(steps)))
    return mark_count("{count} opmerking bij {parts}", "{count} opmerkingen bij {parts}", len(steps),
                      parts=parts)  # fmt: skip


def to_authors(proposal: Proposal, comments: Iterable[Comment], trainer: str) -> tuple[Letter, ...]:
    """Return a mail to each author of a proposal to which a trainer sends feedback."""
    said = list(comments)
    nothing_counted = mark("Er staat een bericht voor je.")
    counted = mark("Je hebt {counted}.", counted=told(said)) if said else nothing_counted
    body = (
        mark("{trainer} las je project ‘{title}’ en schreef er feedback bij.", trainer=trainer,
             title=proposal.title or NEW_PROJECT),
        counted,
        mark("Lees de feedback en werk hem stap voor stap af:"),
        outward("todo.show", proposal_id=proposal.id),
    )  # fmt: skip
    writers = (each.user_id for each in people.writers(proposal.id))
    return _letters(writers, mark("Feedback op je project"), body)


def settled(comment: Comment) -> None:
    """Mail who sent a round, once and when they asked for that, that others dealt with all of it."""
    if comment.round_id is None:
        return
    found = feedback.load(comment.round_id)
    trainer = access.to_draft(found.proposal_id, found.who)
    guides = found.course_id is not None and trainer.trains != ()
    if not (found.done and found.tells and found.who != current_user.id and guides):
        return
    proposal = proposals.load(found.proposal_id).proposal
    read = proposal if trainer.reads else visible(proposal, trainer.lets_see)
    body = (
        mark("Al je opmerkingen van {day} bij ‘{title}’ zijn verwerkt.", day=here(found.at).date(),
             title=read.title or NEW_PROJECT),
        mark("Kijk wat er is veranderd:"),
        outward("feedback.show", proposal_id=found.proposal_id, course=found.course_id),
    )  # fmt: skip
    letters = _letters((found.who,), mark("Je feedback is verwerkt"), body)
    if feedback.tell(found.id, letters, clock.now()):
        after_this_request(mail.send_soon)


def _letters(users: Iterable[int], subject: Text, body: Iterable[Text | str]) -> tuple[Letter, ...]:
    """Return a mail to each of these users in their own language; none where no mail is sent."""
    if not current_app.config["SETTINGS"].mails:
        return ()
    known = [accounts.user(each) for each in users]
    lines = tuple(body)
    return tuple(_letter(each, subject, lines) for each in known if each is not None and each.active)


def _letter(user: accounts.User, subject: Text, body: tuple[Text | str, ...]) -> Letter:
    with force_locale(user.language or "nl"):
        voice = Voice(user.language or "nl", get_domain().get_translations())
    greeting = mark("Dag {name},", name=user.shown)
    text = "\n\n".join(voice.say(each) for each in (greeting, *body))
    return Letter(0, user.email, voice.say(subject), text)
