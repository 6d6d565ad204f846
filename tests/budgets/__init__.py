"""Tests of the room that keeps the law of money."""
