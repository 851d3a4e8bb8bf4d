// What makes Casebook quicker with JavaScript. Without it every page works as it is.
"use strict";

const keys = document.getElementById("keys");
const singleKeys = document.getElementById("single-keys");
const announce = document.getElementById("announce");

// ---- copying: a button holds its text; one that erases data waits for its box to be ticked

const COPIED_MS = 2000;

// Browsers keep the clipboard from pages that came over plain HTTP; the old way still works there.
async function toClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (!isDone) throw new Error("refused");
}

async function copy(button) {
  const label = button.querySelector("span") || button;
  const before = label.textContent;
  try {
    await toClipboard(button.dataset.copy.replaceAll("{origin}", location.origin));
    label.textContent = "Copied";
  } catch {
    label.textContent = "Copying was refused";
  }
  announce.textContent = label.textContent;
  setTimeout(() => { label.textContent = before; }, COPIED_MS);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button && !button.disabled) copy(button);
  if (event.target.closest("#show-keys")) keys.showModal();
  const link = event.target.closest("a[href*='#']");
  if (link && link.pathname === location.pathname) reveal(link.hash);
  if (link?.dataset.copy) event.preventDefault();
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-unlock]")) {
    event.target.closest(".copying").querySelector("[data-copy]").disabled = !event.target.checked;
  }
  if (event.target === singleKeys) remember("single-keys", singleKeys.checked ? "on" : "off");
});

// ---- posts stand folded; a link to one opens it

function reveal(hash) {
  const target = hash.length > 1 && !hash.startsWith("#done=") && document.getElementById(decodeURIComponent(hash.slice(1)));
  const folded = target && target.closest("details:not([open])");
  if (folded) {
    unfold(target);
    target.scrollIntoView();
  }
}
addEventListener("hashchange", () => reveal(location.hash));
reveal(location.hash);

// ---- a long list of filters is looked through by typing

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-seek]")) return;
  const sought = event.target.value.toLowerCase();
  for (const row of event.target.nextElementSibling.children) {
    row.hidden = !row.textContent.toLowerCase().includes(sought);
  }
});

// ---- ticked steps stand in the address: #done=0.1,0.2 are the first two steps of the first manual

const ticks = [...document.querySelectorAll("[data-tick]")];
const nameOf = (tick) => tick.closest("[data-ticks]").dataset.ticks + "." + tick.dataset.tick;
if (ticks.length) {
  const done = new Set((location.hash.match(/^#done=([0-9.,]+)$/)?.[1] || "").split(","));
  for (const tick of ticks) tick.checked = done.has(nameOf(tick));
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-tick]")) return;
    const names = ticks.filter((tick) => tick.checked).map(nameOf);
    history.replaceState(history.state, "", location.pathname + location.search + (names.length ? "#done=" + names.join(",") : ""));
  });
}

// ---- on paper an address needs its beginning

addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll(".sources a, .proof-head a, .src footer a")) link.dataset.whole = link.href;
});

// ---- keys

function remember(name, value) {
  try { localStorage.setItem(name, value); } catch { announce.textContent = "This browser keeps no settings"; }
}
function remembered(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}
singleKeys.checked = remembered("single-keys") !== "off";

function move(by) {
  const rows = [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
  const now = rows.indexOf(document.activeElement);
  const next = rows[now < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, now + by))];
  if (next) next.focus();
}

// the fix that a key is about: the one the focus is in, else the first
function card() {
  return document.activeElement.closest("article.fix, .procedure") || document.querySelector("article.fix, .procedure");
}
function unfold(from) {
  for (let fold = from?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}
function column(by) {
  const columns = [".facets a", ".fixes [data-row]", ".side [data-row]"]
    .map((rows) => [...document.querySelectorAll(rows)].filter((row) => row.offsetParent !== null))
    .filter((rows) => rows.length);
  const now = columns.findIndex((rows) => rows.includes(document.activeElement));
  const next = now < 0 ? Math.max(0, columns.findIndex((rows) => rows[0].closest(".fixes"))) + (by > 0 ? 1 : 0) : now + by;
  columns[Math.min(columns.length - 1, Math.max(0, next))]?.[0].focus();
}
function copySteps() {
  const button = card()?.querySelector("[data-copy-steps]");
  if (!button) return;
  unfold(button);
  if (!button.disabled) return copy(button);
  announce.textContent = "This erases data: tick the box first";
  button.closest(".copying").querySelector("[data-unlock]").focus();
}
function say(outcome) {
  const choice = (card() || document).querySelector(`form[action="/api/v1/feedback"] input[value=${outcome}]`)
    || document.querySelector(`form[action="/api/v1/feedback"] input[value=${outcome}]`);
  if (!choice) return;
  unfold(choice);
  choice.checked = true;
  choice.focus();
}

document.addEventListener("keydown", (event) => {
  const inField = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "Escape" && inField) event.target.blur();
  if (inField || keys.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!singleKeys.checked) return;
  if (event.key === "?") keys.showModal();
  else if (event.key === "/") document.getElementById("q")?.focus();
  else if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "]") column(1);
  else if (event.key === "[") column(-1);
  else if (event.key === "c") copySteps();
  else if (event.key === "y") say("worked");
  else if (event.key === "n") say("failed");
  else return;
  event.preventDefault();
});

// ---- recent searches live in this browser alone

const RECENT = 4;

function recent() {
  try { return JSON.parse(remembered("recent") || "[]").filter((words) => typeof words === "string"); } catch { return []; }
}
document.addEventListener("submit", (event) => {
  const words = event.target.matches("[role=search]") && event.target.elements.q?.value.trim();
  if (words) remember("recent", JSON.stringify([words, ...recent().filter((old) => old !== words)].slice(0, RECENT)));
});
const recentList = document.getElementById("recent");
if (recentList && recent().length) {
  for (const words of recent()) {
    const link = document.createElement("a");
    link.href = "/search?q=" + encodeURIComponent(words);
    link.textContent = words;
    link.dataset.row = "";
    recentList.querySelector("ul").append(document.createElement("li"));
    recentList.querySelector("ul").lastChild.append(link);
  }
  recentList.hidden = false;
  document.getElementById("forget").addEventListener("click", () => {
    remember("recent", "[]");
    recentList.hidden = true;
    document.getElementById("q").focus();
  });
}

// ---- suggestions: the search field becomes a combobox, after the pattern of the ARIA guide

const SUGGEST_MS = 120;
const SUGGEST_FROM = 2;

function combobox(field) {
  const list = document.createElement("div");
  list.id = field.id + "-options";
  list.className = "options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  field.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) field.setAttribute(name, value);

  let timer = 0, asking = null, at = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    clearTimeout(timer);
    asking?.abort();
    at = -1;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }
  function choose(next) {
    const all = options();
    if (at >= 0) all[at].setAttribute("aria-selected", "false");
    at = next;
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    all[at].setAttribute("aria-selected", "true");
    all[at].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", all[at].id);
  }
  function take(option) {
    field.value = option.dataset.words;
    close();
    if (option.dataset.href) location.assign(option.dataset.href);
    else field.focus();
  }
  async function ask() {
    clearTimeout(timer);
    const words = field.value.trim();
    if (words.length < SUGGEST_FROM) return close();
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch("/suggest?q=" + encodeURIComponent(words), { signal: asking.signal });
      if (!answer.ok) return close();
      const found = await answer.text();
      if (document.activeElement !== field) return;
      list.innerHTML = found;
      at = -1;
      field.removeAttribute("aria-activedescendant");
      list.hidden = !options().length;
      field.setAttribute("aria-expanded", String(!list.hidden));
      if (!list.hidden) announce.textContent = options().length + " suggestions";
    } catch (fault) {
      if (fault.name !== "AbortError") close();
    }
  }

  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, SUGGEST_MS); });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "ArrowDown" && list.hidden) ask();
    else if (event.key === "ArrowDown") choose((at + 1) % count);
    else if (event.key === "ArrowUp" && !list.hidden) choose(at <= 0 ? count - 1 : at - 1);
    else if (event.key === "Enter" && !list.hidden && at >= 0) take(options()[at]);
    else if (event.key === "Escape" && !list.hidden) { close(); event.stopPropagation(); }
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
}
for (const field of document.querySelectorAll("input[type=search]")) combobox(field);

// ---- paste: what was read is shown before the search, and what is personal is masked in the field

const PASTE_MS = 400;

function pastePage(form) {
  const field = form.querySelector("#paste-text");
  const file = form.querySelector("#paste-file");
  const frame = form.querySelector(".paste-field");
  const read = document.getElementById("paste-read");
  let timer = 0, asking = null;

  // with `masks` the field holds afterwards what may be shown
  async function look(masks) {
    clearTimeout(timer);
    if (!field.value.trim() && !file.files.length) { read.replaceChildren(); return; }
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch("/paste/read", { method: "POST", body: new FormData(form), signal: asking.signal });
      read.innerHTML = await answer.text();
      const masked = document.getElementById("masked");
      if (masked && (masks || file.files.length)) { field.value = masked.value; file.value = ""; }
      if (!answer.ok) file.value = "";
    } catch (fault) {
      if (fault.name !== "AbortError") announce.textContent = "That could not be read; Search still works";
    }
  }
  // a new text is read anew: what was switched off belonged to the old one
  function again(masks) { read.replaceChildren(); look(masks); }

  field.addEventListener("paste", () => setTimeout(() => again(true)));
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => again(false), PASTE_MS); });
  file.addEventListener("change", () => { field.value = ""; again(true); });
  read.addEventListener("change", () => look(false));
  for (const kind of ["dragenter", "dragover"]) frame.addEventListener(kind, (event) => {
    event.preventDefault();
    frame.classList.add("over");
  });
  for (const kind of ["dragleave", "drop"]) frame.addEventListener(kind, () => frame.classList.remove("over"));
  frame.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    file.files = event.dataTransfer.files;
    field.value = "";
    again(true);
  });
}
const pasteForm = document.getElementById("paste-form");
if (pasteForm) pastePage(pasteForm);

// ---- swaps: say the new count; keep the old answer, dimmed, where a swap failed

document.addEventListener("htmx:afterSettle", () => {
  const answer = document.getElementById("answer");
  if (answer) announce.textContent = answer.dataset.count;
});

function keepOld(event) {
  const answer = document.getElementById("answer");
  if (!answer || answer.querySelector(".retry")) return;
  answer.classList.add("stale");
  const bar = document.createElement("p");
  bar.className = "retry";
  bar.setAttribute("role", "alert");
  bar.textContent = "That did not arrive. This is the answer from before. ";
  const retry = document.createElement("a");
  retry.className = "btn";
  retry.href = event.detail.pathInfo?.requestPath || location.href;
  retry.textContent = "Retry";
  bar.append(retry);
  answer.prepend(bar);
}
document.addEventListener("htmx:responseError", keepOld);
document.addEventListener("htmx:sendError", keepOld);
