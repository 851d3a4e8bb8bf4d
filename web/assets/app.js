// What makes Casebook quicker with JavaScript. Without it every page works as it is.
"use strict";

document.documentElement.classList.add("js");

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
  const source = event.target.closest("a[href^='#post-']");
  if (source) reveal(source.hash);
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-unlock]")) {
    event.target.closest(".copying").querySelector("[data-copy]").disabled = !event.target.checked;
  }
  if (event.target === singleKeys) remember("single-keys", singleKeys.checked ? "on" : "off");
});

// ---- posts stand folded; a link to one opens it

function reveal(hash) {
  const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  const folded = target && target.closest("details");
  if (folded && !folded.open) {
    folded.open = true;
    target.scrollIntoView();
  }
}
addEventListener("hashchange", () => reveal(location.hash));
reveal(location.hash);

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

document.addEventListener("keydown", (event) => {
  const inField = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "Escape" && inField) event.target.blur();
  if (inField || keys.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!singleKeys.checked) return;
  if (event.key === "?") keys.showModal();
  else if (event.key === "/") document.getElementById("q")?.focus();
  else if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else return;
  event.preventDefault();
});

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
