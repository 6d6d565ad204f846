"""Part 4: how it is done and why so, who does what, and how volunteers are guided."""

from proposal.documents.answers import facts, items, prose, questions, section, see
from proposal.documents.blocks import Blocks, Column, Row
from proposal.documents.parts import annexes, setting_aside
from proposal.documents.parts.hours import volunteer_hours
from proposal.documents.tables import table
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
from proposal.model.kind import Kind
from proposal.model.proposal import Proposal
from proposal.model.steps.approach import Person


def approach(proposal: Proposal) -> Blocks:
    """The whole of part 4; the one finally responsible is named first among the people."""
    answers = proposal.approach
    return (
        *prose(answers.method),
        *see(annexes.STAGES, stages(proposal)),
        *section("Waarom zo", _why(proposal), level=2),
        *section("Mensen en rollen", _responsible(proposal), level=2),
        *section("Vrijwilligers", _volunteers(proposal), level=2),
        *see(annexes.CARE, care(proposal)),
        *setting_aside.reason(proposal, "approach"),
    )


def _why(proposal: Proposal) -> Blocks:
    scope = proposal.scope
    return (
        *prose(proposal.approach.why_method),
        *questions(
            ("Waarom we denken dat dit werkt", scope.why_works),
            ("Wat al is geprobeerd", scope.tried),
            ("Wat we nu anders doen", scope.learned),
        ),
        *see(annexes.GROUNDS, grounds(proposal)),
    )


def grounds(proposal: Proposal) -> Blocks:
    """Annex: how people grow, and what the makers know and can carry."""
    scope, answers = proposal.scope, proposal.approach
    return questions(
        ("Welke zorgen er eerst af moeten", scope.relieve),
        ("Hoe mensen daarna sterker worden", scope.empower),
        ("Wat mensen dan zelf gaan doen", scope.activate),
        ("Hoe we vertrouwen winnen", answers.trust),
        ("Wat we kunnen en weten", answers.expertise),
        ("Wat we zelf hebben meegemaakt", answers.own_experience),
        ("Wat we aankunnen", scope.capacity),
    )


def stages(proposal: Proposal) -> Blocks:
    """Annex: the links of the chain from first contact to closing."""
    columns = (Column("Stap", 2), Column("Wie", 2), Column("Hoe het gaat", 5))
    links = (Row((each.what, each.who, each.about)) for each in proposal.approach.stages)
    return (
        *table("Stappen van een deelnemer", columns, links, "beschrijft de stappen van een deelnemer."),
        *questions(("Het eerste gesprek", proposal.approach.intake)),
    )


def _responsible(proposal: Proposal) -> Blocks:
    known = proposal.approach.people
    responsible = joined(*(each.name or each.role for each in known if each.lead is YesNo.YES))
    others = (each.name or each.role for each in known if each.lead is not YesNo.YES)
    return (
        *facts(("Eindverantwoordelijk", responsible), ("Verder doen mee", joined(*others))),
        *see(annexes.PEOPLE, people(proposal)),
    )


def people(proposal: Proposal) -> Blocks:
    """Annex: everyone with a role, with tasks and hours."""
    columns = (Column("Wie", 9), Column("Taken", 14), Column("Waarom geschikt", 7))
    rows = (_person(each) for each in proposal.approach.people)
    return table("Mensen en rollen", columns, rows, "zegt wie wat doet.")


def _person(person: Person) -> Row:
    group = person.number is not None and person.number != 1
    who = joined(person.name, number(person.number, "mensen") if group else "")
    ties = joined(
        chosen(person.tie),
        number(person.hours, "uur per week samen" if group else "uur per week"),
        when_yes(person.board, "lid van het bestuur"),
    )
    tasks = below(person.tasks, _limit(person.not_tasks))
    return Row((below(who, person.role, ties), tasks, person.why_able))


def _limit(not_tasks: str) -> str:
    """What someone does not do; who wrote 'geen' or 'niet' already said so."""
    negated = not_tasks.strip().casefold().startswith(("niet ", "geen ", "nooit "))
    return not_tasks if negated else labelled("Niet", not_tasks)


def _volunteers(proposal: Proposal) -> Blocks:
    answers = proposal.volunteers
    return (
        *prose(answers.does),
        *facts(("Aantal vrijwilligers", number(answers.number))),
        *questions(("Begeleiding", answers.guidance)),
        *see(annexes.VOLUNTEERS, volunteer_policy(proposal)),
        *setting_aside.reason(proposal, "volunteers"),
    )


def care(proposal: Proposal) -> Blocks:
    """Annex: roof, languages, ground rules, privacy and who has a say."""
    answers, audience = proposal.approach, proposal.audience
    return questions(
        ("Als het te zwaar wordt", audience.too_heavy),
        ("Naar wie we verwijzen", audience.refer_to),
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
    """Annex: how volunteers are found, chosen, trained and guided (`project-elements.md` 25-54).

    Their hours stand in the budget paper too, which is enough for a one-off event.
    """
    answers = proposal.volunteers
    channels = (Row((each.name, number(each.expected))) for each in answers.channels)
    return (
        *questions(("Wie we zoeken", answers.wanted), ("Grenzen van het werk", answers.does_not)),
        *table(
            "Waar we vrijwilligers vinden", (Column("Weg", 4), Column("Verwacht", 1, amount=True)), channels
        ),
        *questions(("Hoe we kiezen", answers.selection), ("Wanneer iemand niet past", answers.unsuitable)),
        *questions(("Training vooraf", answers.training)),
        *_training(proposal),
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
        *(() if proposal.kind is Kind.EVENT else volunteer_hours(proposal)),
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
    known = proposal.approach.references
    return items(joined(each.title, each.author, str(each.year or "")) for each in known)
