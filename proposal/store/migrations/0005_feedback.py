"""comments, rounds of feedback, the rubric, remarks and the language check"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _feedback_round()
    _comment()
    _reply()
    _rubric()
    _remark()
    _language_checker()


def downgrade() -> None:
    for each in ("language_checker", "remark", "rubric", "reply", "comment", "feedback_round"):
        op.drop_table(each)


def _feedback_round() -> None:
    op.create_table(
        "feedback_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=True),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.Column("tells", sa.Boolean(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_feedback_round_course_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_feedback_round_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_round")),
    )
    op.create_index(op.f("ix_feedback_round_course_id"), "feedback_round", ["course_id"])
    op.create_index(op.f("ix_feedback_round_proposal_id"), "feedback_round", ["proposal_id"])


def _comment() -> None:
    op.create_table(
        "comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=True),
        sa.Column("circle", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("row", sa.String(length=16), nullable=False),
        sa.Column("question", sa.String(length=48), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("proposed", sa.Text(), nullable=True),
        sa.Column("wording", sa.String(length=16), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("revised_at", sa.DateTime(), nullable=True),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.Column("resolved_at", sa.DateTime(), nullable=True),
        sa.Column("resolved_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_comment_course_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_comment_proposal_id")),
        sa.ForeignKeyConstraint(["round_id"], ["feedback_round.id"], name=op.f("fk_comment_round_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_comment_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
    )
    op.create_index(op.f("ix_comment_course_id"), "comment", ["course_id"])
    op.create_index(op.f("ix_comment_proposal_id"), "comment", ["proposal_id"])
    op.create_index(op.f("ix_comment_round_id"), "comment", ["round_id"])


def _reply() -> None:
    op.create_table(
        "reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("comment_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["comment_id"], ["comment.id"], name=op.f("fk_reply_comment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
    )
    op.create_index(op.f("ix_reply_comment_id"), "reply", ["comment_id"])


def _rubric() -> None:
    op.create_table(
        "rubric",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=True),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("point", sa.String(length=32), nullable=False),
        sa.Column("score", sa.String(length=16), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_rubric_course_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_rubric_proposal_id")),
        sa.ForeignKeyConstraint(["round_id"], ["feedback_round.id"], name=op.f("fk_rubric_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rubric")),
    )
    for column in ("course_id", "proposal_id", "round_id"):
        op.create_index(op.f(f"ix_rubric_{column}"), "rubric", [column])


def _remark() -> None:
    op.create_table(
        "remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_remark_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
    )
    op.create_index(op.f("ix_remark_user_id"), "remark", ["user_id"])


def _language_checker() -> None:
    op.create_table(
        "language_checker",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=True),
        sa.Column("signed_revision", sa.Integer(), nullable=True),
        sa.Column("left_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposal.id"], name=op.f("fk_language_checker_proposal_id")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_language_checker_user_id")),
        sa.PrimaryKeyConstraint("proposal_id", "user_id", name=op.f("pk_language_checker")),
    )
    op.create_index(op.f("ix_language_checker_user_id"), "language_checker", ["user_id"])
