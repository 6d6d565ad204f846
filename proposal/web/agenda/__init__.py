"""Agenda: the dates of projects on a page, in a calendar and by mail."""
