"""The file behind an image's src."""
