// HTTP requests that no honest client sends, made from the OpenAPI document, and bytes that are no HTTP.
import { connect, type Socket } from "node:net";
import fc from "fast-check";
import { api } from "../../src/http/api.ts";
import { openApi } from "../../src/http/openapi.ts";
import type { Random } from "../../test/chaos/random.ts";
import { textOf } from "../../test/support/answer.ts";
import { hostileBody, hostileText } from "../../test/support/hostile.ts";

interface Operation {
  method: string;
  path: string;
  body: { properties?: Record<string, unknown> } | undefined;
}

interface OpenApiOperation {
  requestBody?: { content: Record<string, { schema: Operation["body"] }> };
}

/** Those that end the sessions and the account of whoever asks. */
const LEFT_OUT = /sign-out|^\/me$/;

const operations: Operation[] = [
  ...Object.entries(
    openApi(api).paths as unknown as Record<string, Record<string, OpenApiOperation>>,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      method: method.toUpperCase(),
      path: `/api/v1${path}`,
      body: requestBody?.content["application/json"]?.schema,
    })),
  ),
  ...["create", "join", "joinById", "joinOrCreate", "reconnect", "cheat"].map((method) => ({
    method: "POST",
    path: `/matchmake/${method}/match`,
    body: { properties: { deck: 1, rules: 1, opponent: 1, bot: 1, seat: 1, delay: 1, seen: 1 } },
  })),
].filter(({ path }) => !LEFT_OUT.test(path.replace("/api/v1", "")));

const SAMPLES = 400;
/** How long a slow connection is kept. */
const SLOW_MS = 8_000;

/** Hostile values are drawn once: drawing costs more than sending. */
export class HostileRequests {
  readonly #random: Random;
  readonly #texts: string[];
  readonly #bodies: Map<Operation, string[]>;

  constructor(random: Random, seed: number) {
    this.#random = random;
    this.#texts = fc.sample(hostileText, { numRuns: SAMPLES, seed });
    this.#bodies = new Map(
      operations.map((operation) => [
        operation,
        fc.sample(hostileBody(operation.body), { numRuns: SAMPLES / 10, seed }),
      ]),
    );
  }

  /** @returns the status of the answer. @throws if there is none */
  async send(url: string, token: string): Promise<{ status: number; what: string }> {
    const random = this.#random;
    const operation = random.pick(operations);
    const { method, path } = operation;
    const text = () =>
      encodeURIComponent(random.pick(this.#texts).toWellFormed().slice(0, 200).toWellFormed());
    const filled = path.replace(/\{\w+\}/g, () => text().replaceAll(".", "%2E") || "x");
    const query = random.chance(0.4) ? `?${random.pick(["limit", "cursor", "q"])}=${text()}` : "";
    const response = await fetch(`${url}${filled}${query}`, {
      method,
      redirect: "manual",
      headers: {
        "Content-Type": random.chance(0.95) ? "application/json" : "text/plain",
        ...(random.chance(0.8) && { Authorization: `Bearer ${token}` }),
      },
      body: method === "GET" ? undefined : random.pick(this.#bodies.get(operation)!),
      signal: AbortSignal.timeout(30_000),
    });
    await textOf(response);
    return { status: response.status, what: `${method} ${path}` };
  }
}

const UPGRADE = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

/** Opens a connection, sends bytes before, within or instead of a handshake, and closes it, at once or after a while. */
export function sendRawBytes(url: string, roomId: string, random: Random): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const end = () => {
      socket.destroy();
      resolve();
    };
    socket.on("error", end);
    socket.on("close", end);
    socket.on("connect", () => {
      writeRaw(socket, roomId, random);
      // Half-open connections stay for a while; slow ones send a byte now and then.
      const stays = random.pick([0, 10, 50, 2_000, SLOW_MS]);
      const slow = setInterval(() => stays === SLOW_MS && socket.write("x"), 250);
      socket.on("close", () => clearInterval(slow));
      setTimeout(end, stays);
    });
  });
}

function writeRaw(socket: Socket, roomId: string, random: Random): void {
  const garbage = Buffer.from(Array.from({ length: random.int(1, 200) }, () => random.int(0, 255)));
  switch (random.int(0, 8)) {
    case 0:
      return void socket.write(garbage);
    case 1:
      return void socket.write("GET /api/v1/health HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    case 2:
      return void socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${"x".repeat(40_000)}\r\n\r\n`);
    case 3:
      return void socket.write(UPGRADE(`/${"x".repeat(random.int(0, 3_000))}`));
    case 4:
      return void socket.write(Buffer.concat([Buffer.from(UPGRADE(`/p/${roomId}?sessionId=none`)), garbage]));
    case 5:
      return void socket.write(UPGRADE("/__proto__/constructor"));
    case 6:
      return void socket.write(
        "POST /api/v1/auth/guest HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\nabc",
      );
    case 7: {
      // Streams behind each other, and a client that does not read them.
      const streams = "GET /api/v1/lobby/live HTTP/1.1\r\nHost: x\r\n\r\n".repeat(random.int(1, 6));
      return void socket.pause().write(streams);
    }
    default:
      return void socket.write(
        "POST /matchmake/create/match HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
      );
  }
}
