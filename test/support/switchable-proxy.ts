// A proxy in front of a service, to take it away and give it back: connections break, or are silent.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Transform } from "node:stream";

export interface SwitchableProxy {
  /** The service's address, with the proxy in the way. */
  url: string;
  /**
   * `refused`: nobody listens. `silent`: nothing is answered, as after a power cut: connections stay, but are of no use any
   * more, not even once the address answers again. `slow`: each piece of an answer comes late, as from a service whose
   * disk is slow; connections stay.
   */
  set(state: "up" | "refused" | "silent" | "slow"): Promise<void>;
  /** Leads new connections to another address, and breaks those that there are. */
  leadTo(target: string): void;
}

const SLOW_MS = 200;

/** Passes on what it gets, late if asked to, in order. */
const delayLine = (isSlow: () => boolean) =>
  new Transform({
    transform(chunk, _encoding, pass) {
      if (isSlow()) setTimeout(pass, SLOW_MS, null, chunk);
      else pass(null, chunk);
    },
  });

export async function proxyTo(target: string): Promise<SwitchableProxy> {
  const url = new URL(target);
  let { hostname, port } = url;
  const sockets = new Set<Socket>();
  /** Those whose other end has vanished. */
  const dead = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket) || dead.delete(socket));
    return socket;
  };
  /** Goes on reading, to notice when somebody closes it. */
  const mute = (socket: Socket) => {
    sockets.delete(socket);
    dead.add(socket);
    socket.unpipe().resume();
  };
  let silent = false;
  let slow = false;
  const server = createServer((client) => {
    keep(client);
    if (silent) return mute(client);
    const service = keep(connect(Number(port), hostname));
    client
      .pipe(service)
      .pipe(delayLine(() => slow))
      .pipe(client);
    for (const [one, other] of [
      [client, service],
      [service, client],
    ]) {
      one.on("close", () => other.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const own = (server.address() as AddressInfo).port;
  url.port = String(own);

  return {
    url: url.href,
    leadTo(other) {
      ({ hostname, port } = new URL(other));
      for (const socket of sockets) socket.destroy();
    },
    async set(state) {
      silent = state === "silent";
      slow = state === "slow";
      if (slow) return;
      for (const socket of sockets) silent ? mute(socket) : socket.destroy();
      if (state === "refused") {
        for (const socket of dead) socket.destroy();
        server.close();
      } else if (!server.listening) {
        server.listen(own, "127.0.0.1");
        await once(server, "listening");
      }
    },
  };
}
