"""GUIDE: what a trainer needs to know and to say: meetings, homework, comments, feedback.

Everything here is pure: it gets a course, a proposal or a comment, and says what follows. It keeps nothing,
draws nothing, and writes no word of an application.
"""
