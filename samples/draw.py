"""Draws the pictures of the sample blog: ``python samples/draw.py [FOLDER]``.

They are drawn rather than photographed so that they are ours, small, and the same on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

SIZE = (320, 200)
SKY, SEA, SAND, WOOD, RED, WHITE = "#cfe6f5", "#2f6f94", "#e6d3a8", "#7a5230", "#c0392b", "#ffffff"
Draw = ImageDraw.ImageDraw


def harbour(draw: Draw) -> None:
    """Two red sailing boats at a wooden quay."""
    draw.rectangle((0, 110, 320, 200), fill=SEA)
    draw.rectangle((0, 140, 120, 160), fill=WOOD)
    for x in (130, 210):
        draw.polygon([(x, 120), (x + 70, 120), (x + 55, 145), (x + 15, 145)], fill=RED)
        draw.line((x + 35, 120, x + 35, 60), fill=WOOD, width=3)
        draw.polygon([(x + 37, 62), (x + 37, 110), (x + 65, 110)], fill=WHITE)


def lighthouse(draw: Draw) -> None:
    """A red and white lighthouse on a rock."""
    draw.rectangle((0, 150, 320, 200), fill=SEA)
    draw.polygon([(120, 170), (200, 170), (230, 200), (90, 200)], fill="#6b7480")
    for k in range(5):
        draw.rectangle((145, 60 + k * 22, 175, 82 + k * 22), fill=RED if k % 2 else WHITE)
    draw.rectangle((140, 40, 180, 60), fill="#f7d774")
    draw.polygon([(136, 40), (184, 40), (160, 20)], fill=RED)


def teapot(draw: Draw) -> None:
    """A brown teapot."""
    draw.rectangle((0, 0, 320, 200), fill="#f4ead8")
    draw.ellipse((90, 70, 210, 160), fill="#8a4b2a")
    draw.polygon([(205, 110), (255, 80), (262, 92), (208, 135)], fill="#8a4b2a")
    draw.arc((60, 85, 120, 145), 60, 300, fill="#8a4b2a", width=10)
    draw.ellipse((140, 56, 160, 74), fill="#5a2f18")


def bridge(draw: Draw) -> None:
    """A bridge with four arches."""
    draw.rectangle((0, 130, 320, 200), fill=SEA)
    draw.rectangle((0, 92, 320, 104), fill="#6b7480")
    for x in (40, 120, 200, 280):
        draw.rectangle((x - 6, 104, x + 6, 150), fill="#6b7480")
        draw.arc((x, 96, x + 80, 170), 180, 360, fill="#6b7480", width=6)


def arch(draw: Draw) -> None:
    """One stone arch with a nest."""
    draw.rectangle((0, 150, 320, 200), fill=SEA)
    draw.pieslice((60, 40, 260, 240), 180, 360, fill="#6b7480")
    draw.pieslice((95, 75, 225, 205), 180, 360, fill=SKY)
    draw.arc((145, 60, 175, 80), 0, 180, fill=WOOD, width=6)


def chart(draw: Draw) -> None:
    """A map of the bay with a red dot."""
    draw.rectangle((0, 0, 320, 200), fill=SAND)
    draw.polygon([(0, 0), (150, 0), (110, 80), (150, 200), (0, 200)], fill=SEA)
    draw.line((150, 20, 300, 60, 240, 180), fill=WOOD, width=4)
    draw.ellipse((140, 60, 156, 76), fill=RED)


def boat(draw: Draw) -> None:
    """A brown boat with a white cabin."""
    draw.rectangle((0, 120, 320, 200), fill=SEA)
    draw.polygon([(80, 120), (240, 120), (210, 160), (110, 160)], fill=WOOD)
    draw.rectangle((140, 90, 190, 120), fill=WHITE)


def picture(paint: Callable[[Draw], None]) -> Image.Image:
    """One picture of the set."""
    image = Image.new("RGB", SIZE, SKY)
    paint(ImageDraw.Draw(image))
    return image


def png(image: Image.Image) -> bytes:
    """The picture as a small PNG."""
    out = BytesIO()
    image.quantize(16).save(out, "PNG", optimize=True)
    return out.getvalue()


def jpeg(image: Image.Image, **options: object) -> bytes:
    """The picture as a JPEG."""
    out = BytesIO()
    image.save(out, "JPEG", quality=70, **options)
    return out.getvalue()


def waves(loop: int = 1) -> bytes:
    """Three frames of a boat on the swell."""
    frames = []
    for lift in (0, 6, 12):
        frame = Image.new("RGB", SIZE, SKY)
        frame.paste(picture(boat).crop((0, 80, 320, 200 - lift)), (0, 80 + lift))
        frames.append(frame.quantize(16))
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=300, loop=loop)
    return out.getvalue()


def turned() -> bytes:
    """A JPEG that lies on its side, with the EXIF orientation that sets it upright."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return jpeg(picture(lighthouse).transpose(Image.Transpose.ROTATE_90), exif=exif)


def pictures() -> dict[str, bytes]:
    """Every file of ``source/images``: sound ones, and one of each fault."""
    return {
        "harbour.png": png(picture(harbour)),
        "lighthouse.jpg": turned(),
        "teapot.png": png(picture(teapot)),
        "bridge.png": png(picture(bridge)),
        "arch.png": png(picture(arch)),
        "map.png": png(picture(chart)),
        "waves.gif": waves(),
        "tide.gif": waves(loop=0),  # it never stops
        "net%20loft.png": png(picture(arch)),  # a name that addresses can't spell as it is
        "boat.jpg": png(picture(boat)),  # a PNG under the name of a JPEG
        "notes.png": b"The tide table moved to the front page.\n",  # no picture at all
        "cut.png": png(picture(bridge))[:-200],  # its end is missing
    }


def main(folder: Path) -> None:
    """Write the pictures into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pictures().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "source" / "images")
