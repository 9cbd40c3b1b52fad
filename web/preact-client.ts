// What builds take in place of react-dom/client.
import { options } from "preact";

export { createRoot } from "preact/compat/client";

// Effects run before the next event, as React's do after a key or a click. So the next key finds the focus where they
// put it.
options.requestAnimationFrame = (callback) => queueMicrotask(callback);
