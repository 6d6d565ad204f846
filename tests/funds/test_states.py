"""Which states of an application come next: the usual ones first, and in the end all of them."""

import pytest

from proposal.funds.following.states import others, usual
from proposal.model.choices import ApplicationState


@pytest.mark.parametrize("state", [None, *ApplicationState])
def test_every_other_state_can_be_chosen_and_once_only(state: ApplicationState | None) -> None:
    offered = [*usual(state), *others(state)]

    assert usual(state)
    assert sorted(offered) == sorted(set(ApplicationState) - {state or ApplicationState.EXPLORED})


def test_refused_application_is_usually_tried_again() -> None:
    assert usual(ApplicationState.REJECTED) == (ApplicationState.RETRY,)
