"""Every rule of funds that the program claims: who keeps it, who tries that, and where it comes from."""

import ast
import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import unwrap
from pathlib import Path
from typing import Any

import pytest

from proposal.checks import sending
from proposal.checks.every import CHECKS
from proposal.checks.of_fund import CHECKS as OF_FUND
from proposal.funds.fitting.matching import RULES
from tests.checks.of_fund_cases import CASES as ASKED
from tests.funds.cases import CASES as MATCHED

TABLE = Path(__file__).with_name("rules.csv")
TOP = TABLE.parents[2]
LAST = 34
"""The number of the last rule in `dutch-funds.md` (h)."""


@dataclass(frozen=True)
class Claim:
    """One rule, what it says, the functions that keep it, the test modules that try them, and its source."""

    rule: str
    says: str
    functions: tuple[str, ...]
    tests: tuple[str, ...]
    source: str


def claims() -> tuple[Claim, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Claim(each["rule"], each["says"], tuple(each["functions"].split()), tuple(each["tests"].split()),
                  each["source"])
            for each in csv.DictReader(file)
        )  # fmt: skip


def function(path: str) -> Any:
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


@cache
def names_in(test: str) -> frozenset[str]:
    """Every name and word that a test module uses."""
    tree = ast.parse((TOP / test).read_text(encoding="utf-8"))
    found = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
    found |= {each.attr for each in ast.walk(tree) if isinstance(each, ast.Attribute)}
    return frozenset(found | {each.value for each in ast.walk(tree)
                              if isinstance(each, ast.Constant) and isinstance(each.value, str)})  # fmt: skip


def of_rules(told: str | None) -> set[str]:
    """The rules that a docstring names."""
    return set(re.findall(r"\bh\d+\b", told or ""))


def test_every_rule_is_claimed_once_in_order_with_its_source() -> None:
    assert [each.rule for each in claims()] == [f"h{number}" for number in range(1, LAST + 1)]
    assert all(each.says and each.functions and each.tests and each.source for each in claims())


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.rule)
def test_function_of_a_rule_exists_names_the_rule_and_is_tried(claim: Claim) -> None:
    for path in claim.functions:
        found = function(path)
        name = path.rpartition(".")[2]
        assert unwrap(found).__name__ == name
        assert claim.rule in of_rules(found.__doc__), f"{path} does not name {claim.rule}"
        assert any(name in names_in(test) for test in claim.tests), f"{path} is tried in none of these tests"
    for test in claim.tests:
        assert names_in(test) & {path.rpartition(".")[2] for path in claim.functions}, test


def test_no_function_that_names_a_rule_is_missing_from_the_table() -> None:
    claimed = {(each.rule, path.rpartition(".")[2]) for each in claims() for path in each.functions}
    named = {
        (rule, each.__name__)
        for each in (*CHECKS, *sending.CHECKS, *OF_FUND, *RULES)
        for rule in of_rules(each.__doc__)
    }

    assert named - claimed == set()


def test_every_check_of_one_fund_and_every_rule_of_matching_stands_in_a_table_of_cases() -> None:
    asks = {each.check.__name__ for each in ASKED if each.words is not None}
    silent = {each.check.__name__ for each in ASKED if each.words is None}

    assert asks == silent == {each.__name__ for each in OF_FUND}
    assert {each.code for each in MATCHED} == {each.__name__ for each in RULES}
