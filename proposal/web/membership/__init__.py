"""MEMBERSHIP: accounts, organisations, who is let in where, and the bin."""
