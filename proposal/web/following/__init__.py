"""Following: the page of every application, its log and checklist, and what a yes or a no asks."""
