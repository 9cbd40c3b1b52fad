// The types of free-port.mjs, which is plain JavaScript as it also runs before the install.

export function freePort(): Promise<number>;
