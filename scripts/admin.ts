// npm run admin -- grant NAME | revoke NAME | list: gives accounts the role of an administrator, takes it, and lists them.
import { administrators, setRole } from "../src/admin/roles.ts";
import { loadConfig } from "../src/config.ts";
import { type Db, openDatabase } from "../src/db/index.ts";
import { Problem } from "../src/http/problem.ts";
import { StartError } from "../src/start-error.ts";

const USAGE = "Usage: npm run admin -- grant NAME | revoke NAME | list";

async function list(db: Db): Promise<string> {
  const lines = (await administrators(db)).map(
    ({ id, name, lastSeenAt }) => `${name}  ${id}  last seen ${lastSeenAt.toISOString()}`,
  );
  return lines.length > 0 ? lines.join("\n") : "Nobody is an administrator.";
}

async function change(db: Db, command: "grant" | "revoke", name: string): Promise<string> {
  const role = command === "grant" ? "admin" : "player";
  const { user, changed } = await setRole(db, name, role).catch((error) => {
    if (error instanceof Problem && error.code === "not_found")
      throw new StartError(`no account has the name ${JSON.stringify(name)}`);
    throw error;
  });
  const is = role === "admin" ? "an administrator" : "not an administrator";
  return `${user.name} (${user.id}) is ${is}${changed ? " from now on" : " already: nothing was changed"}.`;
}

async function main([command, ...rest]: string[]): Promise<void> {
  const name = rest.join(" ").trim();
  const isChange = command === "grant" || command === "revoke";
  if (!(isChange && name !== "") && !(command === "list" && name === "")) throw new StartError(USAGE);
  const { db, close } = await openDatabase(loadConfig(process.env));
  try {
    console.log(isChange ? await change(db, command, name) : await list(db));
  } finally {
    await close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
