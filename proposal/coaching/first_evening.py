"""The first evening: the thoughts that trainers hand out on paper and show on a screen, one at a time.

What hardly anybody knows about funds, and the agreements: vip-course.md, section 3, meeting 1.
"""

from dataclasses import dataclass

from budgets.text import Text, mark


@dataclass(frozen=True)
class Thought:
    """One thought for one page: what is said in large letters, and what is told with it."""

    said: Text
    told: Text


FACTS = (
    Thought(
        mark("Fondsen zijn gewoon te vinden."),
        mark("In het Fondsenboek, bij FIN, de vereniging van fondsen, en op internet."),
    ),
    Thought(
        mark("Op hun website staat wat ze zoeken."),
        mark("Waarvoor ze geven, waarvoor niet, en hoe je het vraagt. Begin daar."),
    ),
    Thought(
        mark("Een fonds wil iemand kunnen bellen."),
        mark("Eén vaste persoon, die opneemt, terugbelt en het plan kent. Dat telt zwaar."),
    ),
    Thought(
        mark("Een fonds kent je buurt beter dan je denkt."),
        mark("Het weet vaak wie er al bezig zijn. Vertel dus eerlijk wat er al is."),
    ),
    Thought(
        mark("Fondsen praten met elkaar."),
        mark("Over aanvragen, en over hoe het afliep. Een goede naam reist mee, een slechte ook."),
    ),
    Thought(
        mark("Het geld komt soms pas achteraf."),
        mark("Aan een toezegging zitten voorwaarden. Bedenk vooraf wie de kosten zolang betaalt."),
    ),
    Thought(
        mark("Een bedankje doet wonderen."),
        mark("Ook als niemand het vraagt: zeg dank je wel, en laat zien wat jullie met het geld deden."),
    ),
    Thought(
        mark("Een fonds betaalt een project, niet de vaste kosten."),
        mark("Elk jaar de huur betalen doet het niet. Later terugkomen met een nieuw plan mag wel."),
    ),
    Thought(
        mark("Een fonds denkt graag mee."),
        mark("Over je plan, je begroting of een ander fonds. En het hoort graag wat jij in de buurt ziet."),
    ),
)

AGREEMENTS = (
    Thought(
        mark("We zijn er elke keer."),
        mark("Kun je echt niet? Laat het vooraf weten, en vraag iemand wat je hebt gemist."),
    ),
    Thought(
        mark("We maken ons huiswerk."),
        mark("Ook als het nog niet mooi is. Van een tekst die rammelt leert iedereen."),
    ),
    Thought(
        mark("Wat we hier horen, blijft hier."),
        mark("Plannen, bedragen en verhalen van een ander vertellen we niet door."),
    ),
    Thought(
        mark("We schrijven ons eigen plan."),
        mark("Begeleiders vragen door en denken mee. Ze schrijven het niet voor je."),
    ),
)
