/* A remark that is used more often is set into the form of a comment without leaving the page. */

const remarks = document.querySelector("[data-remarks]");

if (remarks) remarks.form.querySelector("[data-insert]").addEventListener("click", insert);

function insert(event) {
  event.preventDefault();
  const chosen = remarks.selectedOptions[0];
  if (!chosen.dataset.text) return;
  const { text, kind } = remarks.form.elements;
  text.value = [text.value.trim(), chosen.dataset.text].filter(Boolean).join("\n");
  kind.value = chosen.dataset.kind;
  remarks.value = "";
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
}
