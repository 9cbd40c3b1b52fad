// deploy/nginx/mantimon.conf is what the cluster on one machine runs with, for two processes; compose.conf is for those of
// compose.yaml.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { nginxSite } from "./nginx.mjs";

const ROOT = join(import.meta.dirname, "../..");

test("the files to deploy are up to date", async () => {
  await expect(nginxSite({ port: 8080, processes: [2567, 2568] })).toMatchFileSnapshot(
    "../../deploy/nginx/mantimon.conf",
  );
  const addressOf = (process: number) => `server-${process}:2567`;
  // Docker's own name server.
  const resolver = "127.0.0.11";
  await expect(nginxSite({ port: 8080, processes: [2567, 2568], addressOf, resolver })).toMatchFileSnapshot(
    "../../deploy/nginx/compose.conf",
  );
});

test("the files for pm2, nginx and Prometheus are for the same processes", async () => {
  vi.stubEnv("PROCESSES", "");
  onTestFinished(() => void vi.unstubAllEnvs());
  // A module of its own: the file reads the variables when it is loaded.
  const { apps } = await import(join(ROOT, "ecosystem.config.js?default-processes"));
  const started: number[] = apps.map(({ env }: { env: { PORT: number } }) => env.PORT);
  const site = readFileSync(join(ROOT, "deploy/nginx/mantimon.conf"), "utf8");
  expect([...site.matchAll(/^upstream process_(\d+) /gm)].map(([, port]) => Number(port))).toEqual(started);
  const { scrape_configs } = parse(readFileSync(join(ROOT, "deploy/prometheus/prometheus.yaml"), "utf8"));
  expect(scrape_configs[0].static_configs[0].targets).toEqual(started.map((port) => `127.0.0.1:${port}`));
});

test("compose's nginx looks each server up again, as a new container has another address", () => {
  const config = readFileSync(join(ROOT, "deploy/nginx/compose.conf"), "utf8");
  const upstreams = config.match(/^upstream [^}]*\}/gm) ?? [];
  expect(upstreams).toHaveLength(3);
  for (const upstream of upstreams) {
    expect(upstream).toMatch(/\bzone \w+ 64k;/);
    for (const server of upstream.match(/\bserver [^;]*;/g)!) expect(server).toMatch(/ resolve;$/);
  }
  expect(config).toMatch(/^resolver 127\.0\.0\.11 valid=\ds/m);
  // `resolve` is free from 1.27.3 on.
  const { services } = parse(readFileSync(join(ROOT, "compose.yaml"), "utf8"), { merge: true });
  const [, minor] = /^nginx:1\.(\d+)-/.exec(services.nginx.image)!;
  expect(Number(minor)).toBeGreaterThanOrEqual(28);
});
