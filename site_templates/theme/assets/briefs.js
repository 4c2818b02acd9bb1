// Esc puts away the passage that a citation shows on hover and focus, until the next citation is reached; where there is no
// pointer that hovers, a first tap shows it and a second one leads to the note; the age of the information stands beside
// its date; and a page that has moved takes the place on it along (#points-signed). Nothing else needs this script:
// without it citations are links to their notes.
"use strict";
(() => {
  const root = document.documentElement;
  const moved = document.querySelector('meta[http-equiv="refresh"]');
  if (moved && location.hash) location.replace(moved.content.replace(/^0; url=/, "") + location.hash);
  const onCitation = (event) => event.target instanceof Element && event.target.closest(".footnote-ref");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.classList.add("bw-quiet");
  });
  let tapped = null;
  document.addEventListener("click", (event) => {
    const mark = onCitation(event);
    if (mark && mark !== tapped && event.detail && matchMedia("(hover: none)").matches) {
      event.preventDefault();
      mark.focus({ preventScroll: true });
    }
    tapped = mark;
  });
  for (const time of document.querySelectorAll("time.bw-age")) {
    const days = Math.floor((Date.now() - Date.parse(time.dateTime)) / 86_400_000);
    if (/^\d{4}-\d\d-\d\d/.test(time.dateTime) && days >= 0) {
      const age = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
      const [number, unit] = days < 60 ? [days, "day"] : days < 730 ? [Math.floor(days / 30.44), "month"] : [Math.floor(days / 365.25), "year"];
      time.append(`, ${age.format(-number, unit)}`);
    }
  }
  for (const arrival of ["focusin", "mouseover"]) {
    document.addEventListener(arrival, (event) => {
      if (onCitation(event)) root.classList.remove("bw-quiet");
    });
  }
})();
