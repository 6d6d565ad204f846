"""Sending: is everything right, and may it go?"""

from budgets.text import mark
from proposal.model.choices import SentHow, YesNo
from proposal.steps.fields import Day, Line, Pick
from proposal.steps.form import RowForm, Rows, StepForm


class DispatchForm(RowForm):
    language_by = Line(
        mark("Wie heeft de taal nagekeken?"),
        hint=mark("Iemand die goed schrijft en je plan nog niet kent."),
    )
    board_on = Day(
        mark("Wanneer ging het bestuur akkoord?"),
        hint=mark("Geen bestuur? Dan de dag waarop jullie groep ja zei."),
    )
    treasurer = Line(mark("Wie heeft de bedragen nagekeken?"), hint=mark("Zoals de penningmeester."))
    sent_on = Day(
        mark("Wanneer heb je de aanvraag verstuurd?"),
        hint=mark("Druk daarna op de knop hieronder. Pas dan staat hij in je project als verstuurd."),
    )
    sent_how = Pick(mark("Hoe heb je hem verstuurd?"), SentHow)
    confirmed = Pick(
        mark("Is alles nog één keer bekeken, en mag het weg?"),
        YesNo,
        hint=mark("De brief, het bedrag, de handtekening en de bijlagen."),
    )


class SendingForm(StepForm):
    dispatches = Rows(
        mark("Per fonds"),
        DispatchForm,
        one=mark("Aanvraag"),
        add=mark("Fonds toevoegen"),
        hint=mark("Elk fonds uit je fondsenlijst staat hier. Loop de punten langs voor je verstuurt."),
    )
