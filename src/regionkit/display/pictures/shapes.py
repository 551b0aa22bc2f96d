"""Shapes: the paths of arrows and of the marks for points in time."""


def coordinate(number: float) -> str:
    """Write a coordinate: two decimals are finer than any screen."""
    return f"{number:.2f}".rstrip("0").rstrip(".") or "0"


def numbers(**given: float) -> str:
    """Write attributes that are numbers."""
    return "".join(f' {name}="{coordinate(number)}"' for name, number in given.items())


def polygon(*corners: tuple[float, float]) -> str:
    """Return the path from corner to corner, and back to the first."""
    return f"M{'L'.join(f'{coordinate(x)} {coordinate(y)}' for x, y in corners)}Z"


def arrow_head(x: float, y: float, *, to_right: bool = True, size: float = 5) -> str:
    """Return the path of an arrow's head whose point is at a place."""
    back = x - size if to_right else x + size
    return polygon((back, y - size), (x, y), (back, y + size))


def diamond(x: float, y: float, radius: float) -> str:
    """Return the path of a diamond around a place."""
    return polygon((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))


def triangle(x: float, y: float, radius: float) -> str:
    """Return the path of a triangle, its point up, around a place."""
    foot = y + 0.8 * radius
    return polygon((x, y - radius), (x + radius, foot), (x - radius, foot))


def square(x: float, y: float, radius: float) -> str:
    """Return the path of a square around a place."""
    half = 0.85 * radius
    left, right, top, bottom = x - half, x + half, y - half, y + half
    return polygon((left, top), (right, top), (right, bottom), (left, bottom))
