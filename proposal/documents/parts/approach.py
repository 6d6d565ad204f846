"""Part 4: how it is done and why so, who does what, and how volunteers are guided."""

from proposal.documents.blocks import Blocks, Column, Row, facts, prose, questions, section, table
from proposal.documents.parts import setting_aside
from proposal.documents.parts.hours import volunteer_hours
from proposal.documents.wording import (
    below,
    chosen,
    day,
    joined,
    labelled,
    number,
    when_yes,
)
from proposal.model.choices import YesNo
from proposal.model.proposal import Proposal
from proposal.model.steps.approach import Person


def approach(proposal: Proposal) -> Blocks:
    """The whole of part 4; the one finally responsible is named first among the people."""
    answers = proposal.approach
    return (
        *prose(answers.method),
        *section("Waarom zo", prose(answers.why_method), _grounds(proposal), level=2),
        *section("Van het begin tot het eind", _stages(proposal), level=2),
        *section("Wie doet wat", _people(proposal), level=2),
        *section("Vrijwilligers", _volunteers(proposal), level=2),
        *section("Zorgvuldig werken", _care(proposal), level=2),
        *setting_aside.reason(proposal, "approach"),
    )


def _grounds(proposal: Proposal) -> Blocks:
    scope, answers = proposal.scope, proposal.approach
    return questions(
        ("Waarom we denken dat dit werkt", scope.why_works),
        ("Wat al is geprobeerd", scope.tried),
        ("Wat we nu anders doen", scope.learned),
        ("Welke zorgen er eerst af moeten", scope.relieve),
        ("Hoe mensen daarna sterker worden", scope.empower),
        ("Wat mensen dan zelf gaan doen", scope.activate),
        ("Hoe we vertrouwen winnen", answers.trust),
        ("Wat we kunnen en weten", answers.expertise),
        ("Wat we zelf hebben meegemaakt", answers.own_experience),
        ("Wat we aankunnen", scope.capacity),
    )


def _stages(proposal: Proposal) -> Blocks:
    columns = (Column("Stap", 2), Column("Wie", 2), Column("Hoe het gaat", 5))
    stages = (Row((each.what, each.who, each.about)) for each in proposal.approach.stages)
    return (
        *table("Stappen van een deelnemer", columns, stages),
        *questions(("Het eerste gesprek", proposal.approach.intake)),
    )


def _people(proposal: Proposal) -> Blocks:
    columns = (Column("Wie", 3), Column("Taken", 4), Column("Inzet", 3), Column("Waarom geschikt", 3))
    responsible = joined(
        *(each.name or each.role for each in proposal.approach.people if each.lead is YesNo.YES)
    )
    return (
        *facts(("Eindverantwoordelijk", responsible)),
        *table("Mensen en rollen", columns, (_person(each) for each in proposal.approach.people)),
    )


def _person(person: Person) -> Row:
    ties = joined(
        chosen(person.tie),
        number(person.hours, "uur per week"),
        when_yes(person.board, "lid van het bestuur"),
        by="\n",
    )
    tasks = below(person.tasks, labelled("Niet", person.not_tasks))
    return Row((below(person.name, person.role), tasks, ties, person.why_able))


def _volunteers(proposal: Proposal) -> Blocks:
    answers = proposal.volunteers
    return (
        *prose(answers.does),
        *facts(("Aantal vrijwilligers", number(answers.number))),
        *questions(("Begeleiding", answers.guidance)),
        *volunteer_hours(proposal),
        *setting_aside.reason(proposal, "volunteers"),
    )


def _care(proposal: Proposal) -> Blocks:
    answers = proposal.approach
    return questions(
        ("Onder wiens dak", answers.roof),
        ("Wie mensen bij elkaar brengt", answers.connector),
        ("Talen", answers.languages),
        ("Afspraken in de groep", answers.ground_rules),
        ("Wat mensen over zichzelf vertellen", answers.privacy),
        ("Bij zorgen over een deelnemer", answers.worries),
        ("Hoe deelnemers en vrijwilligers meepraten", answers.say),
        ("Wie meekijkt", answers.steering),
    )


def volunteer_policy(proposal: Proposal) -> Blocks:
    """Annex: how volunteers are found, chosen, trained and guided (`project-elements.md` 25-54)."""
    answers = proposal.volunteers
    channels = (Row((each.name, number(each.expected))) for each in answers.channels)
    return (
        *questions(("Wie we zoeken", answers.wanted), ("Wat vrijwilligers niet doen", answers.does_not)),
        *table(
            "Waar we vrijwilligers vinden", (Column("Weg", 4), Column("Verwacht", 1, amount=True)), channels
        ),
        *questions(("Hoe we kiezen", answers.selection), ("Wanneer iemand niet past", answers.unsuitable)),
        *section("Training vooraf", prose(answers.training), _training(proposal), level=2),
        *questions(
            ("Als iemand uitvalt", answers.stand_in),
            ("Afspraken met vrijwilligers", answers.agreements),
            ("Leren van elkaar", answers.exchange),
            ("Als het te veel wordt", answers.protection),
            ("Hoe we bedanken", answers.thanks),
            ("Maatjes bij elkaar brengen", answers.matching),
            ("De eerste ontmoeting", answers.first_meeting),
            ("Hoe vaak maatjes elkaar zien", answers.contact_norm),
            ("Als het contact stokt", answers.contact_lost),
        ),
    )


def _training(proposal: Proposal) -> Blocks:
    answers = proposal.volunteers
    return facts(
        ("Gegeven door", answers.training_by),
        ("Klaar op", day(answers.training_ends)),
        ("Eerste contact met deelnemers", day(answers.first_contact)),
        ("VOG", chosen(answers.vog)),
    )


def references(proposal: Proposal) -> Blocks:
    """Annex: the books, articles and studies on which the method leans."""
    columns = (Column("Titel", 5), Column("Maker", 3), Column("Jaar", 1, amount=True))
    rows = (Row((each.title, each.author, str(each.year or ""))) for each in proposal.approach.references)
    return table("Bronnen bij de werkwijze", columns, rows)
