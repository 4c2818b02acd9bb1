"""Addresses become bytes, politely and safely: the only room that reaches the network."""

from generator.fetch.limits import Limits
from generator.fetch.outcome import Fetched, NotFetchedError, Unchanged, Validators
from generator.fetch.visitor import Visitor

__all__ = ["Fetched", "Limits", "NotFetchedError", "Unchanged", "Validators", "Visitor"]
