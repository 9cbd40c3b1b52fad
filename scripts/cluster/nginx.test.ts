// deploy/nginx/mantimon.conf is what the cluster on one machine runs with, for two processes; compose.conf is for those of
// compose.yaml.
import { expect, test } from "vitest";
import { nginxSite } from "./nginx.mjs";

test("the files to deploy are up to date", async () => {
  await expect(nginxSite({ port: 8080, processes: [2567, 2568] })).toMatchFileSnapshot(
    "../../deploy/nginx/mantimon.conf",
  );
  const addressOf = (process: number) => `server-${process}:2567`;
  await expect(nginxSite({ port: 8080, processes: [2567, 2568], addressOf })).toMatchFileSnapshot(
    "../../deploy/nginx/compose.conf",
  );
});
