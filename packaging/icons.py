"""Draws the program's icon in every form a system asks for, from resources/icons/nanosecure.svg.

`python packaging/icons.py [FOLDER]` writes into FOLDER (build/icons):
- `nanosecure-gui.ico` for Windows, `nanosecure-gui.icns` for macOS;
- `hicolor/…/apps/nanosecure-gui.png` and `.svg`, as Linux has them under /usr/share/icons.
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bundle_contents import COMMAND, ROOT

DRAWING: Final = ROOT / "resources" / "icons" / "nanosecure.svg"
LINUX: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS: Final = (16, 20, 24, 32, 40, 48, 64, 96, 256)
# By Apple's name for it: as seen at 16, 32, 128, 256 and 512 points, plain and at double density.
MACOS: Final = {
    b"icp4": 16,
    b"ic11": 32,
    b"icp5": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}


def main() -> None:
    """Write all of them."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "icons"
    drawn = _drawn({*LINUX, *WINDOWS, *MACOS.values()})
    for side in LINUX:
        _place(folder, f"{side}x{side}", "png").write_bytes(drawn[side])
    shutil.copyfile(DRAWING, _place(folder, "scalable", "svg"))
    (folder / f"{COMMAND}.ico").write_bytes(ico({side: drawn[side] for side in WINDOWS}))
    (folder / f"{COMMAND}.icns").write_bytes(icns({name: drawn[side] for name, side in MACOS.items()}))


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures, by their side in pixels (at most 256)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for side, png in pictures.items():
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return head + b"".join(pictures.values())


def icns(pictures: Mapping[bytes, bytes]) -> bytes:
    """A macOS icon of PNG pictures, by Apple's name of their size."""
    body = b"".join(name + struct.pack(">I", len(png) + 8) + png for name, png in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def _place(folder: Path, size: str, ending: str) -> Path:
    place = folder / "hicolor" / size / "apps" / f"{COMMAND}.{ending}"
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def _drawn(sides: set[int]) -> dict[int, bytes]:
    """The icon as PNG, by its side in pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(str(DRAWING))
    pictures = {}
    for side in sides:
        image = QImage(side, side, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes a name, its description bytes
        pictures[side] = bytes(buffer.data().data())
    return pictures


if __name__ == "__main__":
    main()
