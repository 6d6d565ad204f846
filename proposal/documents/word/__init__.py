"""The writer of Word files.

Law: it knows blocks and how they look, and no proposal. All look is in styles, made in `styles.py`; text is
cleaned here and nowhere else. The same paper gives the same bytes at every call.
"""
