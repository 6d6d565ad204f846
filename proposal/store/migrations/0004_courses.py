"""courses: meetings, trainers, participants and what they hand in"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _course()
    _trainer()
    _meeting()
    _participant()
    _consent()
    _attendance()
    _reminder()
    _stage()
    _note()
    _handing_in()
    _invitations_to_courses()


def downgrade() -> None:
    with op.batch_alter_table("invitation") as invitation:
        invitation.drop_index(op.f("ix_invitation_course_id"))
        invitation.drop_constraint(op.f("fk_invitation_course_id"), type_="foreignkey")
        invitation.drop_column("course_id")
        invitation.drop_column("checks_language")
    for each in (
        "handing_in",
        "note",
        "stage",
        "reminder",
        "attendance",
        "consent",
        "participant",
        "meeting",
        "trainer",
        "course",
    ):
        op.drop_table(each)


def _course() -> None:
    op.create_table(
        "course",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("theme", sa.String(length=200), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=True),
        sa.Column("code_until", sa.DateTime(), nullable=True),
        sa.Column("code_most", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
        sa.UniqueConstraint("code", name=op.f("uq_course_code")),
    )


def _trainer() -> None:
    op.create_table(
        "trainer",
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_trainer_course_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_trainer_user_id")),
        sa.PrimaryKeyConstraint("course_id", "user_id", name=op.f("pk_trainer")),
    )
    op.create_index(op.f("ix_trainer_user_id"), "trainer", ["user_id"])


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("agenda", sa.Text(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("homework", sa.Text(), nullable=False),
        sa.Column("hands_in", sa.String(length=16), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=True),
        sa.Column("shared", sa.String(length=16), nullable=False),
        sa.Column("guide", sa.String(length=16), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("was_at", sa.DateTime(), nullable=True),
        sa.Column("was_due_at", sa.DateTime(), nullable=True),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_meeting_course_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_course_id"), "meeting", ["course_id"])


def _participant() -> None:
    op.create_table(
        "participant",
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=True),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("left_at", sa.DateTime(), nullable=True),
        sa.Column("expects", sa.Text(), nullable=False),
        sa.Column("learns", sa.Text(), nullable=False),
        sa.Column("looks_back", sa.Text(), nullable=False),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_participant_course_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_participant_proposal_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_participant_user_id")),
        sa.PrimaryKeyConstraint("course_id", "user_id", name=op.f("pk_participant")),
    )
    op.create_index(op.f("ix_participant_proposal_id"), "participant", ["proposal_id"])
    op.create_index(op.f("ix_participant_user_id"), "participant", ["user_id"])


def _consent() -> None:
    op.create_table(
        "consent",
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(length=16), nullable=False),
        sa.Column("shown", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id", "user_id"],
            ["participant.course_id", "participant.user_id"],
            name=op.f("fk_consent_course_id"),
        ),
        sa.PrimaryKeyConstraint("course_id", "user_id", "audience", "shown", name=op.f("pk_consent")),
    )


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("presence", sa.String(length=16), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_attendance_user_id")),
        sa.PrimaryKeyConstraint("meeting_id", "user_id", name=op.f("pk_attendance")),
    )
    op.create_index(op.f("ix_attendance_user_id"), "attendance", ["user_id"])


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_reminder_meeting_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_reminder_user_id")),
        sa.PrimaryKeyConstraint("kind", "meeting_id", "user_id", "on", name=op.f("pk_reminder")),
    )
    op.create_index(op.f("ix_reminder_user_id"), "reminder", ["user_id"])


def _stage() -> None:
    op.create_table(
        "stage",
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id", "user_id"],
            ["participant.course_id", "participant.user_id"],
            name=op.f("fk_stage_course_id"),
        ),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_stage_proposal_id")),
        sa.PrimaryKeyConstraint("course_id", "user_id", "proposal_id", "stage", name=op.f("pk_stage")),
    )
    op.create_index(op.f("ix_stage_proposal_id"), "stage", ["proposal_id"])


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id", "user_id"],
            ["participant.course_id", "participant.user_id"],
            name=op.f("fk_note_course_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index(op.f("ix_note_course_id"), "note", ["course_id"])


def _handing_in() -> None:
    op.create_table(
        "handing_in",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("shared", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_handing_in_course_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_handing_in_meeting_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_handing_in_proposal_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_handing_in_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handing_in")),
    )
    op.create_index(op.f("ix_handing_in_course_id"), "handing_in", ["course_id"])
    op.create_index(op.f("ix_handing_in_meeting_id"), "handing_in", ["meeting_id"])
    op.create_index(op.f("ix_handing_in_proposal_id"), "handing_in", ["proposal_id"])


def _invitations_to_courses() -> None:
    with op.batch_alter_table("invitation") as invitation:
        invitation.add_column(sa.Column("course_id", sa.Integer(), nullable=True))
        invitation.add_column(
            sa.Column("checks_language", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        invitation.create_index(op.f("ix_invitation_course_id"), ["course_id"])
        invitation.create_foreign_key(op.f("fk_invitation_course_id"), "course", ["course_id"], ["id"])
