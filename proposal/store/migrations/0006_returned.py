"""files that went out and came back, and comments that were made in them"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _sent_out()
    _returned()
    _returned_decision()
    for table in ("comment", "reply"):
        said_by = sa.Column("said_by", sa.String(length=120), nullable=False, server_default=sa.text("''"))
        op.add_column(table, said_by)


def downgrade() -> None:
    for table in ("comment", "reply"):
        op.drop_column(table, "said_by")
    for each in ("returned_decision", "returned", "sent_out"):
        op.drop_table(each)


def _sent_out() -> None:
    op.create_table(
        "sent_out",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=16), nullable=False),
        sa.Column("sort", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("told", sa.String(length=120), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_sent_out_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_out")),
        sa.UniqueConstraint("token", name=op.f("uq_sent_out_token")),
    )
    op.create_index(op.f("ix_sent_out_proposal_id"), "sent_out", ["proposal_id"])


def _returned() -> None:
    op.create_table(
        "returned",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("sent_id", sa.Integer(), nullable=True),
        sa.Column("sort", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("checked_by", sa.String(length=120), nullable=False),
        sa.Column("checked_at", sa.DateTime(), nullable=True),
        sa.Column("checked_revision", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_returned_proposal_id")),
        sa.ForeignKeyConstraint(["sent_id"], ["sent_out.id"], name=op.f("fk_returned_sent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_returned")),
    )
    op.create_index(op.f("ix_returned_proposal_id"), "returned", ["proposal_id"])


def _returned_decision() -> None:
    op.create_table(
        "returned_decision",
        sa.Column("returned_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=160), nullable=False),
        sa.Column("decision", sa.String(length=16), nullable=False),
        sa.Column("deeds", sa.Text(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["returned_id"], ["returned.id"], name=op.f("fk_returned_decision_returned_id")
        ),
        sa.PrimaryKeyConstraint("returned_id", "key", name=op.f("pk_returned_decision")),
    )
