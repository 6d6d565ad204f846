"""FIND: which funds there are, which of them fit and why, and how an application with one goes on.

The catalogue is data with a source and a date. A match always says its reasons, also the reasons against.
Everything here is pure: facts in, facts out.
"""
