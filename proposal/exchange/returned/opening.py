"""Opens a Word file that came back, or says in words why it cannot be read and what to do."""

from budgets.text import Text


class BadReturn(ValueError):
    """A file that cannot be read; `text` says why and what to do."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.msgid)
