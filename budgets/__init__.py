"""THE LAW of money: every amount is a Decimal with two places and every line is rounded half up by itself.
This room knows no proposal, page, database or document, and asks nobody what day it is.
Whatever it has to say to people it says as a Text, which knows no language yet.
"""
