"use strict";
{
  const all = (query, top = document) => [...top.querySelectorAll(query)];
  const points = all(".point");
  let current = -1;
  let proof = -1;

  const heard = document.createElement("p");
  heard.className = "heard";
  heard.setAttribute("role", "status");
  (document.querySelector("main") || document.body).append(heard);

  const choose = (at) => {
    if (!points.length) return;
    if (points[current]) points[current].removeAttribute("aria-current");
    current = Math.min(Math.max(at, 0), points.length - 1);
    proof = -1;
    points[current].setAttribute("aria-current", "true");
    points[current].focus({ preventScroll: true });
    points[current].scrollIntoView({ block: "nearest" });
  };

  const show = () => {
    if (current < 0) choose(0);
    const links = points[current] ? all("a.to", points[current]) : [];
    if (!links.length) return;
    proof = (proof + 1) % links.length;
    const link = links[proof];
    location.hash = link.hash;
    const target = document.getElementById(link.hash.slice(1));
    if (target) target.scrollIntoView({ block: "center" });
    link.focus({ preventScroll: true });
  };

  const dialog = document.querySelector("dialog");
  all("button", dialog).forEach((each) => each.addEventListener("click", () => dialog.close()));
  const help = () => (dialog.open ? dialog.close() : dialog.showModal());

  const keys = { j: () => choose(current + 1), k: () => choose(current - 1), e: show, "?": help };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (dialog.open && event.key !== "?") return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  };
  all("[data-copy]").forEach((button) => {
    const before = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copied(button.dataset.copy);
      heard.textContent = button.textContent = done ? "Copied" : "It could not be copied";
      setTimeout(() => (button.textContent = before), 1500);
    });
  });
  all("[data-keys]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", help);
  });

  const light = (element, targets) => {
    const turn = (on) => () => targets.forEach((each) => each && each.classList.toggle("lit", on));
    element.addEventListener("mouseenter", turn(true));
    element.addEventListener("mouseleave", turn(false));
  };
  const target = (link) => document.getElementById(link.hash.slice(1));
  points.forEach((point, at) => {
    light(point, all("a.to", point).map(target));
    point.addEventListener("focusin", () => {
      if (current !== at) {
        if (points[current]) points[current].removeAttribute("aria-current");
        current = at;
        proof = -1;
      }
    });
  });
  all("a.back").forEach((link) => light(link, [target(link)]));
}
