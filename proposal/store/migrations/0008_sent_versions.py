"""which application a version went with"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SENT_WITH = """
    UPDATE version SET application = COALESCE((
        SELECT MAX(history.row) FROM history
        WHERE history.dossier_id = version.proposal_id AND history.deed = 'send' AND history.at = version.at
    ), '')
"""
"""Sending wrote what follows from it at the very moment at which it kept the version."""


def upgrade() -> None:
    op.add_column(
        "version",
        sa.Column("application", sa.String(length=16), nullable=False, server_default=sa.text("''")),
    )
    op.execute(SENT_WITH)


def downgrade() -> None:
    op.drop_column("version", "application")
