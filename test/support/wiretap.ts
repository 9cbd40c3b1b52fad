// A wire between a client and the server that records what the server sends, and can be cut.

import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

export interface Wiretap {
  /** Address for the client, in place of the server's. */
  url: string;
  /** Every byte that the server has sent, over all connections, HTTP and WebSocket alike. */
  received(): Buffer;
  /** Keeps back what clients say on WebSockets that they open from now on, until it is released. */
  hold(): void;
  release(): void;
  /** Breaks all connections off, without a farewell. */
  cut(): void;
  /** Takes the tap away for good. */
  close(): void;
}

/** Taps the wire to a server. @param localAddress the address that the server sees it come from */
export async function tapWire(serverUrl: string, localAddress = "127.0.0.1"): Promise<Wiretap> {
  const { hostname, port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const chunks: Buffer[] = [];
  const held: Socket[] = [];
  let holding = false;
  const forget = (socket: Socket) => () => void sockets.delete(socket);

  const proxy = createServer((client) => {
    const server = connect({ port: Number(port), host: hostname, localAddress });
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", forget(socket));
    }
    server.on("data", (chunk: Buffer) => chunks.push(chunk));
    client.on("data", (chunk: Buffer) => {
      server.write(chunk);
      if (!holding || !/^upgrade: websocket/im.test(String(chunk))) return;
      client.pause();
      held.push(client);
    });
    server.pipe(client);
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));

  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    received: () => Buffer.concat(chunks),
    hold() {
      holding = true;
    },
    release() {
      holding = false;
      for (const socket of held.splice(0)) socket.resume();
    },
    cut,
    close: () => {
      cut();
      proxy.close();
    },
  };
}
