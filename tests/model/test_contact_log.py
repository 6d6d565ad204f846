"""The log of one application: contacts, sending and changes of state, each told once, the newest first."""

from datetime import date

from proposal.model.case import Case
from proposal.model.choices import ApplicationState as State
from proposal.model.contact_log import StateChange, log, next_step, since
from proposal.model.proposal import Proposal
from proposal.model.sending import Dispatch
from proposal.model.steps.funds import Application, Contact

TODAY = date(2026, 5, 1)


def case(*contacts: Contact, state: State = State.WRITTEN, sent_on: date | None = None) -> Case:
    """Return one application with these contacts; a contact of another one stands among them."""
    application = Application("a", "Buurtvuur", state=state)
    other = Contact("x", "b", on=date(2026, 4, 30), next_step="Iets anders")
    proposal = Proposal().with_step("funds", applications=(application,), contacts=(*contacts, other))
    return Case(
        proposal.with_step("sending", dispatches=(Dispatch("a", sent_on=sent_on),)), application, TODAY
    )


def test_log_tells_the_newest_first_and_what_has_no_day_on_top() -> None:
    contacts = (
        Contact("1", "a", on=date(2026, 3, 1)),
        Contact("2", "a"),
        Contact("3", "a", on=date(2026, 4, 1)),
    )

    found = log(case(*contacts, sent_on=date(2026, 3, 20)))

    assert [each.contact.id if each.contact else each.sent for each in found] == ["2", "3", True, "1"]


def test_log_tells_a_change_of_state_that_a_contact_tells_of_only_once() -> None:
    contact = Contact("1", "a", on=date(2026, 4, 1), state=State.CONFIRMED)
    changes = (
        StateChange(State.CONFIRMED, 7, date(2026, 4, 2)),
        StateChange(State.QUESTION, 8, date(2026, 4, 9)),
    )

    found = log(case(contact), changes)

    assert [(each.state, each.who) for each in found] == [(State.QUESTION, 8), (State.CONFIRMED, 0)]


def test_log_tells_a_second_change_to_a_state_beside_the_contact_of_the_first() -> None:
    contact = Contact("1", "a", on=date(2026, 3, 1), state=State.CALLED)
    states = (State.CALLED, State.WRITTEN, State.CALLED)
    changes = tuple(StateChange(state, 7, date(2026, 3, day)) for day, state in enumerate(states, 1))

    assert [each.state for each in log(case(contact), changes)].count(State.CALLED) == 2


def test_log_tells_the_sending_once_with_its_change_of_state() -> None:
    sent = date(2026, 3, 20)
    changes = (StateChange(State.WRITTEN, 7, sent),)

    assert [each.sent for each in log(case(sent_on=sent), changes)] == [True]
    told = Contact("1", "a", on=sent, state=State.WRITTEN)
    assert [each.contact for each in log(case(told, sent_on=sent), changes)] == [told]


def test_state_holds_since_its_contact_else_since_sending_else_since_it_was_filled_in() -> None:
    sent, filled_in = date(2026, 3, 20), date(2026, 4, 20)
    told = Contact("1", "a", on=date(2026, 3, 25), state=State.CONFIRMED)

    assert since(case(told, state=State.CONFIRMED, sent_on=sent), filled_in) == told.on
    assert since(case(sent_on=sent), filled_in) == sent
    assert since(case(state=State.REJECTED, sent_on=sent), filled_in) == filled_in
    assert since(case(state=State.REJECTED), None) is None


def test_next_step_is_that_of_the_last_contact_only() -> None:
    old = Contact("1", "a", on=date(2026, 3, 1), next_step="Bellen")
    new = Contact("2", "a", on=date(2026, 3, 5))

    assert next_step(case(old)) == old
    assert next_step(case(old, new)) is None
    assert next_step(case()) is None
