"""Tests of the steps: what is asked, in which words, and how the answers are read."""
