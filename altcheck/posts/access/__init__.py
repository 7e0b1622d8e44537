"""What assistive technology gets of the elements of a page.

``tree`` knows what the ancestors of an element mean for it, ``names`` computes accessible names,
``roles`` holds the tables of the standards, ``exposure`` puts them together.
"""
