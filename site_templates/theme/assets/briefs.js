// Esc puts away the passage that a citation shows on hover and focus, until the next citation is reached. Nothing else needs
// this script: without it, and without any script, citations are links to their notes.
"use strict";
(() => {
  const root = document.documentElement;
  const onCitation = (event) => event.target instanceof Element && event.target.closest(".footnote-ref");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.classList.add("bw-quiet");
  });
  for (const arrival of ["focusin", "mouseover"]) {
    document.addEventListener(arrival, (event) => {
      if (onCitation(event)) root.classList.remove("bw-quiet");
    });
  }
})();
