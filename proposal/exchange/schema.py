"""The JSON schema of a document, made from the dataclasses: `python -m proposal.exchange.schema`."""

import json
from pathlib import Path
from typing import Any

from proposal.exchange.document import adapter

SCHEMA = Path(__file__).with_name("schema.json")


def schema() -> dict[str, Any]:
    """Return the schema of what `document.write` writes."""
    return adapter().json_schema(mode="serialization")


def write_schema() -> None:
    """Write schema.json beside this module, after a question was added or changed."""
    SCHEMA.write_text(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_schema()
