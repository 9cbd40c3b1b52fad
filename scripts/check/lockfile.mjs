// npm run lockfile: completes package-lock.json after a change of dependencies. npm leaves out packages for other
// platforms that it could not look up, and npm ci then refuses the file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFileSafely } from "../files/write-file.mjs";
import { ROOT } from "../support/prepare.mjs";

const FILE = join(ROOT, "package-lock.json");
const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** @returns a line for each reason why the lockfile would not install everywhere. */
export function checkLockfile() {
  const { packages } = JSON.parse(readFileSync(FILE, "utf8"));
  const resolved = Object.keys(packages).filter((path) => packages[path].resolved);
  return [
    ...missingOptionals(packages).map(({ name }) => `package-lock.json lacks ${name}: run npm run lockfile`),
    ...resolved.map((path) => `package-lock.json names a registry for ${path}: remove its "resolved"`),
  ];
}

function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Node's rule: a package is looked for beside its user, and then in each folder further out. */
function resolves(packages, from, name) {
  if (packages[`${from && `${from}/`}node_modules/${name}`]) return true;
  if (from === "") return false;
  return resolves(packages, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
}

function complete() {
  const lock = JSON.parse(readFileSync(FILE, "utf8"));
  for (const { name, version, dev } of missingOptionals(lock.packages)) {
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    };
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSafely(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}

/** Such packages carry their platform in their names. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const find = (values) => values.filter((value) => words.includes(value));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : [];
  const found = { cpu: find(PROCESSORS), libc, os: find(SYSTEMS) };
  return Object.fromEntries(Object.entries(found).filter(([, values]) => values.length > 0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) complete();
