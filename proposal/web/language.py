"""Language: Dutch, unless the reader chose English."""

from flask import g, request, session

LANGUAGES = ("nl", "en")


def chosen() -> str:
    """Return the language of this request: from ?lang=, then as chosen before, else Dutch."""
    if "language" not in g:
        asked = request.args.get("lang", "")
        if asked in LANGUAGES:
            session["language"] = asked
        g.language = session.get("language", LANGUAGES[0])
    found: str = g.language
    return found
