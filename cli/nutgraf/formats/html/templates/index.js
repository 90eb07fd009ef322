"use strict";
{
  const body = document.querySelector("tbody");
  const rows = [...body.rows];
  const words = rows.map((row) => row.cells[0].textContent.toLowerCase());
  const heads = [...document.querySelectorAll("thead th")];
  const form = document.querySelector("form");
  const find = form.querySelector("input");
  const kind = form.querySelector("select");
  const said = form.querySelector("[role=status]");

  const filter = () => {
    const wanted = find.value.trim().toLowerCase();
    const kinds = kind.value.split(" ");
    let shown = 0;
    rows.forEach((row, at) => {
      row.hidden = !words[at].includes(wanted) || (kind.value && !kinds.includes(row.className));
      shown += !row.hidden;
    });
    said.textContent = shown === rows.length ? "" : shown + " of " + rows.length;
  };
  const order = new Map(rows.map((row, at) => [row, at]));
  const value = (row, column) => {
    const text = row.cells[column].textContent;
    if (!column) return text;
    return /^\d/.test(text) ? parseInt(text, 10) : text === "not read" ? Infinity : -1;
  };
  const sort = (head, column) => {
    const falls = head.getAttribute("aria-sort") === "descending";
    const rises = head.getAttribute("aria-sort") === "ascending" ? false : falls || !column;
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", rises ? "ascending" : "descending");
    const keys = new Map(rows.map((row) => [row, value(row, column)]));
    const way = rises ? 1 : -1;
    const sorted = [...rows].sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      return x === y ? order.get(a) - order.get(b) : x < y ? -way : way;
    });
    const made = document.createDocumentFragment();
    sorted.forEach((row) => made.append(row));
    body.append(made);
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(head, column));
    head.replaceChildren(button);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  find.addEventListener("input", filter);
  kind.addEventListener("change", filter);
  form.hidden = false;
}
