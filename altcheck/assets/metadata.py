"""What a picture's file says beside the picture: where it was taken, by whom, and what it shows.

Sources: Exif 3.0, 4.6; IPTC Photo Metadata Standard (AltTextAccessibility, ExtDescrAccessibility
and Caption/Description); XMP Specification, part 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree
from PIL import ExifTags, ImageFile, IptcImagePlugin

_MOST_XMP = 1 << 20  # bytes of XMP that are parsed
_LONGEST = 2000  # characters of a description that are kept
_IPTC_CAPTION = (2, 120)
_XML = "{http://www.w3.org/XML/1998/namespace}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_IPTC = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_EXIF = "{http://ns.adobe.com/exif/1.0/}"
_AUX = "{http://ns.adobe.com/exif/1.0/aux/}"
# The words of an alt first; the long description is better than none.
_DESCRIPTIONS = (
    f"{_IPTC}AltTextAccessibility",
    "{http://purl.org/dc/elements/1.1/}description",
    f"{_IPTC}ExtDescrAccessibility",
)
_SERIALS = {
    0xA430: "CameraOwnerName",
    0xA431: "BodySerialNumber",
    0xA435: "LensSerialNumber",
}
_XMP_PRIVATE = {
    f"{_EXIF}GPSLatitude": "GPS",
    f"{_AUX}SerialNumber": "BodySerialNumber",
    f"{_AUX}OwnerName": "CameraOwnerName",
    f"{_AUX}LensSerialNumber": "LensSerialNumber",
}
# What cameras, phones and programs write there when nobody wrote anything.
_DEFAULT = re.compile(
    r"""\W*(?:
      [\w\ .-]*\bdigital\ (?:still\ )?camera(?:\ pictures)? | \w+\ camera\ pictures? | sony\ dsc
      | dcim\w* | exif[_\ ]jpeg[_\ ]\w+ | image | picture | photo | untitled | default | description
      | screenshot
      | dav | hdr\w* | btf | cof | oznor\w* | edf | sdr | user\ comments? | ascii | charset=\w+
      | processed\ with\ .* | [\w\ ]*\bwith\ gimp | file\ written\ by\ .* | creator:\ .*
      | created\ (?:with|by)\ .* | (?:ai\ )?generated\ .* | https?://\S+
      | \S+\.(?:jpe?g|png|gif|tiff?|webp|psd|svg) )\W*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


class Metadata(NamedTuple):
    """``private`` names the facts that tell about a person; ``description`` is what it shows."""

    private: tuple[str, ...] = ()
    description: str | None = None


def read_metadata(picture: ImageFile.ImageFile) -> Metadata:
    """What the metadata of an opened picture say. Never raises: broken data say nothing."""
    xmp = _parsed(picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp"))
    private = dict.fromkeys((*_exif_private(picture), *_xmp_private(xmp)))
    texts = (*_xmp_texts(xmp), _iptc_caption(picture))
    words = (" ".join(text.split())[:_LONGEST] for text in texts)
    description = next((text for text in words if text and not _DEFAULT.fullmatch(text)), None)
    return Metadata(tuple(private), description)


def _exif_private(picture: ImageFile.ImageFile) -> Iterator[str]:
    try:
        exif = picture.getexif()
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
        camera = exif.get_ifd(ExifTags.IFD.Exif)
        # A phone that may not tell where it is writes noughts.
        degrees = [float(part) for tag in (2, 4) for part in place.get(tag, ())]
    except Exception:  # noqa: BLE001 - a picture with broken EXIF data is shown all the same
        return
    if any(degree > 0 for degree in degrees):
        yield "GPS"
    yield from (name for tag, name in _SERIALS.items() if _says(camera.get(tag)))


def _says(value: object) -> bool:
    """Whether a serial number or a name is one, and no row of blanks and noughts."""
    return isinstance(value, str) and bool(value.strip(" \0?0-"))


def _parsed(xmp: object) -> etree._Element | None:
    data = xmp.encode("utf-8", "replace") if isinstance(xmp, str) else xmp
    if not isinstance(data, bytes) or not data.strip(b"\0 \n") or len(data) > _MOST_XMP:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        return etree.fromstring(data.rstrip(b"\0"), parser)
    except etree.XMLSyntaxError:
        return None


def _xmp_private(xmp: etree._Element | None) -> Iterator[str]:
    if xmp is None:
        return
    for element in xmp.iter(f"{_RDF}Description"):
        for name, fact in _XMP_PRIVATE.items():
            if _says(element.get(name)) or _says(element.findtext(name)):
                yield fact


def _xmp_texts(xmp: etree._Element | None) -> Iterator[str]:
    if xmp is None:
        return
    for name in _DESCRIPTIONS:
        for element in xmp.iter(name):
            yield _in_default_language(element.iter(f"{_RDF}li"))


def _in_default_language(items: Iterable[etree._Element]) -> str:
    """The text in the language that is marked as the default, else the first one."""
    texts = [(item.get(f"{_XML}lang"), item.text or "") for item in items]
    default = next((text for lang, text in texts if lang == "x-default" and text.strip()), None)
    return default or next((text for _, text in texts), "")


def _iptc_caption(picture: ImageFile.ImageFile) -> str:
    try:
        found = (IptcImagePlugin.getiptcinfo(picture) or {}).get(_IPTC_CAPTION, b"")
    except Exception:  # noqa: BLE001 - as above
        return ""
    data = found[0] if isinstance(found, list) else found
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")
