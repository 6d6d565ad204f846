"""Tests of what is read from Word files that came back."""
