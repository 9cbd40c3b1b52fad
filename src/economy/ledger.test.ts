// The accounts of the ledger, as the audit's report has them, are explained.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LedgerAccount } from "../db/generated/enums.ts";

test("docs/ECONOMY.md lists every account", () => {
  const [, table] = readFileSync("docs/ECONOMY.md", "utf8").split("| account |");
  const listed = [...table.split("\n\n")[0].matchAll(/^\| `(\w+)` \|/gm)].map(([, account]) => account);
  expect(listed.toSorted()).toEqual(Object.keys(LedgerAccount).toSorted());
});
