"""What things are: documents, parses, mentions, briefs, pages. Frozen values that do nothing and import nothing of
ours.
"""
