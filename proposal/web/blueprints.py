"""Every blueprint, one for each thing a person does."""

from proposal.web import language, start
from proposal.web.agenda import agenda
from proposal.web.answering import histories, papers, practice, steps, tasks
from proposal.web.course import (
    attendance,
    courses,
    first_evening,
    group,
    guides,
    homework,
    joining,
    letting_in,
    meetings,
    persons,
    taking_part,
    trainers,
)
from proposal.web.course import dates as course_dates
from proposal.web.documents import carrying, downloads, houses, keeping, pdfs, previews, prints, short
from proposal.web.draft import (
    comments,
    compare,
    feedback,
    language_check,
    path,
    reading,
    remarks,
    rubrics,
    todo,
)
from proposal.web.following import after_no, after_yes, applications, cash, checklist, log, smaller
from proposal.web.funds import acquaintances, finding, may_write, relations, requests
from proposal.web.funds import editing as fund_editing
from proposal.web.funds import importing as fund_importing
from proposal.web.funds import lists as fund_lists
from proposal.web.membership import account, bin, invitations, organisations, sharing, site
from proposal.web.returning import returns, review, sending_out, spreadsheets

BLUEPRINTS = (
    start.bp, tasks.bp, steps.bp, histories.bp, previews.bp, prints.bp, papers.bp, downloads.bp, pdfs.bp,
    practice.bp, carrying.bp, keeping.bp, sharing.bp, invitations.bp, organisations.bp, houses.bp, bin.bp,
    account.bp, site.bp, language.bp, courses.bp, course_dates.bp, meetings.bp, homework.bp, attendance.bp,
    guides.bp, first_evening.bp,
    joining.bp, letting_in.bp, taking_part.bp, trainers.bp, reading.bp, comments.bp,
    feedback.bp, rubrics.bp, todo.bp, remarks.bp, review.bp, group.bp, persons.bp,
    finding.bp, may_write.bp,
    compare.bp, path.bp, language_check.bp, returns.bp, sending_out.bp, short.bp, spreadsheets.bp,
    agenda.bp, applications.bp, log.bp, requests.bp,
    cash.bp, smaller.bp, after_yes.bp,
    checklist.bp, after_no.bp,
    relations.bp, acquaintances.bp,
    fund_importing.bp, fund_lists.bp, fund_editing.bp,
)  # fmt: skip
