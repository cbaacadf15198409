"""The steps from each format of an archive to the next, run by Alembic."""
