// The files of Prometheus and Grafana name metrics that exist, and alerts that the handbook explains.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createMetrics } from "./metrics.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface Alert {
  alert: string;
  expr: string;
  annotations: { summary: string; runbook: string };
}
const alerts: Alert[] = parse(read("deploy/prometheus/alerts.yaml")).groups[0].rules;

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}
const { panels }: Dashboard = JSON.parse(read("deploy/grafana/dashboard.json"));

/** Of this project; `up`, `process_` and `nodejs_` come from Prometheus and its client. */
async function ownMetrics(): Promise<Set<string>> {
  const metrics = createMetrics();
  metrics.watch({
    matches: () => 0,
    rooms: () => 0,
    connections: () => 0,
    botMoves: () => 0,
    auditFindings: () => null,
    faults: async () => [],
    queues: async () => [],
  });
  const described = await metrics.registry.getMetricsAsJSON();
  return new Set(described.map(({ name }) => name));
}

test("alerts and dashboard ask for metrics that exist, and for each of them", async () => {
  const known = await ownMetrics();
  const expressions = [...alerts, ...panels.flatMap(({ targets }) => targets)].map(({ expr }) => expr);
  const used = expressions.flatMap((expr) => expr.match(/mantimon_\w+/g) ?? []);
  const names = new Set(used.map((name) => name.replace(/_(bucket|count|sum)$/, "")));
  expect([...names].filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !names.has(name) && name !== "mantimon_rooms")).toEqual([]);
});

test("the alert for bugs fires for one of them: Prometheus sees no increase from nothing to 1", async () => {
  const [{ values }] = (await createMetrics().registry.getMetricsAsJSON()).filter(
    ({ name }) => name === "mantimon_problems_total",
  );
  expect(values).toEqual([expect.objectContaining({ labels: { code: "internal" }, value: 0 })]);
  expect(alerts.find(({ alert }) => alert === "InternalErrors")).not.toHaveProperty("for");
});

test("the handbook lists every metric, and has a section for every alert", async () => {
  const handbook = read("docs/OPERATIONS.md");
  for (const name of await ownMetrics()) expect(handbook).toContain(`\`${name}\``);
  for (const { alert, annotations } of alerts) {
    expect(handbook).toContain(`\n#### ${alert}\n`);
    expect(annotations.runbook).toBe(`docs/OPERATIONS.md#${alert.toLowerCase()}`);
  }
});
