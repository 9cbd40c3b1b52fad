// Which version of the project a report is about.
import { spawnSync } from "node:child_process";

/** The short id of the commit that is checked out; "unknown" outside of a repository. */
export function commitId(): string {
  const options = { cwd: import.meta.dirname, encoding: "utf8" } as const;
  return spawnSync("git", ["rev-parse", "--short", "HEAD"], options).stdout?.trim() || "unknown";
}
