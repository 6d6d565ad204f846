"""What goes to the fund: a stored file is never set by typing."""

from werkzeug.datastructures import MultiDict

from proposal.steps.attachments import PaperForm


def test_id_of_a_file_cannot_be_posted() -> None:
    file = PaperForm(MultiDict([("file", "12")])).file

    assert file.data is None
    assert file.unreadable is not None


def test_file_can_be_taken_off_a_paper() -> None:
    file = PaperForm(MultiDict([("file", "")])).file

    assert file.data is None
    assert file.unreadable is None
