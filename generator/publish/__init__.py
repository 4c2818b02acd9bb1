"""Outside programs: the site (MkDocs), its links, the PDF (Typst)."""
