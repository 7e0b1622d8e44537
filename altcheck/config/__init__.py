"""The settings of a run, from altcheck.toml or pyproject.toml, checked."""

from altcheck.config.config import Config, load
from altcheck.config.problem import BadSetting

__all__ = ["BadSetting", "Config", "load"]
