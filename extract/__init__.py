"""From a document's text to records and quads: readers, dividers and finders. Knows no store and no drawing."""

from mandategraph.extract.documents import Extraction, Options, document_of, extract
from mandategraph.extract.reading import read
from mandategraph.extract.records import Document, Text
from mandategraph.extract.refusal import ReadError

__all__ = ["Document", "Extraction", "Options", "ReadError", "Text", "document_of", "extract", "read"]
