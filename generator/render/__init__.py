"""Briefs to pages: views, the escaping gate, templates, footnotes. The only importer of Jinja."""
