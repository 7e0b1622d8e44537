"""Small pictures of every format, as bytes, for the tests of the files behind images."""

from __future__ import annotations

import io

from PIL import Image

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "ICO", "TIFF", "JPEG2000")
SIZE = (48, 32)


def picture(
    form: str,
    size: tuple[int, int] = SIZE,
    frames: int = 1,
    orientation: int = 1,
    **more: object,
) -> bytes:
    """The bytes of a picture with something to see in it; each frame in another colour.

    ``more`` is what Pillow's writer of the format takes.
    """
    drawn = [_drawn(size, n) for n in range(frames)]
    options: dict[str, object] = (
        {"save_all": True, "append_images": drawn[1:]} if frames > 1 else {}
    )
    if orientation != 1:
        exif = Image.Exif()
        exif[0x0112] = orientation
        options["exif"] = exif
    buffer = io.BytesIO()
    drawn[0].save(buffer, form, **options, **more)
    return buffer.getvalue()


def animated(form: str, frames: int = 2, milliseconds: int = 500, **more: object) -> bytes:
    """An animation whose frames are shown so long each; ``loop`` is how often (0: for ever)."""
    return picture(form, frames=frames, duration=milliseconds, **more)


def located(latitude: tuple[float, ...] = (53.0, 32.0, 27.0), serial: str = "") -> Image.Exif:
    """EXIF data of a picture that was taken there, by a camera with this number."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: latitude, 3: "E", 4: (9.0, 59.0, 0.0)} if latitude else {}
    if serial:
        exif[0x8769] = {0xA431: serial}
    return exif


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
<rdf:Description>{}</rdf:Description></rdf:RDF></x:xmpmeta>"""


def described(words: str, name: str = "Iptc4xmpCore:AltTextAccessibility") -> bytes:
    """XMP data that say ``words`` of a picture."""
    item = f"<rdf:Alt><rdf:li xml:lang='x-default'>{words}</rdf:li></rdf:Alt>"
    return XMP.format(f"<{name}>{item}</{name}>").encode()


def _drawn(size: tuple[int, int], n: int) -> Image.Image:
    red = Image.linear_gradient("L").resize(size)
    green = Image.radial_gradient("L").resize(size)
    blue = Image.new("L", size, 40 * n % 256)
    return Image.merge("RGB", (red, green, blue))
