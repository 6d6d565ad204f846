"""CARRY: a whole proposal out and in again, as JSON with a schema, or read back from a file.

Bytes come in and proposed changes go out, never a write. An older shape is brought up to date one version
at a time. What is wrong is refused with its place and its reason, and then nothing has changed.
"""
