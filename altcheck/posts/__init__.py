"""Bytes to posts: reading, and how values are written in each syntax."""
