"""Every blueprint, one for each thing a person does."""

from proposal.web import start, steps, tasks

BLUEPRINTS = (start.bp, steps.bp, tasks.bp)
