"""More to find people by: a second phone, a passport, the year of birth, and the last digits of each number.

Tax codes lose their hyphen, names with letters that were not folded before are folded anew, and the index of names
gets the years of birth.
"""

from alembic import op

from desktop_app.domain.text import fold

revision = "0017"
down_revision = "0016"

_COLUMNS = ("birth_year INTEGER", "other_phone TEXT DEFAULT '' NOT NULL", "passport TEXT DEFAULT '' NOT NULL")
_INDEXES = (
    "ix_person_other_phone ON person (other_phone) WHERE other_phone <> ''",
    "ix_person_passport ON person (passport) WHERE passport <> ''",
    "ix_person_old_number ON person (old_number) WHERE old_number <> ''",
    "ix_person_number_end ON person (substr(number, -3), seq, number) WHERE number <> ''",
    "ix_person_phone_end ON person (substr(phone, -3), seq, phone) WHERE phone <> ''",
    "ix_person_other_phone_end ON person (substr(other_phone, -3), seq, other_phone) WHERE other_phone <> ''",
    "ix_dossier_code_end ON dossier (substr(short_code, -4), seq, short_code)",
)
_FOLDED_ANEW = "\u0180\u0243\u00d0\u00f0\u0189\u0256\u00ad\u200b\u200c\u200d\u2060\ufeff"
# The century of a personal number (Nghị định 137/2015/NĐ-CP Điều 13) where the birth itself is not known.
_YEARS = """
    INSERT INTO person_text(rowid, name)
    SELECT seq, name_folded || CASE
        WHEN birth_date IS NOT NULL THEN ' ' || substr(birth_date, 1, 4)
        WHEN number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
            THEN ' ' || (19 + CAST(substr(number, 4, 1) AS INTEGER) / 2) || substr(number, 5, 2)
        ELSE '' END
    FROM person
"""


def upgrade() -> None:
    """Add the columns and indexes, and fill the index of names again."""
    run = op.get_bind().exec_driver_sql
    for column in _COLUMNS:
        run(f"ALTER TABLE person ADD COLUMN {column}")
    run("UPDATE OR IGNORE person SET tax_code = replace(replace(tax_code, '-', ''), ' ', '') WHERE tax_code <> ''")
    for seq, name in run("SELECT seq, name FROM person WHERE name GLOB ?", (f"*[{_FOLDED_ANEW}]*",)).fetchall():
        run("UPDATE person SET name_folded = ? WHERE seq = ?", (fold(name), seq))
    for index in _INDEXES:
        run(f"CREATE INDEX {index}")
    run("INSERT INTO person_text(person_text) VALUES ('delete-all')")
    run(_YEARS)
