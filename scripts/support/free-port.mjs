// A port on loopback for a server whose address must be known before it starts.
import { createServer } from "node:net";

/** Below the ports that operating systems give to outgoing connections, which could take a free one at any moment. */
const FIRST_PORT = 10_000;
const PORT_COUNT = 20_000;

/** By the golden ratio: a hundred processes that are started one after the other begin a hundred ports apart or more. */
const PORTS_BETWEEN = 12_361;

/** Processes begin far apart, and go on from there: two of them do not find the same port free at the same moment. */
let next = (process.pid * PORTS_BETWEEN) % PORT_COUNT;

/** @returns {Promise<number>} a port that nothing listens on, and that this process has not been given before. */
export async function freePort() {
  for (let tries = 0; tries < PORT_COUNT; tries++) {
    const port = FIRST_PORT + next;
    next = (next + 1) % PORT_COUNT;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${FIRST_PORT} to ${FIRST_PORT + PORT_COUNT - 1} is free`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
