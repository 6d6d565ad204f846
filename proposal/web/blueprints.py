"""Every blueprint, one for each thing a person does."""

from proposal.web import (
    account,
    bin,
    carrying,
    courses,
    downloads,
    histories,
    houses,
    invitations,
    keeping,
    language,
    organisations,
    papers,
    pdfs,
    practice,
    previews,
    prints,
    sharing,
    site,
    start,
    steps,
    tasks,
)

BLUEPRINTS = (
    start.bp, tasks.bp, steps.bp, histories.bp, previews.bp, prints.bp, papers.bp, downloads.bp, pdfs.bp,
    practice.bp, carrying.bp, keeping.bp, sharing.bp, invitations.bp, organisations.bp, houses.bp, bin.bp,
    account.bp, site.bp, language.bp, courses.bp,
)  # fmt: skip
