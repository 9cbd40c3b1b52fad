// What npm run check says of the packages and of what is committed: licenses that may be used, and no secrets.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "../support/prepare.mjs";

/** Licenses that ask for no more than to be named. */
const ALLOWED = [
  ...[
    "MIT",
    "MIT-0",
    "ISC",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "Unlicense",
  ],
  ...["CC0-1.0", "CC-BY-4.0", "Python-2.0", "Zlib", "MPL-2.0", "WTFPL", "PostgreSQL"],
];

/** Packages with other licenses, which allow to pass them on unchanged, as we do. */
const UNCHANGED = { elkjs: "EPL-2.0" };

/** What is a secret wherever it stands. */
const SECRETS = [
  /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bsk_live_[A-Za-z0-9]{16,}/,
  /\bxox[baprs]-[A-Za-z0-9-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
];

const TEXT = /\.(?:[cm]?[jt]sx?|json|ya?ml|md|sql|sh|conf|env|prisma|html|css|txt|toml)$|^[^.]+$/;

/** @returns a line for each package whose license is not known to be allowed. */
export function checkLicenses() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  return Object.entries(packages).flatMap(([path, { license, dev, link }]) => {
    // What is used only to build and to test is not passed on.
    const name = path.replace(/^.*node_modules\//, "");
    if (path === "" || dev || link || license === undefined || UNCHANGED[name] === license) return [];
    return isAllowed(license) ? [] : [`${name} is licensed as ${license}`];
  });
}

const isAllowed = (license) =>
  license
    .replace(/[()]/g, "")
    .split(/ OR /)
    .some((choice) => choice.split(/ and /i).every((one) => ALLOWED.includes(one.trim())));

/** @returns a line for each tracked file that holds something like a secret. */
export async function checkSecrets() {
  const files = (await run("git", ["ls-files"])).trim().split("\n");
  return files
    .filter((file) => TEXT.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, file), "utf8");
      return SECRETS.some((secret) => secret.test(text)) ? [`${file} holds something like a secret`] : [];
    });
}
