"""A new draft into a brief that people own, by item and field: no edit is ever lost."""
