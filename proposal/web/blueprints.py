"""Every blueprint, one for each thing a person does."""

from proposal.web import histories, prints, start, steps, tasks

BLUEPRINTS = (start.bp, tasks.bp, steps.bp, histories.bp, prints.bp)
