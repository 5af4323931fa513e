"""The errors of this package: each message is one line that names the input, the place and the remedy."""

from mandategraph.graphs.characters import xml_text


class RefusedError(Exception):
    """What was asked for cannot be done; nothing was written.

    >>> str(RefusedError("no such\\n folder"))
    'no such folder'
    """

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(xml_text(message).split()))


class UsageError(RefusedError):
    """The request itself is wrong: an argument that names nothing, options that exclude one another."""


class QueryError(UsageError):
    """A query that is no SPARQL query, or that would change the graph or ask another machine."""


class QueryTimeout(RefusedError):  # noqa: N818 - what it is called beside TimeoutError
    """A query that was stopped because it took longer than allowed."""


class QueryMemory(RefusedError):  # noqa: N818 - as QueryTimeout
    """A query that was stopped because it took more memory than allowed, or gave a larger answer."""


class BuildError(RefusedError):
    """A build that could not be made: no text could be read, or the folder cannot be written."""
