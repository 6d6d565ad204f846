"""What is asked about the idea, the people it is for, and what exists around it."""


from proposal.checks import audience, evidence, idea, surroundings
from proposal.model.choices import Agreement, Position, YesNo
from proposal.model.kind import Kind
from proposal.model.steps.scope import Goal
from tests.checks.sound import Case, added, both, of_kind, row, small, sound, step

LONG = "woord " * 600

CASES = (
    Case(idea.for_everyone, step("idea", for_whom="Het is voor iedereen."), "idea.for_whom"),
    Case(idea.for_everyone, step("audience", who="Alle bewoners van de stad"), "audience.who"),
    Case(idea.one_page, step("idea", how=LONG), "idea.what"),
    Case(idea.long_summary, step("idea", summary=LONG), "idea.summary"),
    Case(idea.many_goals, added("scope.goals", Goal("d3", "Drie"), Goal("d4", "Vier")), "scope.goals"),
    Case(idea.straight_to_taking_part, step("scope", relieve=""), "scope.relieve"),
    Case(idea.no_room_to_grow, step("scope", begin=" "), "scope.begin"),
    Case(
        audience.reached_is_everyone_meant,
        step("audience", reached="vaders in de Westerbuurt,  met weinig werk"),
        "audience.reached",
    ),
    Case(audience.reached_above_audience, step("audience", number=39), "audience.reached_number"),
    Case(audience.subgroups_above_reached, row("audience.subgroups", "g1", number=41), "audience.subgroups"),
    Case(audience.fewer_at_each_step, step("audience", starters=60), "audience.finishers"),
    Case(audience.fewer_at_each_step, step("audience", starters=None, finishers=51), "audience.finishers"),
    Case(
        audience.participants_unknown,
        both(step("audience", reached_number=None), row("activities.activities", "a1", participants=None)),
        "activities.participants",
        "a1",
    ),
    Case(audience.nobody_asked, step("audience", talks=()), "audience.talks"),
    Case(audience.no_figures, step("audience", figures=()), "audience.figures"),
    Case(audience.no_urgency, step("audience", why_now=""), "audience.why_now"),
    Case(audience.no_way_in, step("audience", routes=()), "audience.routes"),
    Case(audience.one_way_in, row("audience.routes", "r2", through="de school"), "audience.routes"),
    Case(audience.one_way_in, step("audience", routes=sound().audience.routes[:1]), "audience.routes"),
    Case(audience.too_few_come_in, row("audience.routes", "r1", expected=5), "audience.routes"),
    Case(audience.no_safety_net, step("audience", too_heavy=""), "audience.too_heavy"),
    Case(audience.no_safety_net, step("audience", refer_to=""), "audience.refer_to"),
    Case(
        audience.no_safety_net,
        both(step("audience", vulnerable=YesNo.NO, refer_to=""), of_kind(Kind.MATCHING)),
        "audience.refer_to",
    ),
    Case(audience.not_said_who_fits, step("audience", excluded=""), "audience.excluded"),
    Case(evidence.figure_without_source, row("audience.figures", "f1", source=""), "audience.source", "f1"),
    Case(evidence.figure_without_source, row("audience.figures", "f1", year=None), "audience.year", "f1"),
    Case(evidence.old_figure, row("audience.figures", "f1", year=2020), "audience.year", "f1"),
    Case(evidence.part_above_whole, row("audience.figures", "f1", part=39), "audience.part", "f1"),
    Case(evidence.part_above_whole, row("audience.figures", "f1", part=17, whole=16), "audience.part", "f1"),
    Case(
        evidence.percentage_of_few,
        row("audience.figures", "f1", whole=29, value="48%"),
        "audience.value",
        "f1",
    ),
    Case(
        evidence.quote_without_consent, row("audience.quotes", "q1", consent=None), "audience.consent", "q1"
    ),
    Case(
        evidence.quote_without_consent,
        row("audience.quotes", "q1", consent=YesNo.NO),
        "audience.consent",
        "q1",
    ),
    Case(surroundings.nothing_looked_up, step("initiatives", existing=()), "initiatives.existing"),
    Case(
        surroundings.no_difference,
        row("initiatives.existing", "i1", difference=""),
        "initiatives.difference",
        "i1",
    ),
    Case(
        surroundings.instead_of_without_talk,
        step("initiatives", position=Position.REPLACEMENT),
        "initiatives.position",
    ),
    Case(surroundings.no_partner, step("partners", partners=(), shared="Alles"), "partners.partners"),
    Case(
        surroundings.indispensable_without_paper,
        row("partners.partners", "n1", agreement=Agreement.VERBAL),
        "partners.agreement",
        "n1",
    ),
    Case(
        surroundings.indispensable_without_plan_b,
        row("partners.partners", "n1", plan_b=""),
        "partners.plan_b",
        "n1",
    ),
    Case(
        surroundings.partner_without_agreement,
        row("partners.partners", "n2", agreement=Agreement.TALKING),
        "partners.agreement",
        "n2",
    ),
    Case(surroundings.nothing_in_return, row("partners.partners", "n1", gains=""), "partners.gains", "n1"),
)

SILENT = (
    (idea.for_everyone, both(step("idea", for_whom="Iedereen uit de straat"), of_kind(Kind.EVENT))),
    (audience.nobody_asked, both(step("audience", talks=()), of_kind(Kind.EVENT))),
    (audience.no_figures, both(step("audience", figures=()), of_kind(Kind.EVENT))),
    (audience.no_safety_net, step("audience", vulnerable=YesNo.NO, too_heavy="", refer_to="")),
    (evidence.old_figure, row("audience.figures", "f1", year=2021)),
    (evidence.percentage_of_few, row("audience.figures", "f1", whole=30, value="48%")),
    (surroundings.nothing_looked_up, step("initiatives", existing=(), searched="Op internet")),
    (surroundings.nothing_looked_up, step("initiatives", existing=(), no_existing="Overal gevraagd.")),
    (surroundings.nothing_looked_up, both(step("initiatives", existing=()), of_kind(Kind.EVENT))),
    (surroundings.no_partner, both(step("partners", partners=()), of_kind(Kind.EVENT))),
    (surroundings.no_partner, both(step("partners", partners=()), small())),
    (
        surroundings.instead_of_without_talk,
        both(
            step("initiatives", position=Position.REPLACEMENT),
            row("initiatives.existing", "i1", agreed="Zij stoppen in juni."),
        ),
    ),
)
