"""Every rule of the course, of projects of other kinds and of funds has its question, check or reason."""

import csv
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import pytest

from proposal.checks import of_fund, sending
from proposal.checks.every import CHECKS
from proposal.model.proposal import STEPS
from proposal.model.question import asks

TABLE = Path(__file__).with_name("asked.csv")
TOP = TABLE.parent.parent

ELEMENTS = (
    "1 2 4 5 6 7 8 9 10 12 14 15 16 19 21 22 23 25 27 29 30 31 35 36 37 38 40 41 44 47 48 49 51 52 54 "
    "55 57 58 59 60 62 63 65 66 67 68 70 71 73 74 75 78 A1 A2 A3 A4 A5 A6 A8 B1 B2 B3 B4 B5 B6 B7 B10 "
    "C1 C2 C3 C4 D1 D2 D3 D4 D5 D6 D7 D8 E1 E2 E3 E6 E7 E9 E10 E11 F1 F2 F3 F4 F5 F6 F10 G1 G2 G3 G4 G5 "
    "G6 G7 G9 H1 I1 I2 I3 I4 I5 I8 J1 J2 J3 K1 K2 K3 K6 L1 L2 L3 M1 M2 M3"
)
"""The essential rows of `project-elements.md`, parts A and B."""

METHOD = (
    "network organisation binding together lasting cellar limits map meetings experience contacts "
    "wish-money wish-room wish-allowance wish-fee wish-help wish-relief wish-image wish-board accounts "
    "afterwards carousel sources numbers government before-asking relations mutual-help train-trainers "
    "speeddate kinds"
)
"""The rows of part C that ask for something in the program."""

TABLE_OF_CHECKS = (
    "DEKKING_NIET_SLUITEND NATURA_EENZIJDIG FONDSENLIJST_WIJKT_AF EIGEN_INZET_GEPRIJSD PROFIJT_GROTER "
    "GETAL_ZONDER_BRON X_VAN_Y KLEINE_AANTALLEN EEN_INSTROOMROUTE PARTNER_ZONDER_AFSPRAAK "
    "TRAINING_TE_LAAT GEEN_BEGELEIDING GEEN_VANGNET MINUTEN_KLOPPEN_NIET DATUM_BUITEN_PROJECT "
    "FREQUENTIE_KLOPT_NIET FACTOR_ZONDER_MAATREGEL RESULTAAT_NIET_MEETBAAR POST_VERGETEN POST_NUL "
    "BIJLAGE_ONTBREEKT CITAAT_ZONDER_TOESTEMMING MOGELIJKE_NAAM CHECKLIST_OPEN CONTACT_NIET_BEREIKBAAR"
)

IDS = (
    *(f"element-{each}" for each in ELEMENTS.split()),
    *(f"method-{each}" for each in METHOD.split()),
    *(f"rule-R{number}" for number in range(1, 11)),
    *(f"pitfall-P{number}" for number in range(1, 26)),
    *(f"glasses-{number}" for number in range(1, 21)),
    *(f"fund-h{number}" for number in range(1, 35)),
    *(f"check-{each}" for each in TABLE_OF_CHECKS.split()),
)


@dataclass(frozen=True)
class Rule:
    """One rule and where it came to stand; `later` names the theme that still has to bring it."""

    id: str
    about: str
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    modules: tuple[str, ...]
    later: str
    why: str


def rules() -> tuple[Rule, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Rule(each["id"], each["about"], tuple(each["questions"].split()), tuple(each["checks"].split()),
                 tuple(each["modules"].split()), each["later"], each["why"])
            for each in csv.DictReader(file)
        )  # fmt: skip


def questions() -> set[str]:
    """Every question by "step.question" or "step.list.question"."""
    found = set()
    for slug, answers in STEPS.items():
        for name, ask in asks(answers):
            found.add(f"{slug}.{name}")
            if ask.row is not None:
                found |= {f"{slug}.{name}.{column}" for column, _ in asks(ask.row)}
    return found


def exists(module: str) -> bool:
    return (TOP / module).is_file() if "/" in module else find_spec(module) is not None


def test_every_rule_stands_in_the_table_once() -> None:
    assert sorted(each.id for each in rules()) == sorted(IDS)


def test_every_rule_says_where_it_is_or_why_not() -> None:
    for each in rules():
        assert each.about, each.id
        assert each.questions or each.checks or each.modules or each.later or each.why, each.id


def test_every_question_in_the_table_exists() -> None:
    named = set(chain.from_iterable(each.questions for each in rules()))

    assert named - questions() == set()


def test_every_check_in_the_table_exists_and_every_check_has_its_rule() -> None:
    named = set(chain.from_iterable(each.checks for each in rules()))
    of_sending = {each.__name__ for each in sending.CHECKS}
    ours = {each.__name__ for each in (*CHECKS, *of_fund.CHECKS)}

    assert named - ours - of_sending == set()
    assert ours - named == WITHOUT_A_RULE


WITHOUT_A_RULE = {"no_insurance_or_permission", "zero_without_reason"}
"""Asked because an event or a deliberate zero needs it, not because one of the sources says so."""


@pytest.mark.parametrize("module", sorted({module for each in rules() for module in each.modules}))
def test_every_module_in_the_table_exists(module: str) -> None:
    assert exists(module)
