from extract.conftest import pipeline

__all__ = ["pipeline"]
