// deploy/nginx/mantimon.conf is what the cluster on one machine runs with, for two processes.
import { expect, test } from "vitest";
import { nginxSite } from "./nginx.mjs";

test("the file to deploy is up to date", async () => {
  await expect(nginxSite({ port: 8080, processes: [2567, 2568] })).toMatchFileSnapshot(
    "../../deploy/nginx/mantimon.conf",
  );
});
