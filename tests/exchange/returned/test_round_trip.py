"""Any answers go out in a language copy and come back letter by letter the same, whatever they are."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from proposal.exchange.returned.reading import read_word
from proposal.model.passage import PLACEHOLDER
from proposal.model.proposal import Proposal
from proposal.model.typed import cleaned
from tests.documents.passages import passages
from tests.exchange.returned.copies import EMPTY, FORTY, copy_of, told
from tests.exchange.strategies import proposals

ODD = "\n\t \u00a0\u2011\u2028€‘’“”…<&>'\"]]>aé\u0301ß中م🎉(1.-•#"
"""Signs that a file could trip over."""
TEXTS = st.text(max_size=120) | st.text(ODD, max_size=60) | st.just("(nog leeg) of niet")


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS.map(cleaned), min_size=41, max_size=41))
def test_any_texts_come_back_as_they_went(texts: list[str]) -> None:
    out = [replace(each, text=text) for each, text in zip((*FORTY, EMPTY), texts, strict=True)]

    found = read_word(copy_of(out))

    assert {each.place: each.text for each in found.answers} == {each.place: each.text for each in out}
    assert all(each.sure and not each.edits for each in found.answers)
    assert told(found, out) == ()


@settings(max_examples=12, deadline=None)
@given(proposals())
def test_any_project_comes_back_as_it_went(project: Proposal) -> None:
    out = passages(project)
    assume(not any(PLACEHOLDER in each.text for each in out))  # that tells of an empty answer

    found = read_word(copy_of(out, project))

    assert {each.place: each.text for each in found.answers} == {each.place: each.text for each in out}
    assert told(found, out) == ()
