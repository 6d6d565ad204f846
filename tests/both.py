"""The mark of tests that run on both databases."""

import pytest

both = pytest.mark.parametrize("app", ["sqlite", "postgres"], indirect=True)
