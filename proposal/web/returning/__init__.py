"""RETURNING: files that go out to be worked in, and what came back in them."""
