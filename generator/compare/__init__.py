"""Two states of a brief to what changed in meaning between them."""

from generator.compare.compare import compare
from generator.compare.renamed import renamed_briefs

__all__ = ["compare", "renamed_briefs"]
