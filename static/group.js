/* In the table of a group the arrow keys go from cell to cell, as in a spreadsheet. */

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

document.querySelector("[data-group] tbody")?.addEventListener("keydown", (event) => {
  const by = STEPS[event.key];
  const cell = event.target.closest("td, th");
  if (!by || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
  const found = next(cell, ...by)?.querySelector("a");
  if (!found) return;
  event.preventDefault();
  found.focus();
});

/* The next cell with a link in that direction, or nothing. */
function next(cell, down, right) {
  const rows = [...cell.closest("tbody").rows];
  let row = rows.indexOf(cell.parentElement);
  let column = cell.cellIndex;
  do {
    row += down;
    column += right;
  } while (rows[row]?.cells[column] && !rows[row].cells[column].querySelector("a"));
  return rows[row]?.cells[column];
}
