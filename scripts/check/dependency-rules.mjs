// Checks who imports whom, and that the engine depends on nothing but its arguments. Run by npm run check.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { ROOT } from "../support/prepare.mjs";

/** Writing files safely, which needs no package: scripts use it before the packages are installed. */
const FILES = "scripts/files";

/** For each folder: the folders it may import, those of which it may import types alone, and its packages. */
const RULES = {
  engine: { from: [], types: [], packages: [] },
  cards: {
    from: ["engine", FILES],
    types: [],
    packages: ["zod", "acorn", /^@noble\/hashes\//, /^stream-json\b/, /^node:/],
  },
  src: { from: ["engine", "cards", FILES], types: [], packages: [/^(?!@?colyseus\b)/] },
  rooms: { from: ["engine", "cards", "src"], types: [], packages: [/./] },
  web: {
    from: ["engine", "cards", "docs/how-to-play", "docs/how-to-play/de", "docs/RULES.md"],
    types: ["src", "rooms"],
    packages: [/^(?!node:)/],
  },
};

/** The composition root: the only file of src that may import rooms and Colyseus. Only the program may import it. */
const COMPOSITION_ROOT = "src/index.ts";
const PROGRAM = "src/main.ts";

/** What would let the same log give another game: time, chance, and the machine. */
const IMPURE =
  /\b(Date|Math\.random|performance|process|crypto|globalThis|fetch|setTimeout|setInterval|console)\b/;

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[\w*{][^;'"]*?\sfrom\s+)?["']([^"']+)["']|\b(import)\(\s*["']([^"']+)["']/g;

/** @returns a line for each import or name that is not allowed. */
export function checkDependencyRules() {
  return Object.keys(RULES).flatMap((folder) => sourcesIn(folder).flatMap((file) => checkFile(folder, file)));
}

/** Tests and build settings may import what they like. */
function sourcesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.config)\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !file.startsWith("src/db/generated/"));
}

function checkFile(folder, file) {
  const text = readFileSync(join(ROOT, file), "utf8");
  const imports = [...text.matchAll(IMPORT)].map((match) => ({
    target: match[3] ?? match[5],
    typeOnly: match[2] !== undefined,
  }));
  const errors = imports
    .filter((one) => !isAllowed(folder, file, one))
    .map(({ target }) => `may not import ${target}`);
  return [...errors, ...(folder === "engine" ? impurities(text) : [])].map((error) => `${file}: ${error}`);
}

function isAllowed(folder, file, { target, typeOnly }) {
  const rules = RULES[folder];
  if (!target.startsWith("."))
    return file === COMPOSITION_ROOT || rules.packages.some((one) => target.match(one)?.index === 0);
  const path = join(dirname(file), target).split(sep).join("/");
  const [other] = path.split("/");
  if (path === COMPOSITION_ROOT) return file === PROGRAM;
  if (other === folder || rules.from.includes(other) || rules.from.includes(dirname(path))) return true;
  if (rules.from.includes(path.split("?")[0])) return true;
  return (typeOnly && rules.types.includes(other)) || (file === COMPOSITION_ROOT && other === "rooms");
}

function impurities(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|(["'`])(?:\\.|(?!\1).)*\1/g, "");
  const errors = [];
  const name = code.match(IMPURE);
  if (name) errors.push(`may not use ${name[0]}`);
  if (/^(export )?(let|var) /m.test(code)) errors.push("may not keep state in the module");
  return errors;
}
