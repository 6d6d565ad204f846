"""Misuse: who types a command wrongly reads in Dutch what is wrong, and how it is typed."""

import pytest
from flask import Flask


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("reset-password", "Er ontbreekt iets: ADDRESS."),
        ("package 1", "Er ontbreekt iets: FOLDER."),
        ("proposal-export 1 x.json --bijlagen", "--bijlagen bestaat niet bij deze opdracht."),
        ("proposal-export een x.json", "ID is een getal."),
        ("proposal-import x.json --user", "Achter --user hoort nog iets te staan."),
        ("work 1", "Er staat te veel."),
    ],
)
def test_command_that_is_typed_wrongly_says_so_in_one_dutch_sentence(
    app: Flask, typed: str, said: str
) -> None:
    command = typed.split()[0]

    result = app.test_cli_runner().invoke(args=typed.split())

    assert result.exit_code == 2
    (line,) = result.output.splitlines()
    assert line.startswith(f"{said} Zo hoort het: ")
    assert command in line
    assert "OPTIONS" not in line


def test_way_to_type_a_command_names_all_it_needs(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["proposal-export"])

    assert result.output.endswith("proposal-export ID FILE\n")
