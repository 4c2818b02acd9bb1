"""Who says what: quotation marks, quotations with their speakers, reported speech."""
