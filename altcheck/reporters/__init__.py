"""A report as text, JSON or HTML."""
