"""Answers that stay at home: not marked as for yourself only, and still in no document as they were given."""

from budgets.text import Text, mark

_ON_THE_A4 = mark("Dit staat op je A4. In je plan komt het alleen zolang je geen samenvatting hebt.")
_RULE_OF_THE_FUND = mark("Dit weet het fonds zelf. Het staat in jullie eigen fondsenlijst.")
_ADDRESSEE = mark("De brief noemt wie je bij 'Aan wie' invult. Dit staat in jullie eigen fondsenlijst.")
_FOR_THE_MAKERS = mark("Dit volgen jullie zelf. Het staat in jullie eigen fondsenlijst.")
_OF_A_PAPER = mark("Dit lees je alleen in de brief als het papier meegaat.")
_BESIDE_THE_PLAN = mark("Een korte versie is een los bestand. Je stuurt haar mee als een fonds erom vraagt.")

STAYS_HOME: dict[str, Text] = {
    "idea.few_lines": mark("Je eerste regels staan op je A4. Je plan werkt ze uit."),
    "idea.what": _ON_THE_A4,
    "idea.for_whom": _ON_THE_A4,
    "idea.with_whom": _ON_THE_A4,
    "idea.how": _ON_THE_A4,
    "idea.outcome": _ON_THE_A4,
    "idea.month": mark("Dit is een schatting. In je plan staan de echte data."),
    "idea.amount": mark("Dit is een schatting. In je plan staan de echte bedragen."),
    "funds.applications.state": mark(
        "Een fonds ziet alleen of iets gevraagd, toegezegd of nog te vragen is."
    ),
    "funds.applications.why_fits": mark(
        "Voor jullie zelf. Schrijf in de brief waarom je juist dit fonds vraagt."
    ),
    "funds.applications.aim": _RULE_OF_THE_FUND,
    "funds.applications.deadline": _RULE_OF_THE_FUND,
    "funds.applications.decision_on": _RULE_OF_THE_FUND,
    "funds.applications.conditions": _RULE_OF_THE_FUND,
    "funds.applications.most_pages": _RULE_OF_THE_FUND,
    "funds.applications.payment": _RULE_OF_THE_FUND,
    "funds.applications.payment_when": _RULE_OF_THE_FUND,
    "funds.applications.hours_allowed": _RULE_OF_THE_FUND,
    "funds.applications.person": _ADDRESSEE,
    "funds.applications.person_function": _ADDRESSEE,
    "funds.applications.person_reach": _ADDRESSEE,
    "following.lives.awarded": mark("Een fonds ziet het bedrag in je dekkingsplan, niet in dit woord."),
    "following.lives.thanks": mark("Dit staat in de bedankbrief, die los van je aanvraag gaat."),
    "following.lives.thanks_on": mark("Dit staat in de bedankbrief, die los van je aanvraag gaat."),
    "attachments.papers.about": _OF_A_PAPER,
    "attachments.papers.on": _OF_A_PAPER,
    "short.one_page": _BESIDE_THE_PLAN,
    "short.longer_summary": _BESIDE_THE_PLAN,
    "short.description": _BESIDE_THE_PLAN,
    "attachments.papers.reason": mark("Dit lees je alleen in de brief als het papier ontbreekt."),
}
"""The place of such a question ('step.list.question'), and why no fund reads the answer there."""

NOWHERE: dict[str, Text] = {
    "attachments.papers.file": mark("Het bestand zelf gaat mee, als bijlage bij de brief."),
    **dict.fromkeys(
        ("short.chosen.size", "short.chosen.source", "short.chosen.taken", "short.chosen.text"),
        mark("Zo weten we uit welk antwoord een zin komt. De zin zelf staat in je korte versie."),
    ),
    **dict.fromkeys(
        ("following.lives.listed", "following.ticks.application", "following.ticks.item"),
        mark("Zo weten we om welk fonds en welk punt het gaat. De naam ervan staat in jullie eigen lijsten."),
    ),
}
"""Answers that are in no document at all, not even in the folder for the makers, with the reason."""
