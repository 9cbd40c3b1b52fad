// In place of @colyseus/tools in tests. When it is imported it puts /etc/environment and .env files over the process's
// environment, so package.json leaves it out; @colyseus/testing imports it for a function that we do not use.

export function listen(): never {
  throw new Error("@colyseus/tools is left out: start servers with RoomServer or startTestServer");
}
