"""What a brief is held to: its form is the model's business, its truth to the articles is checked here."""

from generator.check.checks import CHECKS, check
from generator.check.codes import CODES, Code
from generator.check.subject import Subject

__all__ = ["CHECKS", "CODES", "Code", "Subject", "check"]
