"""Tests of the room that carries proposals out and in."""
