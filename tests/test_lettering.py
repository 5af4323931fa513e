"""Tests of which names of points are written."""

from itertools import combinations

from mandategraph.graphs.lettering import FEW, HALF, written

FRAME = (-1000.0, -1000.0, 1000.0, 1000.0)


def spots(number: int, apart: float) -> list[tuple[tuple[float, float], float, str]]:
    """Points in rows of ten."""
    return [((number % 10 * apart, number // 10 * apart), 8.0, f"name {number}") for number in range(number)]


def test_no_name_lies_over_another() -> None:
    """However near the points are; the busiest is named."""
    found = list(written(spots(200, 30), 10, FRAME))
    boxes = [(x - len(words) * 10 * HALF, y - 10, x + len(words) * 10 * HALF, y + 3) for words, (x, y) in found]
    assert found[0][0] == "name 0"
    assert not any(a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1] for a, b in combinations(boxes, 2))


def test_few_points_are_all_named_where_there_is_room() -> None:
    """Of many, as many as the drawing has room for."""
    assert len(list(written(spots(FEW, 180), 10, (-100, -100, 2000, 2000)))) == FEW
    assert len(list(written(spots(200, 40), 10, (-100, -100, 400, 400)))) == 25


def test_names_are_drawn_inside() -> None:
    """Where the room below a point ends, its name stands above it."""
    ((_, (_, y)),) = written([((0, 0), 5, "name")], 10, (-50, -50, 50, 12))
    assert y < 0


def test_long_names_are_cut() -> None:
    """With a sign that they go on."""
    ((words, _),) = written([((0, 0), 5, "x" * 50)], 10, FRAME)
    assert words == "x" * 33 + "…"
