"""Attachments: which papers go along?"""

from budgets.text import mark
from proposal.model.choices import PaperKind, PaperState
from proposal.steps.fields import Day, Line, Pick, Prose, Upload
from proposal.steps.form import RowForm, Rows, StepForm


class PaperForm(RowForm):
    kind = Pick(mark("Wat voor papier is het?"), PaperKind)
    title = Line(mark("Hoe noem je het?"), hint=mark("Zo komt het in de lijst onder je brief."))
    about = Line(mark("Wat staat erin, in één zin?"))
    state = Pick(mark("Heb je het al?"), PaperState)
    on = Day(
        mark("Van welke dag is het?"),
        hint=mark("Een uittreksel van de KvK mag vaak niet ouder zijn dan een jaar."),
    )
    reason = Prose(
        mark("Waarom zit het er niet bij?"),
        hint=mark("En komt het later? Zeg dan wanneer."),
        matters=mark("als je het niet hebt, of nog niet"),
    )
    file = Upload(
        mark("Het bestand"),
        hint=mark("PDF, Word, Excel of een foto, ten hoogste 10 MB. Zet er geen namen van deelnemers in."),
    )


class AttachmentsForm(StepForm):
    papers = Rows(
        mark("Welke papieren sturen jullie mee?"),
        PaperForm,
        one=mark("Bijlage"),
        add=mark("Bijlage toevoegen"),
        hint=mark(
            "Je plan, begroting en fondsenlijst maken wij. Hier komt de rest, zoals statuten en offertes."
        ),
        matters=mark("als een fonds om papieren vraagt, of als je offertes hebt"),
    )
