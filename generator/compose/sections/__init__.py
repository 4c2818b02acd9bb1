"""The other sections of a brief: summary, points, quotations, positions and issues, questions, timeline, origins."""
