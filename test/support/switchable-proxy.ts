// A proxy in front of a service, to take it away and give it back: connections break, or are silent.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface SwitchableProxy {
  /** The service's address, with the proxy in the way. */
  url: string;
  /** `refused`: nobody listens. `silent`: whoever connects waits for ever. */
  set(state: "up" | "refused" | "silent"): Promise<void>;
  /** Leads new connections to another address, and breaks those that there are. */
  leadTo(target: string): void;
}

export async function proxyTo(target: string): Promise<SwitchableProxy> {
  const url = new URL(target);
  let { hostname, port } = url;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    return socket;
  };
  let silent = false;
  const server = createServer((client) => {
    keep(client);
    if (silent) return;
    const service = keep(connect(Number(port), hostname));
    client.pipe(service).pipe(client);
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
      for (const socket of sockets) socket.destroy();
      if (state === "refused") {
        server.close();
      } else if (!server.listening) {
        server.listen(own, "127.0.0.1");
        await once(server, "listening");
      }
    },
  };
}
