// The log of the proxy in front of the processes: what was asked for, and no token of those who asked.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { nginxConfig, nginxSite } from "../../scripts/cluster/nginx.mjs";
import { writeFileSafely } from "../../scripts/files/write-file.mjs";
import { freePort } from "../../scripts/support/free-port.mjs";
import { findPrograms, startNginx } from "../../scripts/support/services.mjs";
import { eventually } from "../support/eventually.ts";
import { scratchFolder } from "../support/folders.ts";

/** A process that answers each request with its address. */
async function startProcess(): Promise<number> {
  const server = createServer((request, response) => response.end(request.url));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test("the proxy passes the query on and keeps it out of its log: the SDK sends the player's token there", async () => {
  const folder = scratchFolder();
  const process = await startProcess();
  const port = await freePort();
  const site = join(folder, "site.conf");
  const accessLog = join(folder, "access.log");
  writeFileSafely(site, nginxSite({ port, processes: [process], accessLog }));
  const nginx = await startNginx(await findPrograms(["nginx"]), folder, nginxConfig({ folder, site }));
  onTestFinished(() => nginx.stop());

  const address = `/${process}/PROCESS/ROOM`;
  const ask = () => fetch(`http://127.0.0.1:${port}${address}?sessionId=SEAT&_authToken=SECRET`);
  const answer = await eventually(ask);
  expect(await answer.text()).toBe("/PROCESS/ROOM?sessionId=SEAT&_authToken=SECRET");
  const log = await eventually(() => {
    const written = readFileSync(accessLog, "utf8");
    expect(written).toContain(address);
    return written;
  });
  expect(log).toContain(`"GET ${address} HTTP/1.1" 200`);
  expect(log).not.toContain("SECRET");
});
