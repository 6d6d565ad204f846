"""Numbers in addresses: no larger than what is kept can have, so that a longer one leads nowhere."""

from typing import Any

from werkzeug.routing import IntegerConverter, Map

from proposal.model.typed import DIGITS, MOST


class Number(IntegerConverter):
    """The number of something kept."""

    regex = rf"\d{{1,{DIGITS}}}"

    def __init__(self, of: Map, **more: Any) -> None:
        super().__init__(of, max=MOST, **more)
