"""Every Word file of every case follows every rule, and tells what its paper says."""

import pytest

from tests.documents.check.cases import Case
from tests.documents.check.papers import PAPER_RULES, PaperRule
from tests.documents.check.rules import OF_OUR_LOOK, WORD_RULES, WordRule
from tests.documents.check.telling import fail_on
from tests.documents.check.word_file import WordFile

CASES = ("lang", "feest", "leeg", "grootst", "moeilijk", "concept", "huisstijl", "sjabloon")


def test_the_cases_are_all_there(made: tuple[Case, ...], word_files: dict[str, WordFile]) -> None:
    assert tuple(each.name for each in made) == CASES
    assert all(any(path.startswith(f"{name}/") for path in word_files) for name in CASES)


def test_largest_case_is_as_large_as_it_gets(made: tuple[Case, ...]) -> None:
    largest = next(each.edition.proposal for each in made if each.name == "grootst")

    assert len(largest.budget.lines) == 50
    assert len(largest.activities.activities) == 30
    assert len(largest.funds.applications) == len(largest.letter.letters) == 10
    assert len(largest.approach.method.split()) == 700


@pytest.mark.parametrize("rule", WORD_RULES, ids=lambda rule: rule.__name__)
def test_every_word_file_follows(rule: WordRule, word_files: dict[str, WordFile]) -> None:
    held = (path for path in word_files if rule not in OF_OUR_LOOK or not path.startswith("sjabloon/"))

    fail_on((path, fault) for path in held for fault in rule(word_files[path]))


@pytest.mark.parametrize("rule", PAPER_RULES, ids=lambda rule: rule.__name__)
def test_every_word_file_keeps(
    rule: PaperRule, made: tuple[Case, ...], word_files: dict[str, WordFile]
) -> None:
    papers = ((each.path, each.paper) for case in made for each in case.files if each.paper)

    fail_on((path, fault) for path, paper in papers for fault in rule(word_files[path], paper))
