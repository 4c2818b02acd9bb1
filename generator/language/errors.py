"""What can go wrong in this room."""


class LanguageModelError(Exception):
    """A language pipeline can't be had. The message says what to do."""
