"""Courses: made with dates that are proposed, shown to trainers and participants, thrown away and back."""

from datetime import timedelta

from flask import Flask
from icalendar import Calendar

from proposal.store import accounts, courses, invitations
from proposal.store.invitations import Offer
from tests.client import PASSWORD, Visitor
from tests.conftest import TODAY
from tests.coursing import BEGUN, a_course, a_group, takes_part
from tests.web.forms import log_in, log_out, submit, text

FACTS = {"name": "Voorjaar in West", "place": "De Brug, Lindeplein 4", "theme": "", "form": "eight",
         "count": "6", "first": "17-3-2026", "at": "19.30", "weeks": "2"}  # fmt: skip


def _made(visitor: Visitor, **other: str) -> str:
    visitor.get("/courses/new")
    answer = submit(visitor, **{**FACTS, **other})
    assert answer.status_code == 303
    return answer.headers["Location"].removesuffix("/dates")


def test_who_has_no_course_reads_how_to_get_one(visitor: Visitor) -> None:
    page = text(visitor.get("/courses"))

    assert "Je begeleider geeft je een link of een code." in page
    assert "Nieuwe cursus" in page


def test_who_guides_or_follows_a_course_without_a_project_begins_at_it(app: Flask) -> None:
    group, people = a_group(app, "tanja")
    bo = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    with app.app_context():
        takes_part(group.id, accounts.load("bo@voorbeeld.nl").id, None)

    for each in (people["tanja"], bo):
        log_out(each)
        log_in(each, f"{'bo' if each is bo else 'tanja'}@voorbeeld.nl", PASSWORD)

        assert each.page.request.path == "/courses"
        assert "Je cursus: Voorjaar in West" in text(each.get("/proposals"))


def test_new_course_has_eight_meetings_at_the_same_time_on_the_clock(visitor: Visitor) -> None:
    course = _made(visitor)

    page = text(visitor.get(course))
    assert "dinsdag 17 maart 2026, 19:30 tot 22:00 uur" in page
    assert "dinsdag 31 maart 2026, 19:30 tot 22:00 uur" in page
    assert "8. Terugkijken en klaarmaken" in page
    assert "uiterlijk zondag 15 maart 2026 om 22:00 uur" in page
    assert "De Brug, Lindeplein 4" in page
    assert "Een cursus loopt het best met twee of drie begeleiders." in page
    assert "Hierna: Kennismaken en beginnen" in text(visitor.get("/courses"))


def test_course_without_a_first_day_waits_for_dates(visitor: Visitor) -> None:
    course = _made(visitor, form="own", count="2", first="")

    page = text(visitor.get(course))

    assert "Er zijn nog geen datums" in page
    assert "2. Bijeenkomst 2 De datum is nog niet bekend" in page
    assert "Er is nog geen datum gekozen." in text(visitor.get("/courses"))


def test_refused_course_keeps_what_was_typed(visitor: Visitor) -> None:
    visitor.get("/courses/new")

    answer = submit(visitor, **{**FACTS, "name": " ", "first": "volgende week", "at": "half acht"})

    assert answer.status_code == 422
    page = text(visitor.page)
    assert "Geef de cursus een naam." in page
    assert "Schrijf de datum als dag-maand-jaar, zoals 7-9-2026." in page
    assert "Schrijf de tijd als 19:30." in page
    assert 'value="volgende week"' in visitor.page.text
    assert 'value="De Brug, Lindeplein 4"' in visitor.page.text


def test_who_takes_part_sees_what_comes_and_cannot_plan(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")

    page = text(people["bo"].get(f"/courses/{group.id}"))

    assert "dinsdag 3 maart 2026, 19:30 tot 22:00 uur" in page
    assert "Inleveren: Een paar zinnen over het idee, uiterlijk maandag 2 maart 2026 om 12:00 uur." in page
    assert "Je begeleider: Tanja" in page
    assert "Planning" not in page
    assert people["bo"].finds_nothing(f"/courses/{group.id}/meetings")


def test_course_that_has_been_stays_to_look_back_at(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    app.config["TODAY"] = TODAY + timedelta(days=60)

    assert "Alle bijeenkomsten zijn geweest." in text(people["bo"].get(f"/courses/{group.id}"))
    assert "De bijeenkomsten zijn geweest." in text(people["tanja"].get("/courses"))


def test_course_gets_another_name(visitor: Visitor) -> None:
    course = _made(visitor)
    visitor.get(f"{course}/edit")

    submit(visitor, name="Najaar in Oost", place="", theme="Meedoen")

    assert text(visitor.page).count("Najaar in Oost") == 2
    assert "Acht bijeenkomsten · Meedoen" in text(visitor.page)


def test_name_that_crosses_one_of_a_colleague_shows_both_before_it_is_kept(app: Flask) -> None:
    group, people = a_group(app, "tanja")
    tanja, dia = people["tanja"], Visitor.registered(app, "dia@voorbeeld.nl", "Dia")
    with app.app_context():
        courses.add_trainer(group.id, accounts.load("dia@voorbeeld.nl").id, 1, BEGUN)
    page = f"/courses/{group.id}/edit"
    for each in (tanja, dia):
        each.get(page)
    submit(dia, name="Voorjaar in West", place="De Brug", theme="")

    assert submit(tanja, name="Najaar in Oost", place="", theme="").status_code == 422

    told = text(tanja.page)
    assert "Een andere begeleider veranderde deze gegevens net ook." in told
    assert "Voorjaar in West" in told
    assert "De Brug" in told
    assert 'value="Najaar in Oost"' in tanja.page.text
    submit(tanja, name="Najaar in Oost", place="De Brug", theme="")
    assert "Najaar in Oost" in text(dia.get(f"/courses/{group.id}"))


def test_course_is_thrown_away_and_taken_out_by_its_trainer(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")
    page = text(people["tanja"].get(f"/courses/{group.id}/delete"))
    assert "Er doet nog 1 mens mee. Die houdt het eigen project, met alle opmerkingen." in page

    submit(people["tanja"])
    assert "Voorjaar in WestCursus · Echt weg op" in text(people["tanja"].page)
    assert people["bo"].finds_nothing(f"/courses/{group.id}")
    assert "Voorjaar in West" not in text(people["bo"].get("/bin"))
    submit(people["tanja"], f"/bin/courses/{group.id}")

    assert "Voorjaar in West" in text(people["bo"].get("/courses"))


def test_invited_trainer_comes_to_the_course(app: Flask, visitor: Visitor) -> None:
    with app.app_context():
        course = a_course(1)
        secret = invitations.make(Offer(course_id=course), "Bo", 1, BEGUN + timedelta(days=1))
    other = Visitor.registered(app, "bo@voorbeeld.nl", "Bo")
    page = text(other.get(f"/invitation/{secret}"))
    assert "An de Vries vraagt je om samen de cursus te begeleiden: Voorjaar in West." in page

    submit(other)

    assert other.page.request.path == f"/courses/{course}"
    assert "Begeleiden" in text(other.page)


def test_calendar_has_moments_to_hand_in_for_who_takes_part_only(app: Flask) -> None:
    group, people = a_group(app, "tanja", "bo")

    for name, entries in (("tanja", 3), ("bo", 6)):
        answer = people[name].client.get(f"/courses/{group.id}/calendar.ics")
        assert answer.mimetype == "text/calendar"
        assert "Voorjaar in West.ics" in answer.headers["Content-Disposition"]
        calendar = Calendar.from_ical(answer.data)
        assert len(calendar.walk("VEVENT")) == entries
        with app.app_context():
            first = courses.load(group.id).meetings[0]
        assert str(calendar.walk("VEVENT")[0]["url"]).endswith(f"/courses/{group.id}/meetings/{first.id}")


def test_calendar_of_later_cancels_what_was_removed(app: Flask, visitor: Visitor) -> None:
    course = _made(visitor, form="own", count="2")
    before = Calendar.from_ical(visitor.client.get(f"{course}/calendar.ics").data).walk("VEVENT")
    with app.app_context():
        second = courses.load(int(course.rpartition("/")[2])).meetings[1]
    visitor.get(f"{course}/meetings/{second.id}/remove")
    submit(visitor)

    after = Calendar.from_ical(visitor.client.get(f"{course}/calendar.ics").data).walk("VEVENT")

    assert [each["uid"] for each in after] == [each["uid"] for each in before]
    assert [str(each["status"]) for each in after] == ["CONFIRMED", "CANCELLED"]
    assert [str(each["sequence"]) for each in (before[1], after[1])] == ["0", "1"]
