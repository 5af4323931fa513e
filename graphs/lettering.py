"""Chooses which names of a drawing's points are written and where, so that none lies over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mandategraph.graphs.points import Point

Box = tuple[float, float, float, float]
#: Up to how many points all are named; of more, one in so much room, in squares of a letter.
FEW, ROOM = 60, 100
#: Up to how many characters of a name are written, and the half of a letter's mean width and its parts above and below
#: the line, in its size.
LONGEST = 34
HALF, ABOVE, BELOW = 0.29, 1.0, 0.3


def written(spots: Sequence[tuple[Point, float, str]], letter: float, frame: Box) -> Iterator[tuple[str, Point]]:
    """(words, middle of their line) of the names that are written, of points (place, radius, name), busiest first.

    A name stands below, above or beside its point, inside the frame, over no other name and over no busier point;
    where the points are few, over none.

    >>> list(written([((0, 0), 5, "one"), ((0, 60), 5, "two")], 10, (-50, -50, 50, 100)))
    [('one', (0, 17)), ('two', (0, 77))]
    """
    left, top, right, bottom = frame
    few = len(spots) <= FEW
    most = len(spots) if few else int((right - left) * (bottom - top) / (ROOM * letter * letter))
    names: list[Box] = []
    points = [_square(point, size) for point, size, _ in spots] if few else []
    for point, size, name in spots:
        if len(names) >= most:
            return
        words = name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
        half = len(words) * letter * HALF
        for x, y in _places(point, size, half, letter):
            box = (x - half, y - ABOVE * letter, x + half, y + BELOW * letter)
            inside = left < box[0] and box[2] < right and top < box[1] and box[3] < bottom
            if inside and not any(_overlap(box, other) for other in (*names, *points)):
                names.append(box)
                yield words, (x, y)
                break
        if not few:
            points.append(_square(point, size))


def _places(point: Point, size: float, half: float, letter: float) -> tuple[Point, ...]:
    x, y = point
    aside, level = size + half + 0.4 * letter, y + 0.35 * letter
    return (x, y + size + 2 + letter), (x, y - size - 0.45 * letter), (x + aside, level), (x - aside, level)


def _square(point: Point, size: float) -> Box:
    return point[0] - size, point[1] - size, point[0] + size, point[1] + size


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]
