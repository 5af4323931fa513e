"""Turns the picture of a view into points (PNG), by resvg, which is installed only where it is asked for."""

from __future__ import annotations

import math

from mandategraph.graphs.refusals import UsageError

#: Points for a unit of the picture, and up to how many points it has: more need much memory.
ZOOM, MOST = 2.0, 60_000_000


def png(picture: str, size: tuple[int, int]) -> bytes:
    """The SVG of that width and height as PNG, twice as large; the same fonts give the same bytes.

    Raises UsageError with the remedy where the package resvg-py is not installed.
    """
    try:
        import resvg_py
    except ImportError:
        raise UsageError(
            "pictures as .png need the package resvg-py: pip install 'mandategraph[png]', or give a file that ends in "
            ".svg"
        ) from None
    return bytes(resvg_py.svg_to_bytes(svg_string=picture, zoom=zoom(size)))


def zoom(size: tuple[int, int]) -> float:
    """How much larger a picture of that size is drawn: less where it would have too many points.

    >>> zoom((1000, 800)), zoom((6000, 40000))
    (2.0, 0.5)
    """
    return min(ZOOM, math.sqrt(MOST / max(1, size[0] * size[1])))
