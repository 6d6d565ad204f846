"""Nothing that was answered is missing: every answer, for every kind of project, is in the right folder."""

import re
from datetime import date
from typing import Any

import pytest

from proposal.documents.edition import Edition
from proposal.documents.package import HOME
from proposal.documents.staying_home import NOWHERE
from proposal.documents.wording import day
from proposal.model.kind import Kind
from tests.builders import Planted, filled
from tests.documents.markers import is_choice, missing, shown, stays_home
from tests.documents.packages import TODAY, Packed, packed


@pytest.fixture(params=list(Kind), ids=str, name="kind", scope="module")
def _kind(request: pytest.FixtureRequest) -> Kind:
    kind: Kind = request.param
    return kind


@pytest.fixture(name="planted", scope="module")
def _planted(kind: Kind) -> tuple[Planted, ...]:
    return tuple(each for each in filled(kind).planted if each.place not in NOWHERE)


@pytest.fixture(name="package", scope="module")
def _package(kind: Kind) -> Packed:
    return packed(Edition(filled(kind).proposal, TODAY))


@pytest.fixture(name="outside", scope="module")
def _outside(package: Packed) -> str:
    return "\n".join(package.read(folder) for folder in package.folders)


def test_every_answer_for_a_fund_is_in_the_folders_for_funds(
    planted: tuple[Planted, ...], outside: str
) -> None:
    assert missing(tuple(each for each in planted if not stays_home(each)), outside) == []


def test_every_other_answer_is_in_the_folder_for_the_makers(
    planted: tuple[Planted, ...], package: Packed
) -> None:
    assert missing(tuple(each for each in planted if stays_home(each)), package.read(HOME)) == []


def test_nothing_for_yourself_only_leaves_the_house(planted: tuple[Planted, ...], outside: str) -> None:
    own = [each for each in planted if each.own and not is_choice(each.value)]

    assert own
    assert [each.place for each in own if any(_stands(way, outside) for way in _own_ways(each.value))] == []


def _own_ways(value: Any) -> tuple[str, ...]:
    """How a value for yourself only would be written; of a day not its month alone, which others share."""
    return (day(value),) if isinstance(value, date) else shown(value)


def _stands(words: str, text: str) -> bool:
    """Whether these words stand there on their own, not as a piece of a longer number or word."""
    return re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w]|[.,]\d)", text) is not None


def test_exceptions_are_few() -> None:
    assert len(NOWHERE) <= 10
