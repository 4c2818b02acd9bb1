// Lets the search work on pages opened from a disk, where browsers refuse workers: the worker's script runs in a hidden
// frame instead. Derived from iframe-worker 1.0.4 by Martin Donath (MIT, see LICENSE beside this file); changed so that no
// script stands inline, because the security policy of the pages allows scripts from files only.
"use strict";
(() => {
  const frameScript = new URL("frame.js", document.currentScript.src).href;

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.url = `${url}`;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.appendChild(this.frame);
      const page = this.frame.contentWindow.document;
      page.open();
      page.write(`<html><body><script src="${frameScript}"></scr` + `ipt><script src="${this.url}"></scr` + `ipt></body></html>`);
      page.close();
      this.listener = (event) => {
        if (event.source !== this.frame.contentWindow) return;
        this.dispatchEvent(new MessageEvent("message", { data: event.data }));
        if (this.onmessage) this.onmessage(event);
      };
      addEventListener("message", this.listener);
      this.ready = new Promise((resolve) => { this.frame.contentWindow.onload = resolve; });
    }

    postMessage(data) {
      this.ready.then(() => {
        this.frame.contentWindow.dispatchEvent(new MessageEvent("message", structuredClone({ data })));
      });
    }

    terminate() {
      removeEventListener("message", this.listener);
      this.frame.remove();
    }
  }

  if (location.protocol === "file:") window.Worker = FrameWorker;
})();
