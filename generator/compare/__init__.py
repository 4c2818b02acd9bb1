"""Two states of a brief to what changed in meaning between them."""

from generator.compare.compare import compare

__all__ = ["compare"]
