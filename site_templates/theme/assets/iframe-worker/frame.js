// What a worker's script finds inside the hidden frame of shim.js: the two functions of a worker that frames don't have.
"use strict";
window.postMessage = (message, target) => parent.postMessage(message, target || "*");
window.importScripts = (...urls) =>
  urls.reduce(
    (before, url) =>
      before.then(
        () =>
          new Promise((resolve) => {
            const script = document.createElement("script");
            script.src = url;
            script.onload = resolve;
            document.body.appendChild(script);
          }),
      ),
    Promise.resolve(),
  );
