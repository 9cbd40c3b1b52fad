// Servers of tests leave idle connections to the client to close. They would close them after five seconds, and a client
// on a machine that stands still for longer asks over one that is just being closed: ECONNRESET.
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

subscribe("http.server.request.start", (message) => {
  const { server } = message as { server: Server };
  server.keepAliveTimeout = 0;
});
