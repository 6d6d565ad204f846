"""the funds and relations of an organisation, and reminders of dates"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ORGANISATION = ["organisation.id"]


def upgrade() -> None:
    _organisation_fund()
    _fund_import()
    _relation()
    _calendar()


def downgrade() -> None:
    for each in ("date_reminder", "calendar_feed", "relation", "fund_import", "organisation_fund_list",
                 "organisation_fund"):  # fmt: skip
        op.drop_table(each)


def _organisation_fund() -> None:
    table = "organisation_fund"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("corrects", sa.String(length=60), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ORGANISATION, name=op.f("fk_organisation_fund_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_fund")),
    )
    op.create_index(op.f("ix_organisation_fund_organisation_id"), table, ["organisation_id"])
    op.create_table(
        "organisation_fund_list",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ORGANISATION, name=op.f("fk_organisation_fund_list_organisation_id")
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_organisation_fund_list")),
    )


def _fund_import() -> None:
    op.create_table(
        "fund_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ORGANISATION, name=op.f("fk_fund_import_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_import")),
    )
    op.create_index(op.f("ix_fund_import_organisation_id"), "fund_import", ["organisation_id"])


def _relation() -> None:
    op.create_table(
        "relation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("person", sa.String(length=120), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("function", sa.String(length=120), nullable=False),
        sa.Column("reach", sa.String(length=200), nullable=False),
        sa.Column("brings", sa.Text(), nullable=False),
        sa.Column("spoken_on", sa.Date(), nullable=True),
        sa.Column("next_step", sa.String(length=200), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ORGANISATION, name=op.f("fk_relation_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
    )
    op.create_index(op.f("ix_relation_organisation_id"), "relation", ["organisation_id"])


def _calendar() -> None:
    op.create_table(
        "calendar_feed",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=True),
        sa.Column("mails", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_calendar_feed_user_id")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_calendar_feed")),
        sa.UniqueConstraint("token", name=op.f("uq_calendar_feed_token")),
    )
    op.create_table(
        "date_reminder",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_date_reminder_proposal_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_date_reminder_user_id")),
        sa.PrimaryKeyConstraint("proposal_id", "user_id", "key", "on", name=op.f("pk_date_reminder")),
    )
