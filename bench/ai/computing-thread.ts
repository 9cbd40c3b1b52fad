// Computes without end, as a thread does in which bots think, with as little claim to the processor.
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";

// On Linux alone a priority is that of the thread.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
parentPort!.postMessage("computing");
for (;;) Array.from({ length: 2_000 }, (_, i) => ({ i, list: [i] }));
