"""The language of a text."""

import pytest

from mandategraph.extract.languages import language_of


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("The Security Council, recalling the report of the Secretary-General", "en"),
        ("Le Conseil de sécurité, rappelant les résolutions du Conseil", "fr"),
        ("El Consejo de Seguridad, recordando las resoluciones de la Asamblea", "es"),
        ("Совет Безопасности, ссылаясь на свои резолюции", "ru"),
        ("安全理事会，回顾其决议 S/RES/1325 (2000)", "zh"),
        ("إن مجلس الأمن، إذ يشير إلى قراراته", "ar"),
        ("12345", "en"),
    ],
)
def test_language(content: str, code: str) -> None:
    """Script and common words tell the six official languages apart."""
    assert language_of(content) == code
