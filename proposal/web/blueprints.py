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
    joining,
    keeping,
    language,
    letting_in,
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
    taking_part,
    tasks,
    trainers,
)

BLUEPRINTS = (
    start.bp, tasks.bp, steps.bp, histories.bp, previews.bp, prints.bp, papers.bp, downloads.bp, pdfs.bp,
    practice.bp, carrying.bp, keeping.bp, sharing.bp, invitations.bp, organisations.bp, houses.bp, bin.bp,
    account.bp, site.bp, language.bp, courses.bp, joining.bp, letting_in.bp, taking_part.bp,
    trainers.bp,
)  # fmt: skip
