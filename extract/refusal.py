"""The refusal of a source: one line that names the source, what is wrong with it, and the remedy."""


class ReadError(ValueError):
    """A source that cannot be read; its message is one line that names the source and the remedy.

    >>> raise ReadError("a.txt", "the file is empty", "give a file that holds a text")
    Traceback (most recent call last):
    mandategraph.extract.refusal.ReadError: a.txt: the file is empty; give a file that holds a text
    """

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        super().__init__(" ".join(f"{source}: {problem}; {remedy}".split()))
