"""Articles as files become documents: text, Markdown, HTML. The words never change; what is not known stays None."""

from generator.readers.read import READERS, read

__all__ = ["READERS", "read"]
