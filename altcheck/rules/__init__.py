"""The rules: one file per family."""

from altcheck.rules.address import ImageProtocolRelative, ImageSrcInvalidUrl, ImageSrcLocalOnly
from altcheck.rules.alt_attributes import (
    AltDuplicatesTitle,
    AltEqualsOtherAttribute,
    ImageTitleAttribute,
    LongdescEqualsAlt,
)
from altcheck.rules.characters import (
    AltDigitsOnly,
    AltEmojiOnly,
    AltNewline,
    AltPunctuationOnly,
    AltTooShort,
)
from altcheck.rules.decoration import (
    DecorativeFocusable,
    DecorativeNameConflict,
    EmptyAltNamedConflict,
    EmptyAltTitleConflict,
)
from altcheck.rules.definitions import (
    MarkdownImageDefinitionDuplicate,
    MarkdownImageDefinitionUnused,
    MarkdownImageReferenceLikeUrl,
    MarkdownImageUndefinedReference,
)
from altcheck.rules.drawings import (
    RoleImgNameMissing,
    SvgFocusableAttribute,
    SvgNameMissing,
    SvgRoleMissing,
)
from altcheck.rules.duplicates import ImageDuplicateAdjacent, ImageDuplicateExact
from altcheck.rules.embedded import (
    CanvasContentMissing,
    EmbedNameMissing,
    ObjectNameMissing,
)
from altcheck.rules.excuses import DecorativeMark, SuppressionWithoutReason, UnusedSuppression
from altcheck.rules.figures import FigcaptionMisplaced
from altcheck.rules.filenames import (
    AltEqualsSrcStem,
    AltFilename,
    AltFilenameInside,
    AltFileSize,
    AltPath,
    AltUrl,
)
from altcheck.rules.files import (
    ImageAnimated,
    ImageFilenameQuality,
    ImageFormatLegacy,
    ImageFormatMismatch,
)
from altcheck.rules.garbled import AltMojibake
from altcheck.rules.hidden import (
    AriaHiddenFocusable,
    AriaHiddenInformative,
    DecorativeFigure,
    DecorativeWithoutAlt,
)
from altcheck.rules.leftovers import AltMarkdownMarkup, AltMarkup, AltTemplateUnrendered
from altcheck.rules.links import (
    ButtonImageNameMissing,
    HeadingImageNameMissing,
    LinkedImageAltEmpty,
    LinkedImageAltMissing,
    LinkNameMissing,
)
from altcheck.rules.machine_names import (
    AltCameraName,
    AltDimensions,
    AltHashName,
    AltScreenshotName,
    AltSlugName,
)
from altcheck.rules.maps import (
    AreaAltMissing,
    AreaAltWithoutHref,
    ImagemapImageAltEmpty,
    InputImageAltGeneric,
    InputImageAltMissing,
)
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
from altcheck.rules.names import (
    AltOnWrongElement,
    DescribedbyTargetMissing,
    ImageAltInvisible,
    ImageNameAriaOnly,
    ImageTitleOnly,
    LabelledbyTargetMissing,
)
from altcheck.rules.page import FaviconMissing, PageReferrerMeta, SocialImageBroken
from altcheck.rules.pixels import SpacerImage, TrackingPixel
from altcheck.rules.placeholders import (
    AltCreditOnly,
    AltNullLiteral,
    AltPlaceholder,
    AltVaguePhrase,
    FigureNumberOnly,
)
from altcheck.rules.redundant import AltRedundantPrefix, AltRedundantSuffix, AltRedundantWordInside
from altcheck.rules.referrer import (
    ImageMixedContent,
    ReferrerpolicyInvalid,
    ReferrerpolicyMisspeltAttribute,
    ReferrerpolicyWeakens,
)
from altcheck.rules.remote import ImageDataUriLarge, ImageHotlinked, ImageSrcExpiring
from altcheck.rules.repeated import AltInconsistent, AltRepeatedAcrossSite, AltRepeatedNeighbour
from altcheck.rules.repeats import (
    AltDuplicatesAdjacentLink,
    AltDuplicatesAdjacentText,
    AltDuplicatesCaption,
    AltDuplicatesHeading,
    AltDuplicatesLinkText,
)
from altcheck.rules.roles import EmojiImageName, RoleNotAllowedOnImage
from altcheck.rules.rule import Rule
from altcheck.rules.signs import ImageServiceBadge, PlaceholderImage
from altcheck.rules.social import SocialImageAltMissing
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
from altcheck.rules.wording import (
    AltAllCaps,
    AltColourOnly,
    AltEndPunctuation,
    AltKeywordStuffing,
    AltLanguageMismatch,
    AltTooLong,
)

__all__ = ["RULES"]

# In the order of precedence: of the findings with one concern about one image the first is told.
RULES: tuple[Rule, ...] = (
    SpacerImage(),
    LinkedImageAltMissing(),
    ButtonImageNameMissing(),
    ImageAltMissing(),
    InputImageAltMissing(),
    AreaAltMissing(),
    SvgNameMissing(),
    RoleImgNameMissing(),
    ObjectNameMissing(),
    EmbedNameMissing(),
    CanvasContentMissing(),
    LinkedImageAltEmpty(),
    LinkNameMissing(),
    HeadingImageNameMissing(),
    ImagemapImageAltEmpty(),
    DecorativeFigure(),
    LabelledbyTargetMissing(),
    ImageAltEmptyMarkdown(),
    ImageAltWhitespace(),
    ImageAltInvisible(),
    AltFilename(),
    AltCameraName(),
    AltScreenshotName(),
    AltHashName(),
    AltUrl(),
    AltDimensions(),
    AltFileSize(),
    AltEqualsSrcStem(),
    AltSlugName(),
    AltPath(),
    AltFilenameInside(),
    AltNullLiteral(),
    FigureNumberOnly(),
    AltPlaceholder(),
    AltPunctuationOnly(),
    AltDigitsOnly(),
    AltTooShort(),
    AltColourOnly(),
    AltVaguePhrase(),
    AltCreditOnly(),
    AltEmojiOnly(),
    AltTemplateUnrendered(),
    AltMojibake(),
    AltMarkup(),
    AltMarkdownMarkup(),
    AltDuplicatesLinkText(),
    AltDuplicatesAdjacentLink(),
    AltDuplicatesCaption(),
    AltRepeatedNeighbour(),
    AltDuplicatesAdjacentText(),
    AltDuplicatesHeading(),
    AltEqualsOtherAttribute(),
    AltDuplicatesTitle(),
    AltInconsistent(),
    AltRepeatedAcrossSite(),
    AltLanguageMismatch(),
    AltTooLong(),
    AltRedundantPrefix(),
    AltRedundantSuffix(),
    AltKeywordStuffing(),
    AltRedundantWordInside(),
    AltAllCaps(),
    AltEndPunctuation(),
    AltNewline(),
    FrontMatterImageAltMissing(),
    InputImageAltGeneric(),
    ImageTitleOnly(),
    ImageNameAriaOnly(),
    EmojiImageName(),
    SvgRoleMissing(),
    SocialImageAltMissing(),
    EmptyAltNamedConflict(),
    DecorativeFocusable(),
    DecorativeNameConflict(),
    EmptyAltTitleConflict(),
    DecorativeWithoutAlt(),
    AriaHiddenInformative(),
    AriaHiddenFocusable(),
    SvgFocusableAttribute(),
    DescribedbyTargetMissing(),
    AltOnWrongElement(),
    RoleNotAllowedOnImage(),
    AreaAltWithoutHref(),
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
    ImageTitleAttribute(),
    LongdescEqualsAlt(),
)
