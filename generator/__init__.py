"""Briefwright: news articles about one event, reduced to a brief that proves itself."""

__version__ = "0.1.0"
