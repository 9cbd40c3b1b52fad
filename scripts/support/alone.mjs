// Lets only one process on this machine do a piece of work at a time; the others wait for it. Plain JavaScript, because
// scripts use it before the dependencies are installed.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:net";

/** Below the ports that operating systems give to outgoing connections, and above those of scripts/support/free-port.mjs. */
const FIRST_PORT = 30_000;
const PORT_COUNT = 2_000;
/** Milliseconds in which the holder of a lock says whose it is. Whatever else listens on the port may say nothing. */
const ANSWER_MS = 5_000;

/**
 * Does the work while no other process works under the same name. The lock is a port on loopback that the process listens
 * on: the operating system frees it when the process ends in whatever way.
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @param {() => void} [onWait] called each time that another process is found at work.
 */
export async function alone(name, work, onWait = () => {}) {
  const key = createHash("sha256").update(name).digest("hex");
  const release = await take(key, onWait);
  try {
    return await work();
  } finally {
    release();
  }
}

/** The port of a key's lock. Where something else uses it: the next, and so on. */
export const lockPort = (key, attempt = 0) =>
  FIRST_PORT + ((Number.parseInt(key.slice(0, 8), 16) + attempt) % PORT_COUNT);

async function take(key, onWait) {
  for (let attempt = 0; attempt < PORT_COUNT; ) {
    const port = lockPort(key, attempt);
    const release = await listen(port, key);
    if (release) return release;
    if (!(await holderEnded(port, key, onWait))) attempt++;
  }
  throw new Error(`no port from ${FIRST_PORT} to ${FIRST_PORT + PORT_COUNT - 1} is free`);
}

/** @returns a function that frees the port; undefined if the port is in use. */
async function listen(port, key) {
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => waiting.delete(socket));
    socket.write(key);
  });
  server.listen({ port, host: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch (error) {
    if (error.code === "EADDRINUSE") return undefined;
    throw error;
  }
  return () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
}

/** Waits while the port's process holds the lock. @returns false if the port serves something else. */
function holderEnded(port, key, onWait) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    let isHolder = false;
    let refused = false;
    socket.setEncoding("utf8");
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.on("data", (text) => {
      heard += text;
      if (heard === key) {
        isHolder = true;
        socket.setTimeout(0);
        onWait();
      } else if (!key.startsWith(heard)) socket.destroy();
    });
    socket.on("error", ({ code }) => {
      // The holder has ended in the meantime.
      refused = code === "ECONNREFUSED" || code === "ECONNRESET";
    });
    socket.on("close", () => resolve(isHolder || refused));
  });
}
