"""Fitting: a project held against the rules of funds, with a reason for everything."""
