"""The rules: one file per family."""

from altcheck.rules.duplicates import ImageDuplicateAdjacent
from altcheck.rules.excuses import DecorativeMark, SuppressionWithoutReason, UnusedSuppression
from altcheck.rules.figures import FigcaptionMisplaced
from altcheck.rules.filenames import (
    AltCameraName,
    AltFilename,
    AltHashName,
    AltScreenshotName,
    AltUrl,
)
from altcheck.rules.links import LinkedImageAltEmpty, LinkedImageAltMissing
from altcheck.rules.missing import (
    FrontMatterImageAltMissing,
    ImageAltEmptyMarkdown,
    ImageAltMissing,
    ImageAltWhitespace,
)
from altcheck.rules.quality import AltCreditOnly, AltDuplicatesCaption, AltPlaceholder
from altcheck.rules.referrer import (
    ImageMixedContent,
    ReferrerpolicyInvalid,
    ReferrerpolicyMisspeltAttribute,
    ReferrerpolicyWeakens,
)
from altcheck.rules.rule import Rule
from altcheck.rules.source import (
    ImageBrokenLocal,
    ImageFormatMismatch,
    ImagePathCase,
    ImageSrcEmpty,
    ImageSrcMissing,
)

__all__ = ["RULES"]

# In the order of precedence: of the findings with one concern about one image the first is told.
RULES: tuple[Rule, ...] = (
    LinkedImageAltMissing(),
    ImageAltMissing(),
    LinkedImageAltEmpty(),
    ImageAltEmptyMarkdown(),
    ImageAltWhitespace(),
    AltFilename(),
    AltCameraName(),
    AltScreenshotName(),
    AltHashName(),
    AltUrl(),
    AltPlaceholder(),
    AltCreditOnly(),
    AltDuplicatesCaption(),
    FrontMatterImageAltMissing(),
    ImageSrcMissing(),
    ImageSrcEmpty(),
    ImageBrokenLocal(),
    ImagePathCase(),
    ImageFormatMismatch(),
    ImageDuplicateAdjacent(),
    ReferrerpolicyMisspeltAttribute(),
    ReferrerpolicyInvalid(),
    ReferrerpolicyWeakens(),
    ImageMixedContent(),
    FigcaptionMisplaced(),
    DecorativeMark(),
    SuppressionWithoutReason(),
    UnusedSuppression(),
)
