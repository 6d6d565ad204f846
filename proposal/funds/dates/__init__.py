"""Dates: until when to send, when a fund decides, and what was agreed for which day."""
