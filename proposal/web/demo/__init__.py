"""A course to look at: made-up people with their projects, and the command that lets them play."""
