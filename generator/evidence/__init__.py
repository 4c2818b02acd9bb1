"""Proving evidence: where exact words stand in an article, and how well the sources carry an item."""

from generator.evidence.locate import Place, locate, nearest
from generator.evidence.standing import Standing, Status, newest_versions, standing
from generator.evidence.wording import source_code, wording

__all__ = [
    "Place", "Standing", "Status", "locate", "nearest", "newest_versions", "source_code", "standing", "wording",
]  # fmt: skip
