"""The rules: one file per family."""

from altcheck.rules.address import ImageProtocolRelative, ImageSrcInvalidUrl, ImageSrcLocalOnly
from altcheck.rules.definitions import (
    MarkdownImageDefinitionDuplicate,
    MarkdownImageDefinitionUnused,
    MarkdownImageReferenceLikeUrl,
    MarkdownImageUndefinedReference,
)
from altcheck.rules.duplicates import ImageDuplicateAdjacent, ImageDuplicateExact
from altcheck.rules.excuses import DecorativeMark, SuppressionWithoutReason, UnusedSuppression
from altcheck.rules.figures import FigcaptionMisplaced
from altcheck.rules.filenames import (
    AltCameraName,
    AltFilename,
    AltHashName,
    AltScreenshotName,
    AltUrl,
)
from altcheck.rules.files import (
    ImageAnimated,
    ImageFilenameQuality,
    ImageFormatLegacy,
    ImageFormatMismatch,
)
from altcheck.rules.links import LinkedImageAltEmpty, LinkedImageAltMissing
from altcheck.rules.markdown import (
    MarkdownImageLostBang,
    MarkdownImageReversed,
    MarkdownImageTitleSyntax,
    MarkdownImageUnrendered,
    MarkdownImageUrlSpace,
)
from altcheck.rules.metadata import ImageMetadataDescription, ImageMetadataPrivate
from altcheck.rules.missing import (
    FrontMatterImageAltMissing,
    ImageAltEmptyMarkdown,
    ImageAltMissing,
    ImageAltWhitespace,
)
from altcheck.rules.page import FaviconMissing, PageReferrerMeta, SocialImageBroken
from altcheck.rules.pixels import SpacerImage, TrackingPixel
from altcheck.rules.quality import AltCreditOnly, AltDuplicatesCaption, AltPlaceholder
from altcheck.rules.referrer import (
    ImageMixedContent,
    ReferrerpolicyInvalid,
    ReferrerpolicyMisspeltAttribute,
    ReferrerpolicyWeakens,
)
from altcheck.rules.remote import ImageDataUriLarge, ImageHotlinked, ImageSrcExpiring
from altcheck.rules.rule import Rule
from altcheck.rules.signs import ImageServiceBadge, PlaceholderImage
from altcheck.rules.source import (
    ImageBrokenLocal,
    ImagePathCase,
    ImagePathUnicode,
    ImageSrcEmpty,
    ImageSrcMissing,
)
from altcheck.rules.style import (
    MarkdownHtmlImage,
    MarkdownImageHostNotAllowed,
    MarkdownImageStyle,
    MarkdownImageTitleRequired,
)

__all__ = ["RULES"]

# In the order of precedence: of the findings with one concern about one image the first is told.
RULES: tuple[Rule, ...] = (
    SpacerImage(),
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
    ImageServiceBadge(),
    ImageSrcMissing(),
    ImageSrcEmpty(),
    ImageSrcLocalOnly(),
    ImageBrokenLocal(),
    ImagePathCase(),
    ImagePathUnicode(),
    ImageFormatMismatch(),
    PlaceholderImage(),
    ImageSrcExpiring(),
    ImageMetadataDescription(),
    ImageHotlinked(),
    ImageSrcInvalidUrl(),
    ImageDuplicateAdjacent(),
    ImageDuplicateExact(),
    ImageDataUriLarge(),
    ReferrerpolicyMisspeltAttribute(),
    ReferrerpolicyInvalid(),
    ReferrerpolicyWeakens(),
    ImageMixedContent(),
    ImageProtocolRelative(),
    ImageAnimated(),
    ImageFormatLegacy(),
    ImageFilenameQuality(),
    TrackingPixel(),
    ImageMetadataPrivate(),
    PageReferrerMeta(),
    SocialImageBroken(),
    FaviconMissing(),
    FigcaptionMisplaced(),
    MarkdownImageUndefinedReference(),
    MarkdownImageUrlSpace(),
    MarkdownImageReversed(),
    MarkdownImageUnrendered(),
    MarkdownImageTitleSyntax(),
    MarkdownImageReferenceLikeUrl(),
    MarkdownImageLostBang(),
    MarkdownImageDefinitionUnused(),
    MarkdownImageDefinitionDuplicate(),
    MarkdownImageStyle(),
    MarkdownImageTitleRequired(),
    MarkdownHtmlImage(),
    MarkdownImageHostNotAllowed(),
    DecorativeMark(),
    SuppressionWithoutReason(),
    UnusedSuppression(),
)
