// A cluster under pm2: one process a port, all on the same PostgreSQL and Redis.
//   PROCESSES=4 PUBLIC_URL=https://play.example.org DATABASE_URL=… REDIS_URL=… JWT_KEYS=… npx pm2 start ecosystem.config.js
// The proxy in front sends https://play.example.org/2567/… to port 2567, /2568/… to 2568 and so on, so that a client
// reaches the very process that holds its room, and everything else to any of them: deploy/nginx/mantimon.conf does it for
// two processes, the default. docs/OPERATIONS.md says how to write it for more.
import { join } from "node:path";
import { NODE_FLAGS } from "./scripts/support/node-flags.mjs";

const firstPort = Number(process.env.FIRST_PORT || 2567);
const processes = Number(process.env.PROCESSES || 2);
const { host } = new URL(process.env.PUBLIC_URL || "http://localhost");

export const apps = Array.from({ length: processes }, (_, index) => {
  const port = firstPort + index;
  return {
    name: `mantimon-${port}`,
    cwd: import.meta.dirname,
    script: "src/main.ts",
    // The Node that package.json pins, whatever the system's is.
    interpreter: join(import.meta.dirname, "node_modules/.bin/node"),
    node_args: NODE_FLAGS,
    exec_mode: "fork",
    // A process says when it listens, and gets time to end its rooms.
    wait_ready: true,
    listen_timeout: 60_000,
    kill_timeout: 30_000,
    env: {
      ENVIRONMENT: "production",
      PORT: port,
      PUBLIC_ADDRESS: `${host}/${port}`,
      // nginx; 2 if another proxy is in front of it, such as one for https.
      TRUST_PROXY: process.env.TRUST_PROXY || 1,
    },
  };
});
