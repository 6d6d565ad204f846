"""Readers: the draft or a version of a proposal, limited to what this user may see, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from flask_login import current_user

from proposal.coaching.consent import agreed, visible
from proposal.exchange import document
from proposal.model.comment import Circle
from proposal.model.course import Audience, HandingIn, Shown
from proposal.model.proposal import Proposal
from proposal.store import courses, handed, participants, people, proposals, versions
from proposal.store.comments import Sight
from proposal.store.errors import NotFound
from proposal.store.proposals import Loaded
from proposal.store.versions import Named
from proposal.web import access

BY_CHECKER = frozenset({Shown.TEXTS})
"""What someone who checks the language reads: no amounts, and nothing about persons."""


@dataclass(frozen=True)
class Reading:
    """What the user of this request reads of a proposal, and what they may do there.

    `proposal` has only the answers of the kinds `shown`, or all when that is None. `sight` tells which
    comments they see, and `circles` among whom they may comment: in the first unless they choose. `loaded` is
    the draft as it stands, for the authors and nobody else. `version` is None for the draft, of which
    `changed_at` tells by step when an answer changed last.
    """

    proposal: Proposal
    sight: Sight
    circles: tuple[Circle, ...]
    shown: frozenset[Shown] | None = None
    course_id: int | None = None
    version: Named | None = None
    handed: HandingIn | None = None
    loaded: Loaded | None = None
    changed_at: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def author(self) -> bool:
        """Whether this is one of the authors, who answer, take over and refuse."""
        return self.sight.author

    @property
    def trainer(self) -> bool:
        """Whether this is a trainer, whose comments wait until the feedback is sent."""
        return bool(self.sight.trains)


def draft(proposal_id: int) -> Reading:
    """Return the draft as it is now, for whom the table of routes let in as Who.COMMENTER."""
    loaded, here = access.load(proposal_id), access.standing()
    changed = _changed_at(loaded)
    if here.author:
        return Reading(
            loaded.proposal, Sight(author=True), (Circle.MAKERS,), loaded=loaded, changed_at=changed
        )
    shown = None if here.reads else here.lets_see | (BY_CHECKER if here.checks_language else frozenset())
    makers = here.reads or here.checks_language
    return Reading(
        loaded.proposal if shown is None else visible(loaded.proposal, shown),
        Sight(trains=here.trains, makers=makers),
        (Circle.COURSE,) * bool(here.trains) + (Circle.MAKERS,) * makers,
        shown,
        max(here.trains, default=None),
        changed_at=changed,
    )


def version(proposal_id: int, number: int) -> Reading:
    """Return a version as `draft` does; trainers read those handed in to them. Raises NotFound."""
    read, here = draft(proposal_id), access.standing()
    if not here.reads and not handed.is_in(number, here.trains):
        raise NotFound
    named, then = kept(proposal_id, number)
    shown = access.seen(then) if read.shown is None else visible(then, read.shown)
    return replace(read, proposal=shown, version=named, changed_at={})


def versions_to_read(proposal_id: int) -> tuple[Named, ...]:
    """Return the versions that `version` lets this user read, the newest first."""
    found, here = versions.of_proposal(proposal_id), access.standing()
    if here.reads:
        return found
    given = {each.version_id for each in handed.of_proposal(proposal_id) if each.course_id in here.trains}
    return tuple(each for each in found if each.id in given)


def handed_in(course_id: int, number: int) -> Reading:
    """Return what was handed in, for its author, the trainers, or the group when it is shared with them.

    For whom the table of routes let in as Who.IN_COURSE. Raises NotFound for all that is not for this user.
    """
    found, trains = handed.load(course_id, number), access.standing().trainer
    (writers,) = people.writers_of((found.proposal_id,)).values()
    named, then = kept(found.proposal_id, found.version_id)
    if current_user.id in writers:
        loaded = proposals.load(found.proposal_id)
        return Reading(then, Sight(author=True), (Circle.MAKERS,), None, course_id, named, found, loaded)
    makers = (each for each in participants.of_course(course_id)
              if each.proposal_id == found.proposal_id and each.user_id in writers)  # fmt: skip
    shared = _shared(course_id, found)
    shown = agreed(makers, Audience.TRAINERS if trains else Audience.GROUP)
    if not shown or not (trains or shared):
        raise NotFound
    circles = (Circle.COURSE,) * trains + (Circle.GROUP,) * shared
    sight = Sight(trains=(course_id,)) if trains else Sight(group=course_id, shared=(found.version_id,))
    told = found if Shown.TEXTS in shown else replace(found, remark="")
    return Reading(visible(then, shown), sight, circles, shown, course_id, named, told)


def kept(proposal_id: int, number: int) -> tuple[Named, Proposal]:
    """Return a version of a proposal, whole. Raises NotFound."""
    named, content = versions.document(proposal_id, number)
    return named, replace(document.read_with_files(content), id=proposal_id)


def _changed_at(loaded: Loaded) -> Mapping[str, datetime]:
    found: dict[str, datetime] = {}
    for place, each in loaded.answers.items():
        found[place.step] = max(found.get(place.step, each.at), each.at)
    return found


def _shared(course_id: int, found: HandingIn) -> bool:
    meeting = courses.load(course_id).meeting(found.meeting_id)
    return meeting is not None and found.for_group(meeting)
