"""What an IRI can hold (RFC 3987): the base that a graph's IRIs begin with, and keys as a path writes them."""

import re
from urllib.parse import quote, unquote_to_bytes

BASE = "https://w3id.org/mandategraph/"

# RFC 3987: what a path segment cannot hold, and the "%" by which it is written instead; brackets () stay as printed
FORBIDDEN = re.compile(
    "[^!$&'()*+,;=:@/._~0-9A-Za-z\\-"
    "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(0x10000 * plane)}-{chr(0x10000 * plane + 0xFFFD)}" for plane in range(1, 14))
    + f"{chr(0xE1000)}-{chr(0xEFFFD)}]"
)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile(r"[0-9a-f]{64}")
ISO3 = re.compile(r"[A-Z]{3}")


def check_base(base: str) -> None:
    """Raises ValueError, quoting its input, where `base` is not an absolute IRI that others can begin with.

    >>> check_base("https://example.org/un/")
    """
    scheme, colon, rest = base.partition(":")
    if not (colon and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.\-]*", scheme) and rest.endswith("/")):
        raise ValueError(f"not a base for IRIs: {base!r}; give an absolute IRI that ends with a slash")
    if set(base) & set("?#%") or FORBIDDEN.search(rest):
        raise ValueError(f"not a base for IRIs: {base!r} holds a query, a fragment or a forbidden character")


def encode(key: str) -> str:
    """The symbol or key with what an IRI forbids percent-encoded; raises ValueError where it cannot be a path.

    >>> encode("A/61/item 10")
    'A/61/item%2010'
    """
    if not key or any(segment in ("", ".", "..") for segment in key.split("/")):
        raise ValueError(f"not a symbol or key: {key!r}; it needs words between its slashes, and no '.' or '..' alone")
    try:
        return FORBIDDEN.sub(lambda found: quote(found[0], safe=""), key)
    except UnicodeEncodeError as error:
        raise ValueError(f"not a symbol or key: {key!r} holds half of a surrogate pair") from error


def decode(encoded: str) -> str | None:
    """The symbol or key that `encode` writes as `encoded`, None where it writes none so.

    >>> decode("A/61/item%2010")
    'A/61/item 10'
    >>> decode("A%41") is None
    True
    """
    try:
        key = unquote_to_bytes(encoded).decode("utf-8")
        return key if encode(key) == encoded else None
    except ValueError:
        return None


def checked(pattern: re.Pattern[str], value: str, what: str) -> str:
    """The value, where all of it is of the pattern; else raises ValueError, which calls it `what` it is not.

    >>> checked(ISO3, "MEX", "an ISO 3166 alpha-3 code")
    'MEX'
    """
    if pattern.fullmatch(value) is None:
        raise ValueError(f"not {what}: {value!r}")
    return value
