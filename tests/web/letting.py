"""Courses that people join by their code, as trainers open them and visitors come in."""

from flask import Flask

from proposal.store import courses, joining
from tests.client import PASSWORD, Visitor
from tests.coursing import BEGUN, a_course
from tests.store.builders import NOW
from tests.web.forms import submit
from tests.web.owning import user_of


def an_open_course(app: Flask, trainer: Visitor, most: int = 20) -> tuple[int, str]:
    """Make a course of this trainer that lets people in for a fortnight; return its number and its code."""
    user = user_of(trainer)
    with app.app_context():
        course = a_course(user)
        joining.open_door(course, NOW.replace(day=16), most, user, BEGUN)
        return course, courses.load(course).code


def comes_in(app: Flask, code: str, name: str, few_lines: str = "") -> Visitor:
    """Let somebody new open the link, make an account and join, all with one form; return them."""
    visitor = Visitor(app)
    visitor.get(f"/join/{code}")
    fills_in(visitor, code, name, few_lines)
    return visitor


def fills_in(visitor: Visitor, code: str, name: str, few_lines: str = "", password: str = PASSWORD) -> None:
    """Fill in the form for a new account on the page that is open."""
    submit(visitor, f"/join/{code}", name=name, email=f"{name.lower()}@voorbeeld.nl", password=password,
           few_lines=few_lines)  # fmt: skip
