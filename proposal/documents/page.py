"""A page of a workbook that takes formulas as they are; only who writes a workbook loads this."""

from xlsxwriter.worksheet import Worksheet


class Page(Worksheet):  # type: ignore[misc]
    """XlsxWriter looks in every formula for thirty functions of later Excels, and ours have none of them."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")
