"""ANSWERING: the task list and the steps, where the makers answer, and all that stands beside a question."""
