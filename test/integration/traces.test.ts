// Traces: a stand-in collector is sent each action with its write and its patch as children.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { exportSpans } from "../../src/tracing/exporter.ts";
import { eventually } from "../support/eventually.ts";
import { Player } from "../support/match-client.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "silent" });

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status: { code?: number };
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

/** A collector that keeps the spans it is sent. */
async function openCollector() {
  const spans: Span[] = [];
  const http = createServer(async (request, response) => {
    const { resourceSpans } = JSON.parse(await text(request));
    for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
    response.setHeader("content-type", "application/json").end("{}");
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    spans,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void http.close(() => resolve())),
  };
}

/** Two guests at a table, and one action of whoever moves first. */
async function playOnce() {
  const [ana, ben] = [await Player.guest(site.server.url), await Player.guest(site.server.url)];
  const one = await ana.invite({ deck: "long-swell" });
  const two = await ben.join(one.room.roomId, { deck: "long-swell" });
  await eventually(() => expect(one.moves.length + two.moves.length).toBeGreaterThan(0));
  const player = one.moves.length > 0 ? one : two;
  await player.act(player.state.seq, player.moves[0]);
  return one.room.roomId;
}

/** Exports until it is stopped, at the latest when the test ends. */
function startExport(endpoint: string, share: number): () => Promise<void> {
  const stop = exportSpans({ endpoint, share }, "test");
  onTestFinished(stop);
  return stop;
}

test("actions are played while the collector is away, and none is traced with a share of 0", async () => {
  const stopAway = startExport("http://127.0.0.1:9", 1);
  await playOnce();
  await stopAway();

  await using collector = await openCollector();
  const stop = startExport(collector.endpoint, 0);
  await playOnce();
  await stop();
  expect(collector.spans).toEqual([]);
});

test("an action is a span with its write and its patch, and tells nothing of cards", async () => {
  await using collector = await openCollector();
  const stop = startExport(collector.endpoint, 1);
  const matchId = await playOnce();
  await stop();

  // The matches of the first test are still being played.
  const ofMatch = (span: Span) => span.attributes.some(({ value }) => value.stringValue === matchId);
  const action = collector.spans.find((span) => span.name === "action" && ofMatch(span))!;
  expect(action.parentSpanId).toBeUndefined();
  expect(action.attributes.map(({ key }) => key)).toEqual(["match.id", "match.seq", "by"]);
  const children = collector.spans.filter(({ parentSpanId }) => parentSpanId === action.spanId);
  expect(children.map(({ name }) => name)).toEqual(["append", "patch"]);
  expect(children.every(({ traceId, status }) => traceId === action.traceId && !status.code)).toBe(true);
});
