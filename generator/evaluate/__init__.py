"""Gold and predictions as plain values in, figures out. What is measured, and how, stands in the modules' heads.

gold, rows ─► speech, names, grouping, brief ─► figures ─► floors, tables
"""
