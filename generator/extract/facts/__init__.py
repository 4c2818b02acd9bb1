"""What can be laid beside another article: propositions, claims and denials, amounts, times."""
