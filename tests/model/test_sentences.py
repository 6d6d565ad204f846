"""Sentences: where one ends in Dutch, and that a text put together again comes apart the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposal.model.sentences import Sentence, split, texts, together

CASES = (
    ("Wij koken. Wij eten.", ("Wij koken.", "Wij eten.")),
    ("We koken o.a. met vaders, d.w.z. elke week.", None),
    ("Bel mevr. A. Bakker of dhr. De Wit, nr. 12.", None),
    ("Het kost ca. € 1.147,69. Dat is 12.5 procent.", ("Het kost ca. € 1.147,69.", "Dat is 12.5 procent.")),
    ("Vanaf 12 sept. 2026 t/m 3 okt. 2026 om 12.30 uur.", None),
    ("Drs. J.P. de Vries helpt, i.s.m. St. Jozef.", None),
    ("We doen sport, spel, enz. Daarna eten we.", ("We doen sport, spel, enz.", "Daarna eten we.")),
    ("Dat deden we in 2025. Nu weer.", ("Dat deden we in 2025.", "Nu weer.")),
    ("Klaar in mei. 20 vaders doen mee.", ("Klaar in mei.", "20 vaders doen mee.")),
    ("Min. 20 en max. 30 mensen per keer.", None),
    ("We werken 30 min. Daarna eten we.", ("We werken 30 min.", "Daarna eten we.")),
    ("“Kom je ook?” vroeg Ali. “Ja!” zei ik.", ("“Kom je ook?” vroeg Ali.", "“Ja!” zei ik.")),
    ("Hij zei: ‘Ik kom.’ 's Avonds was hij er.", ("Hij zei: ‘Ik kom.’", "'s Avonds was hij er.")),
    ("Zo gaat het (zie bijlage 2.) Daarna niet.", ("Zo gaat het (zie bijlage 2.)", "Daarna niet.")),
    ("En toen... niets. Echt?! Ja", ("En toen... niets.", "Echt?!", "Ja")),
    ("- koken\n- eten. En praten.\n", ("- koken", "- eten.", "En praten.")),
    ("Zonder punt\nOok zonder", ("Zonder punt", "Ook zonder")),
    ("1. Eerst dit. 2. Dan dat.", ("1. Eerst dit.", "2. Dan dat.")),
    (
        "Deze regel werd door een mailprogramma afgebroken, midden in\neen zin.",
        ("Deze regel werd door een mailprogramma afgebroken, midden in een zin.",),
    ),
    ("Kijk op www.voorbeeld.nl. Daar staat het.", ("Kijk op www.voorbeeld.nl.", "Daar staat het.")),
    ("  \n ", ()),
)


@pytest.mark.parametrize(("text", "found"), CASES, ids=[text[:25] for text, _ in CASES])
def test_text_comes_apart_where_a_dutch_sentence_ends(text: str, found: tuple[str, ...] | None) -> None:
    assert texts(text) == ((text,) if found is None else found)


def test_gaps_between_sentences_are_kept() -> None:
    text = "Eén. Twee.\nDrie.\n\nVier."

    assert [each.after for each in split(text)] == [" ", "\n", "\n\n", " "]
    assert together(split(text)) == text


def test_sentences_that_a_space_would_join_are_kept_apart() -> None:
    apart = (Sentence("Ongeveer ca."), Sentence("20 mensen"), Sentence("- een lijst"), Sentence("En verder."))

    assert together(apart) == "Ongeveer ca.\n20 mensen\n- een lijst\nEn verder."


@given(st.text(alphabet="aBc1 .?!…'“”(-\nmevr€", max_size=60))
def test_text_put_together_again_comes_apart_the_same(text: str) -> None:
    assert texts(together(split(text))) == texts(text)


@given(st.lists(st.sampled_from([each for text, _ in CASES for each in texts(text)]), max_size=6))
def test_sentences_in_any_order_stay_what_they_are(chosen: list[str]) -> None:
    assert texts(together(Sentence(each) for each in chosen)) == tuple(chosen)
