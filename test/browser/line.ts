// A line between a page and the server, which a test cuts or has die in silence.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface Line {
  url: string;
  cut(): void;
  /**
   * Nothing more comes through the WebSockets that are open, and nobody is told. What the page loads meanwhile comes: it
   * would wait for ever.
   */
  freeze(): void;
}

/** A line to the server that can be cut, for the test that runs. */
export async function newLine(url: string): Promise<Line> {
  const sockets = new Set<Socket>();
  const webSockets = new Set<Socket>();
  const { port } = new URL(url);
  const line = createServer((near) => {
    const far = connect(Number(port), "127.0.0.1");
    near.once("data", (head) => {
      if (/^upgrade: websocket/im.test(head.toString()))
        for (const socket of [near, far]) webSockets.add(socket);
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(from);
      from.on("error", () => {}).on("close", () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void line.close());
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const freeze = () => {
    for (const socket of webSockets) socket.unpipe();
    webSockets.clear();
  };
  const { port: own } = line.address() as AddressInfo;
  return { url: `http://127.0.0.1:${own}`, cut, freeze };
}
