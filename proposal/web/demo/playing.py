"""Playing: the people of the cast take the course, with the same deeds as everybody else's."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from flask import current_app
from flask_security.utils import hash_password

from proposal.coaching import anchors
from proposal.coaching.dates import Spread
from proposal.coaching.starting import meetings
from proposal.exchange import document
from proposal.model.change import Change
from proposal.model.comment import Anchor, Circle, Comment, Wording
from proposal.model.course import Audience, Course, Form, HandingIn, Meeting
from proposal.model.feedback import Filled, Judged, Round
from proposal.model.moment import here
from proposal.model.proposal import Place, Proposal
from proposal.store import (
    accounts,
    attendance,
    comments,
    courses,
    feedback,
    filling,
    handed,
    homework,
    joining,
    notes,
    participants,
    proposals,
    rubric,
    stages,
)
from proposal.store.answers import Hand
from proposal.store.errors import NotFound
from proposal.store.session import writing
from proposal.web.answering import places
from proposal.web.demo.cast import CAME, Cast, Feedback, Person, Remark, address
from proposal.web.say import say

BEGUN = timedelta(weeks=9)
"""How long ago the first meeting was: five have been, and homework for the sixth is due."""
TUESDAY = date(2026, 1, 6)
"""Any day on which people meet: courses are on Tuesdays."""
FIRST_STEPS = {1: ("idea",), 2: ("idea",), 3: ("idea", "audience", "scope", "budget")}
"""What was written when the first homework was handed in; later ones hold all there is."""


@dataclass(frozen=True)
class Scene:
    """The course that is played: its meetings, the numbers of its people by name, and the moment."""

    course: Course
    users: Mapping[str, int]
    now: datetime


def play(cast: Cast, password: str, now: datetime) -> int:
    """Make the course with all that happened in it until now, and return its number.

    Everybody in it logs in with this password, also who was there already.
    """
    begun = now - BEGUN - timedelta(days=14)
    users = _accounts({**cast.trainers, **{who: each.name for who, each in cast.people.items()}}, password)
    lead, *others = (users[each] for each in cast.trainers)
    number = courses.create(_course(cast, now), lead, begun)
    for each in others:
        courses.add_trainer(number, each, lead, begun)
    joining.open_door(number, now + timedelta(days=14), 20, lead, begun)
    scene = Scene(courses.load(number), users, now)
    made = {who: _joins(scene, who, each, begun) for who, each in cast.people.items()}
    _come(scene, cast, lead)
    for who, person in cast.people.items():
        _guided(scene, person, users[who], made[who], lead)
    return number


def _accounts(names: Mapping[str, str], password: str) -> dict[str, int]:
    """Return the number of each account by the word before its @; those that are not there are made."""
    datastore, hashed = current_app.extensions["security"].datastore, hash_password(password)
    found: dict[str, int] = {}
    for who, name in names.items():
        try:
            user = accounts.load(address(who))
            user.password = hashed
            datastore.put(user)
        except NotFound:
            user = datastore.create_user(email=address(who), name=name, password=hashed)
        datastore.commit()
        found[who] = user.id
    return found


def _course(cast: Cast, now: datetime) -> Course:
    first = here(now - BEGUN).date()
    planned = meetings(Form.EIGHT, 8, Spread(first + timedelta(days=(TUESDAY - first).days % 7)), say)
    return Course(0, cast.name, cast.place, cast.theme, Form.EIGHT, meetings=planned)


def _joins(scene: Scene, who: str, person: Person, begun: datetime) -> int:
    """Let somebody join with a project, say what they expect and hand in; return the project's number."""
    user, course = scene.users[who], scene.course.id
    project = person.proposal(here(scene.now).date())
    number = _written(user, project, begun, scene.now - timedelta(days=person.days))
    joining.join(scene.course.code, user, number, "", begun)
    participants.consent(course, user, person.consents, begun)
    participants.tell(course, user, {"expects": person.expects, "learns": person.learns})
    participants.remind(course, user, False)
    for each in scene.course.meetings:
        if each.number in person.handed:
            _hand_in(scene, each, user, replace(project, id=number))
    return number


def _written(user: int, project: Proposal, begun: datetime, last: datetime) -> int:
    """Keep a project that began with its first lines, and return its number."""
    lines = project.idea.few_lines
    with writing() as current:
        number = proposals.begin_with(current, user, lines, begun)
        filling.fill(current, number, project.with_step("idea", few_lines=""), user, last)
    return number


def _hand_in(scene: Scene, meeting: Meeting, user: int, project: Proposal) -> None:
    assert meeting.due_at is not None
    at = min(meeting.due_at, scene.now) - timedelta(hours=5)
    then = FIRST_STEPS.get(meeting.number)
    if then is not None:
        steps: Any = {each: project.step(each) for each in then}
        project = replace(Proposal(id=project.id), **steps)
    given = HandingIn(0, scene.course.id, meeting.id, user, project.id, 0, "", at)
    homework.hand_in(given, meeting.title, document.write(project))


def _come(scene: Scene, cast: Cast, lead: int) -> None:
    """Note who came to each meeting that has been."""
    for at, meeting in enumerate(scene.course.meetings):
        if meeting.starts_at is None or meeting.starts_at > scene.now:
            continue
        noted = {scene.users[who]: CAME[each.came[at]] for who, each in cast.people.items()}
        attendance.note(scene.course.id, meeting.id, noted, lead, meeting.starts_at + timedelta(minutes=20))


def _guided(scene: Scene, person: Person, user: int, project: int, lead: int) -> None:
    """Let the trainers read the project, talk about it, and note what they think."""
    for each in person.rounds:
        _send(scene, each, user, project)
    for one in person.extra:
        _say(scene, one, project, None)
    for one in person.group:
        _say_in_group(scene, one, project)
    for reached in person.stages:
        stages.reach(scene.course.id, user, reached, lead, scene.now - timedelta(days=2))
    for note in person.notes:
        notes.add(scene.course.id, user, note.text, scene.users[note.by], scene.now - timedelta(days=1))


def _send(scene: Scene, told: Feedback, user: int, project: int) -> None:
    """Send a round, and let its author answer."""
    at, who, course = scene.now - timedelta(days=6), scene.users[told.by], scene.course.id
    filled = tuple(Filled(point, Judged(point, score, remark))
                   for point, (score, remark) in told.judged.items())  # fmt: skip
    rubric.save(project, course, filled, who, at)
    numbers = {_say(scene, each, project, None): each for each in told.comments}
    feedback.send(Round(0, project, course, told.message, who, at), numbers, 0, (), at)
    comments.see(numbers, at + timedelta(days=1))
    for number, each in numbers.items():
        _answer(number, each, user, project, at + timedelta(days=2))


def _say(
    scene: Scene, said: Remark, project: int, sent_at: datetime | None, version: int | None = None
) -> int:
    where = Place(said.step, said.question)
    text = places.of_draft(proposals.load(project).proposal)[where].text
    assert not said.quote or anchors.find(text, said.quote, 0)
    circle = Circle.COURSE if version is None else Circle.GROUP
    return comments.add(
        Comment(0, project, scene.course.id, circle, said.kind, Anchor(where, said.quote, 0, text), said.text,
                scene.users[said.by], scene.now - timedelta(days=6, hours=2), version, said.proposed,
                Wording.OPEN, sent_at=sent_at)
    )  # fmt: skip


def _say_in_group(scene: Scene, said: Remark, project: int) -> None:
    """Let a member of the group say something of the version that was shared with all."""
    given = (each for each in handed.of_course(scene.course.id)
             if each.proposal_id == project and each.shared is Audience.GROUP)  # fmt: skip
    for each in given:
        _say(scene, said, project, scene.now - timedelta(hours=3), each.version_id)


def _answer(number: int, said: Remark, user: int, project: int, at: datetime) -> None:
    """Let the author do with a comment what the cast tells."""
    if said.refused is not None:
        comments.refuse(number, user, said.refused, at)
    elif said.taken and said.proposed is not None:
        _take_over(number, said, said.proposed, Hand(user, "", at), project)
    elif said.solved is not None:
        if said.solved:
            comments.reply(number, user, said.solved, at)
        comments.resolve(number, user, at)


def _take_over(number: int, said: Remark, wording: str, hand: Hand, project: int) -> None:
    where = Place(said.step, said.question)
    seen = proposals.load(project).answers[where].revision
    change = Change(where, "", wording, wording, seen, deed="wording")
    comments.take_over(project, number, change, hand)
