"""house styles of organisations"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "house_style",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.Boolean(), nullable=False),
        sa.Column("colour", sa.String(length=6), nullable=False),
        sa.Column("font", sa.String(length=16), nullable=False),
        sa.Column("logo_id", sa.Integer(), nullable=True),
        sa.Column("template_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_house_style_organisation_id")
        ),
        sa.ForeignKeyConstraint(["logo_id"], ["stored_file.id"], name=op.f("fk_house_style_logo_id")),
        sa.ForeignKeyConstraint(["template_id"], ["stored_file.id"], name=op.f("fk_house_style_template_id")),
        sa.PrimaryKeyConstraint("organisation_id", "chosen", name=op.f("pk_house_style")),
    )


def downgrade() -> None:
    op.drop_table("house_style")
