"""The log of one application: contacts, sending and changes of state, each told once, the newest first."""

from dataclasses import replace
from datetime import date

from proposal.model.case import Case
from proposal.model.choices import ApplicationState as State
from proposal.model.choices import ContactKind
from proposal.model.contact_log import StateChange, log, open_steps, since
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


def test_sending_comes_before_what_the_fund_said_of_it_on_the_same_day() -> None:
    sent = date(2026, 3, 20)
    called = Contact("1", "a", on=sent, kind=ContactKind.CALL)
    asked = Contact("2", "a", on=sent, kind=ContactKind.QUESTION)
    refused = Contact("3", "a", on=sent, state=State.REJECTED)

    found = log(case(called, asked, refused, state=State.REJECTED, sent_on=sent))

    assert [each.contact.id if each.contact else "sent" for each in found] == ["3", "2", "sent", "1"]


def test_state_holds_since_its_contact_else_since_sending_else_since_it_was_filled_in() -> None:
    sent, filled_in = date(2026, 3, 20), date(2026, 4, 20)
    told = Contact("1", "a", on=date(2026, 3, 25), state=State.CONFIRMED)

    assert since(case(told, state=State.CONFIRMED, sent_on=sent), filled_in) == told.on
    assert since(case(sent_on=sent), filled_in) == sent
    assert since(case(state=State.REJECTED, sent_on=sent), filled_in) == filled_in
    assert since(case(state=State.REJECTED), None) is None


def test_next_step_stays_until_it_is_done_or_another_comes_in_its_place() -> None:
    old = Contact("1", "a", on=date(2026, 3, 1), next_step="Bellen")
    note = Contact("2", "a", on=date(2026, 3, 5), said="Brochure gekregen")
    new = Contact("3", "a", on=date(2026, 3, 9), next_step="Brief schrijven")

    assert open_steps(case(old, note)) == (old,)
    assert open_steps(case(replace(old, done_on=date(2026, 3, 5)), note)) == ()
    assert open_steps(case(old, note, new)) == (new,)
    assert open_steps(case()) == ()


def test_next_step_for_a_day_to_come_stays_beside_one_that_is_agreed_before_it() -> None:
    old = Contact("1", "a", on=date(2026, 3, 1), next_step="Begroting mailen", next_on=date(2026, 3, 20))
    new = Contact("2", "a", on=date(2026, 3, 9), next_step="Bedanken")

    assert open_steps(case(old, new)) == (old, new)
    assert open_steps(case(old, replace(new, on=date(2026, 3, 20)))) == (replace(new, on=date(2026, 3, 20)),)
    assert open_steps(case(old, replace(new, on=None))) == (old, replace(new, on=None))


def test_contact_on_a_day_to_come_is_not_the_last_one() -> None:
    old = Contact("1", "a", on=date(2026, 3, 1), next_step="Bellen", kind=ContactKind.CALL)
    slip = Contact("2", "a", on=date(2062, 3, 1), next_step="Mailen", kind=ContactKind.CALL)

    assert open_steps(case(old, slip)) == (old, slip)
    assert case(old, slip).last(ContactKind.CALL) == old
    assert [each.contact for each in log(case(old, slip))] == [slip, old]


def test_day_on_which_a_fund_may_be_asked_again_is_over_once_it_is_asked() -> None:
    again = Contact("1", "a", on=date(2026, 3, 1), next_on=date(2026, 9, 1), state=State.RETRY)

    assert open_steps(case(again, state=State.RETRY)) == (again,)
    assert open_steps(case(again, state=State.WRITTEN)) == ()
