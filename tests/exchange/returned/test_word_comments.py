"""Comments in a file that came back: whose they are, on which words, and what they answer."""

from datetime import datetime

import pytest

from proposal.exchange.returned.reading import read_word
from proposal.model.proposal import Place
from proposal.model.returned import Said
from tests.exchange.returned.word_files import (
    about,
    comment,
    control,
    ours,
    paragraph,
    run,
    tracked,
    word_file,
)

THEN = datetime(2026, 11, 20, 13, 3)
WHAT, WHY = Place("idea", "what"), Place("idea", "why")


def read(body: str, comments: str, **parts: str) -> tuple[Said, ...]:
    return read_word(word_file(body, comments=comments, **parts)).said


def test_comment_on_words_tells_which_and_for_which_time() -> None:
    inside = paragraph(run("Samen koken. "), about(3, run("Samen") + run(" eten.")), run(" Samen eten."))

    assert read(control("idea/what", inside), comment(3, "Met wie?\nEn waar?")) == (
        Said("3", "Ria Jansen", THEN, "Met wie?\nEn waar?", WHAT, "Samen eten.", 0),
    )
    inside = paragraph(run("Samen eten. Samen "), about(3, run("eten.")))
    (said,) = read(control("idea/what", inside), comment(3, "Wat?"))
    assert (said.quote, said.nth) == ("eten.", 1)


def test_comment_on_a_whole_answer_quotes_nothing() -> None:
    whole = about(1, control("idea/what", "Samen eten"))
    at_a_point = control("idea/why", paragraph(run("Daarom"), '<w:r><w:commentReference w:id="2"/></w:r>'))
    said = read(whole + at_a_point, comment(1, "Mooi") + comment(2, "Goed"))

    assert [(each.place, each.quote) for each in said] == [(WHAT, ""), (WHY, "")]


def test_comment_on_several_answers_belongs_to_the_first() -> None:
    body = (
        ours("Wat?")
        + control("idea/what", paragraph(run("Wij koken "), '<w:commentRangeStart w:id="1"/>', run("samen.")))
        + ours("Waarom?", 2)
        + control("idea/why", paragraph(run("Daarom"), '<w:commentRangeEnd w:id="1"/>', run(" dus.")))
    )

    assert read(body, comment(1, "Dubbel")) == (Said("1", "Ria Jansen", THEN, "Dubbel", WHAT, "samen."),)


def test_comment_outside_all_answers_has_no_place_but_its_words() -> None:
    body = paragraph(about(1, run("Algemeen"))) + control("idea/what", "koken")

    assert read(body, comment(1, "Goed plan")) == (
        Said("1", "Ria Jansen", THEN, "Goed plan", None, "Algemeen"),
    )


def test_comment_on_the_caption_of_a_question_belongs_to_its_answer() -> None:
    wanted, other = control("idea/what", "koken", caption="Wat wil je doen?"), control("idea/why", "daarom")
    caption = paragraph(run("Wat wil je "), about(1, run("doen?")))

    for body, place in ((caption + wanted, WHAT), (caption + other + wanted, None)):
        (said,) = read(body, comment(1, "Vaag"))
        assert said.place == place
        assert said.quote == ("" if place else "doen?")


def test_comment_on_words_that_were_taken_out_belongs_to_their_answer() -> None:
    inside = paragraph(run("Wij koken"), about(1, tracked("del", " samen")))
    (said,) = read(control("idea/what", inside), comment(1, "Kan weg"))

    assert (said.place, said.quote) == (WHAT, "")


def test_thread_is_read_with_what_is_resolved_also_without_places_of_its_replies() -> None:
    body = control("idea/what", paragraph(run("Wij "), about(1, run("koken"))))
    extended = (
        '<w15:commentEx w15:paraId="0000000A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0000000b" w15:paraIdParent="0000000a" w15:done="0"/>'
    )
    asked = comment(1, "Met wie?", number="0000000a")
    told = comment(2, "Met buren", who="Bram", number="0000000B")
    first, second = read(body, asked + told, commentsExtended=extended)

    assert (first.key, first.parent, first.resolved) == ("1", "", True)
    assert (second.key, second.parent, second.resolved) == ("2", "1", False)
    assert (second.who, second.place, second.quote) == ("Bram", WHAT, "koken")


def test_comments_with_one_number_or_none_are_told_apart() -> None:
    numbers = [comment(at, f"Vraag {at}", number=f"00{at}") for at in range(1, 5)]
    first, same, nameless, reply = (each.replace('w:id="2"', 'w:id="1"') for each in numbers)
    nameless = nameless.replace('w:id="3"', f'w:id="{"9" * 500}"')
    thread = "".join(f'<w15:commentEx w15:paraId="00{at}"/>' for at in (1, 2, 3))
    thread += '<w15:commentEx w15:paraId="004" w15:paraIdParent="002"/>'
    body = control("idea/what", paragraph(run("Samen "), about(1, run("eten")))) + paragraph("Los")
    said = read(body, first + same + nameless + reply, commentsExtended=thread)

    keys = {each.text: each.key for each in said}
    assert len(set(keys.values())) == 4
    assert max(map(len, keys.values())) < 50
    assert [(each.text, each.place, each.parent) for each in said] == [
        ("Vraag 1", WHAT, ""), ("Vraag 2", WHAT, ""), ("Vraag 4", WHAT, keys["Vraag 2"]),
        ("Vraag 3", None, ""),
    ]  # fmt: skip


@pytest.mark.parametrize("year", ["0001", "1899", "2101", "9999"])
def test_moment_in_a_year_in_which_nobody_wrote_is_none(year: str) -> None:
    body = control("idea/what", paragraph(about(1, run("Samen"))))
    known = comment(1, "Wie?", number="7F01")
    wrong = known.replace("2026", year)
    exact = f'<w:comment w16du:dateUtc="{year}-12-31T23:59:59Z" '

    assert [each.at for each in read(body, wrong)] == [None]
    assert [each.at for each in read(body, wrong.replace("<w:comment ", exact))] == [None]
    assert [each.at for each in read(body, known.replace("<w:comment ", exact))] == [THEN]
    assert [each.at for each in read(
        body, known, commentsIds='<w16cid:commentId w16cid:paraId="7F01" w16cid:durableId="2A"/>',
        commentsExtensible=f'<w16cex:commentExtensible w16cex:durableId="2A" '
                           f'w16cex:dateUtc="{year}-01-01T00:00:00Z"/>',
    )] == [THEN]  # fmt: skip


def test_moment_in_utc_beside_the_comment_counts() -> None:
    body = control("idea/what", paragraph(about(1, run("koken"))))
    said = read(
        body,
        comment(1, "Met wie?", number="0000000A") + comment(2, "Los", at=""),
        commentsIds='<w16cid:commentId w16cid:paraId="0000000A" w16cid:durableId="11AA22BB"/>',
        commentsExtensible='<w16cex:commentExtensible w16cex:durableId="11AA22BB" '
        'w16cex:dateUtc="2026-11-20T09:00:00Z"/>',
    )

    assert [each.at for each in said] == [datetime(2026, 11, 20, 9, 0), None]


def test_comments_come_in_the_order_of_the_text() -> None:
    body = control("idea/what", paragraph(about(7, run("een")), about(2, run(" twee"))))

    assert [each.key for each in read(body, comment(2, "b") + comment(7, "a"))] == ["7", "2"]
