"""A trainer and a participant with a plan of which they read and say things, also in Word."""

from datetime import datetime
from io import BytesIO
from typing import Any

from flask import Flask

from proposal.model.comment import Anchor, Circle, Comment, CommentKind
from proposal.model.proposal import Place
from proposal.model.steps.budget import Line
from proposal.model.steps.funds import Application
from proposal.store import accounts, answers, comments, filling, proposals
from proposal.store.session import writing
from tests.client import Visitor
from tests.coursing import BEGUN, Guided, a_group
from tests.web.forms import text

WORDS = "Vaders koken samen en praten over opvoeden."
WHAT = Place("idea", "what")
OWN = "Mevrouw De Wit eerst bellen."
"""What is for the makers only."""
Group = tuple[Guided, dict[str, Visitor]]


def reading_group(app: Flask) -> Group:
    """Return a trainer and a participant with a text, a cost line and something for herself only."""
    course, people = a_group(app, "tineke", "an")
    with app.app_context():
        an, number = accounts.load("an@voorbeeld.nl").id, course.proposals["an"]
        filled = proposals.load(number).proposal.with_step("idea", few_lines="", what=WORDS)
        filled = filled.with_step("audience", who="Vaders uit de flat.")
        filled = filled.with_step("budget", lines=(Line("kkkkkk", description="Zaalhuur"),))
        asked = Application("ffffff", "Stichting Noord", notes=OWN)
        filled = filled.with_step("funds", applications=(asked,))
        with writing() as current:
            filling.fill(current, number, filled, an, BEGUN)
            answers.touch(current, number)
    return course, people


def say(app: Flask, group: Group, said: str, who: str = "tineke", circle: Circle = Circle.COURSE,
         place: Place = WHAT, quote: str = "", sent_at: datetime | None = BEGUN,
        said_by: str = "") -> int:  # fmt: skip
    """Let somebody say something of the draft and return its number."""
    with app.app_context():
        user, number = accounts.load(f"{who}@voorbeeld.nl").id, group[0].proposals["an"]
        course = None if circle is Circle.MAKERS else group[0].id
        about = Anchor(place, quote, 0, WORDS)
        return comments.add(Comment(0, number, course, circle, CommentKind.QUESTION, about, said, user, BEGUN,
                                    sent_at=sent_at, said_by=said_by))  # fmt: skip


def fetched(group: Group, who: str, **asked: Any) -> bytes:
    """Fetch the plan for Word as somebody does."""
    number, visitor = group[0].proposals["an"], group[1][who]
    visitor.get(f"/proposals/{number}/{'outside/' if who == 'an' else 'review'}")
    answer = visitor.post(f"/proposals/{number}/review/copy.docx", **asked)
    assert answer.status_code == 200
    packed: bytes = answer.data
    return packed


def brought(group: Group, who: str, packed: bytes, status: int = 303) -> str:
    """Bring a file back as somebody does and return the page that answers."""
    number, visitor = group[0].proposals["an"], group[1][who]
    visitor.get(f"/proposals/{number}/{'returns' if who == 'an' else 'review'}")
    address = f"/proposals/{number}/{'returns' if who == 'an' else 'review'}"
    answer = visitor.post(address, file=(BytesIO(packed), "terug.docx"))
    assert answer.status_code == status, text(answer)
    return visitor.get(answer.headers["Location"]).text if status == 303 else text(answer)


def kept(app: Flask, group: Group) -> dict[str, Comment]:
    """Return every comment on the project by its words."""
    with app.app_context():
        return {each.text: each for each in comments.all_of(group[0].proposals["an"])}
