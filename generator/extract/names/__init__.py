"""Who is named, described, or meant by a pronoun."""
