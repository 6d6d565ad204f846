"""States: which states of an application usually follow another; all others stay possible."""

from collections.abc import Mapping

from proposal.model.choices import ApplicationState as State

_USUAL: Mapping[State, tuple[State, ...]] = {
    State.EXPLORED: (State.CALLED, State.VISITED, State.WRITTEN),
    State.CALLED: (State.VISITED, State.WRITTEN),
    State.VISITED: (State.WRITTEN, State.CALLED),
    State.WRITTEN: (State.CONFIRMED, State.QUESTION, State.AWARDED, State.REJECTED),
    State.CONFIRMED: (State.QUESTION, State.AWARDED, State.REJECTED),
    State.QUESTION: (State.CONFIRMED, State.AWARDED, State.REJECTED),
    State.AWARDED: (State.THANKED, State.PAID, State.INTERIM),
    State.REJECTED: (State.RETRY,),
    State.RETRY: (State.CALLED, State.VISITED, State.WRITTEN),
    State.THANKED: (State.PAID, State.INTERIM, State.REPORTED),
    State.INTERIM: (State.REPORTED, State.PAID),
    State.REPORTED: (State.PAID,),
    State.PAID: (State.INTERIM, State.REPORTED),
}
"""The life of an application in the order of `vip-course.md` section 21; money may come first or last."""


def usual(state: State | None) -> tuple[State, ...]:
    """Return the states that usually come after this one, the nearest first."""
    return _USUAL[state or State.EXPLORED]


def others(state: State | None) -> tuple[State, ...]:
    """Return the states that are possible too, in the order of a whole life."""
    near = {*usual(state), state or State.EXPLORED}
    return tuple(each for each in State if each not in near)
