// Errors that stop the start and that the operator can correct: one line that names the setting, its value and what is
// allowed.

/** Its message is for the person who starts the server, and has no secrets in it. */
export class StartError extends Error {
  override name = "StartError";
}

/** Explains why the server cannot listen; other errors are returned as they are. */
export function listenError(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const lines: Record<string, string> = {
    EADDRINUSE: `PORT is ${port}: another program listens there. Stop it, or choose another port`,
    EACCES: `PORT is ${port}: this user may not listen there. Choose a port from 1024 on`,
    EADDRNOTAVAIL: `HOST is "${host}": it must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all`,
  };
  const { code = "" } = error as NodeJS.ErrnoException;
  const unknownHost = ["ENOTFOUND", "EAI_AGAIN", "EINVAL"].includes(code);
  const line = lines[unknownHost ? "EADDRNOTAVAIL" : code];
  return line ? new StartError(line, { cause: error }) : error;
}
