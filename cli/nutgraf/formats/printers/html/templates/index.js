"use strict";
{
  const body = document.querySelector("tbody");
  const rows = [...body.rows];
  const words = new Map(rows.map((row) => [row, row.cells[0].textContent.toLowerCase()]));
  const heads = [...document.querySelectorAll("thead th")];
  const form = document.querySelector("form");
  const find = form.querySelector("input");
  const kind = form.querySelector("select");
  const said = form.querySelector("[role=status]");

  const PART = 500; // of many thousands of rows a browser sets only so many in a moment
  const more = document.createElement("button");
  let sorted = rows;
  let most = PART;

  const filter = () => {
    const wanted = find.value.trim().toLowerCase();
    const kinds = kind.value.split(" ");
    let found = 0;
    sorted.forEach((row) => {
      const fits = words.get(row).includes(wanted) && (!kind.value || kinds.includes(row.className));
      row.hidden = !fits || ++found > most;
    });
    said.textContent = found === rows.length ? "" : found + " of " + rows.length;
    more.hidden = found <= most;
  };
  const anew = () => {
    most = PART;
    filter();
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
    sorted = [...rows].sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      return x === y ? order.get(a) - order.get(b) : x < y ? -way : way;
    });
    const table = body.parentNode;
    body.remove(); // rows of a table that is shown are moved slowly, and so are single ones
    body.replaceChildren();
    sorted.forEach((row) => body.append(row));
    anew();
    table.append(body);
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(head, column));
    head.replaceChildren(button);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  find.addEventListener("input", anew);
  kind.addEventListener("change", anew);
  more.type = "button";
  more.textContent = "Show more";
  more.addEventListener("click", () => {
    most += PART;
    filter();
  });
  body.parentNode.after(more);
  form.hidden = false;
  filter();
  window.addEventListener("beforeprint", () => {
    most = rows.length;
    filter();
  });
}
