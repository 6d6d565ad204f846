"""Files of the other sorts, as LibreOffice gets them: workbooks, a plain plan, and a plan with comments."""

from datetime import datetime

from proposal.documents.budget_workbook import budget_workbook
from proposal.documents.edition import Edition
from proposal.documents.review_copy import review_copy
from proposal.documents.word.writing import write_word
from proposal.model.margin import MarginNote
from proposal.model.proposal import Place
from tests.exchange.plain_files import GoneOut
from tests.exchange.returned.copies import FORTY, SERIES, TODAY
from tests.scripted import CALC, EXCEL, OLD_EXCEL, OLD_WORD, WORD, WRITER, Job

BOOK = budget_workbook(Edition(SERIES, TODAY))
PLAN = GoneOut(SERIES)
AIM = Place("scope", "aim")
ANSWER = MarginNote("Piet", datetime(2026, 3, 2, 10, 0), "Voor de zomer.", 2)
SAID = (
    MarginNote("Ria Jansen", datetime(2026, 3, 1, 9, 30), "Vraag: wanneer?", 1, 4, 10, answers=(ANSWER,)),
    MarginNote("Van Idee naar Project", datetime(2026, 3, 1, 9, 30), "Is dit haalbaar?"),
)
REVIEW = write_word(review_copy(Edition(SERIES, TODAY), FORTY, {AIM: SAID}))
LINE = SERIES.budget.lines[0]
"""The cost line of which the price is changed."""
HALL = f"""Set sheet = doc.Sheets.getByName("Begroting")
Set asked = sheet.createSearchDescriptor()
asked.SearchString = "{LINE.id}"
asked.SearchWords = True
row = sheet.findFirst(asked).CellAddress.Row
asked.SearchString = "Prijs per eenheid"
column = sheet.findFirst(asked).CellAddress.Column
sheet.getCellByPosition(column, row).Value = 123.45"""

BOOKS = {
    "saved again": Job(BOOK, "", (EXCEL,), "xlsx"),
    "saved as its own kind and back": Job(BOOK, "", (CALC, EXCEL), "xlsx"),
    "saved as old Excel and back": Job(BOOK, "", (OLD_EXCEL, EXCEL), "xlsx"),
}
PLANS = {
    "saved again": Job(PLAN.file),
    "saved as its own kind and back": Job(PLAN.file, "", (WRITER, WORD)),
    "saved as old Word and back": Job(PLAN.file, "", (OLD_WORD, WORD)),
}
REVIEWS = {
    "saved again": Job(REVIEW),
    "saved as its own kind and back": Job(REVIEW, "", (WRITER, WORD)),
}
PRICED = Job(BOOK, HALL, (EXCEL,), "xlsx")
