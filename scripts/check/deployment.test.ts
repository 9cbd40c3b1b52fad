import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { VARIABLES } from "../../src/config.ts";
import {
  checkCompose,
  checkDeployment,
  checkDockerfile,
  checkManifest,
  checkTogether,
  readManifests,
} from "./deployment.mjs";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");

test("the files to deploy with are valid", async () => {
  expect(await checkDeployment()).toEqual([]);
});

test("a Dockerfile with an unknown instruction, another Node or root is refused", async () => {
  const text = read("deploy/Dockerfile");
  expect(await checkDockerfile("D", text.replace("EXPOSE", "EXPOZE"))).toMatchObject([/EXPOZE/]);
  expect(await checkDockerfile("D", text.replaceAll("node:24.21.0", "node:20.1.0"))).toHaveLength(2);
  expect(await checkDockerfile("D", text.replace("USER node", "USER root"))).toHaveLength(1);
});

test("administrators can be made, and migrations applied, with the image alone", () => {
  const last = read("deploy/Dockerfile")
    .split(/^FROM /m)
    .at(-1)!;
  const copied = [...last.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, paths]) =>
    paths.split(" "),
  );
  for (const script of ["scripts/admin.ts", "scripts/deploy.ts"]) {
    expect(copied).toContain(`/app/${script}`);
    const imported = [...read(script).matchAll(/ from "([^"]+)"/g)].map(([, path]) =>
      join("/app/scripts", path),
    );
    for (const path of imported)
      expect(
        copied.some((folder) => path.startsWith(folder)),
        path,
      ).toBe(true);
  }
});

test("a compose file with an unknown field is refused", async () => {
  const text = read("compose.yaml");
  expect(await checkCompose("C", text.replace("healthcheck:", "helthcheck:"))).not.toEqual([]);
});

test("the stack is started in the handbook as in compose.yaml, with secrets, and after a reboot", () => {
  const [, commands] = /nginx in front:\n\n```\n([^`]+)\n```/.exec(read("docs/OPERATIONS.md"))!;
  const comment = commands.replaceAll(/^/gm, "#   ");
  expect(read("compose.yaml")).toContain(`${comment}\n`);
  for (const secret of ["JWT_KEYS", "POSTGRES_PASSWORD"]) expect(commands).toContain(`${secret}=%s`);
  const { services } = parse(read("compose.yaml"), { merge: true });
  for (const service of Object.values(services)) expect(service).toHaveProperty("restart", "unless-stopped");
});

test("compose's servers get every variable that is set, but those of the image and its volumes", () => {
  const { services } = parse(read("compose.yaml"), { merge: true });
  const ofImage = ["HOST", "PORT", "DATA_DIR", "CARD_SETS_DIR"];
  for (const server of ["server-2567", "server-2568"]) {
    const { environment } = services[server];
    expect(Object.keys(environment).sort()).toEqual(
      VARIABLES.filter((name) => !ofImage.includes(name)).sort(),
    );
    expect(environment.TRUST_PROXY).toMatch(/^\$\{TRUST_PROXY:-1\}$/);
  }
});

test("another number of proxies can be set under pm2", async () => {
  vi.stubEnv("TRUST_PROXY", "2");
  onTestFinished(() => void vi.unstubAllEnvs());
  // A module of its own: the file reads the variables when it is loaded.
  const { apps } = await import(join(import.meta.dirname, "../../ecosystem.config.js?two-proxies"));
  for (const { env } of apps) expect(env.TRUST_PROXY).toBe("2");
});

test("a manifest with a wrong value or kind is refused", async () => {
  const service = { apiVersion: "v1", kind: "Service", metadata: { name: "one" } };
  const ports = [{ port: 80 }];
  expect(await checkManifest("M", { ...service, spec: { ports } })).toEqual([]);
  expect(await checkManifest("M", { ...service, spec: { ports: [{ port: "http" }] } })).toHaveLength(1);
  expect(await checkManifest("M", { ...service, kind: "Servise" })).toHaveLength(1);
});

interface Container {
  lifecycle?: { preStop: { sleep: { seconds: number } } };
  [probe: `${string}Probe`]: { httpGet: { path: string } };
}

/** The manifests, with the container of their pods for the test to change. */
async function manifests() {
  const all = (await readManifests("deploy/kubernetes")).map(({ manifest }) => manifest);
  const { spec } = all.find(({ kind }) => kind === "StatefulSet") as {
    spec: { replicas?: number; template: { spec: { containers: Container[] } } };
  };
  return { all, set: spec, container: spec.template.spec.containers[0] };
}

test("pods are restarted and sent players by checks that PostgreSQL does not fail", async () => {
  const { startupProbe, livenessProbe, readinessProbe } = (await manifests()).container;
  const paths = [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path);
  expect(paths).toEqual(["/api/v1/health/live", "/api/v1/health/live", "/api/v1/health/ready"]);
});

test("a pod that closes while players are still sent to it, or is killed before it has ended, is refused", async () => {
  const { all, container } = await manifests();
  container.lifecycle!.preStop.sleep.seconds = 6;
  expect(checkTogether(all)).toEqual([expect.stringContaining("must be at least")]);
  delete container.lifecycle;
  expect(checkTogether(all)).toEqual([expect.stringContaining("players are sent to a pod that has closed")]);
});

test("a number of pods beside the autoscaler's is refused", async () => {
  const { all, set } = await manifests();
  set.replicas = 2;
  expect(checkTogether(all)).toEqual([expect.stringContaining("undoes what the autoscaler did")]);
});

test("a pod gets as many players as docs/SCALE.md plans for", async () => {
  const [, matches] = /Plan for two thirds of that, ([\d,]+) matches/.exec(read("docs/SCALE.md"))!;
  const players = Number(matches.replace(",", "")) * 2;
  expect(read("deploy/kubernetes/scaling.yaml")).toContain(`averageValue: "${players}"`);
});
