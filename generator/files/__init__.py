"""All reading and writing of a project's files. Writes are whole or not at all, and stay inside it."""

from generator.files.program import fingerprint, shipped
from generator.files.project import (
    EVENT_FILE,
    MARKS_OF_A_PROJECT,
    SCHEMA_FILE,
    SITE_SETTINGS,
    Project,
    find_project,
)
from generator.files.writing import append, changed_on, sweep, write_file

__all__ = [
    "EVENT_FILE", "MARKS_OF_A_PROJECT", "SCHEMA_FILE", "SITE_SETTINGS", "Project", "append", "changed_on",
    "find_project", "fingerprint", "shipped", "sweep", "write_file",
]  # fmt: skip
