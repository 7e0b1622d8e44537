"""Alt text, captions, broken images and referrer faults in content repositories."""

from importlib.metadata import version

__version__ = version("altcheck")
