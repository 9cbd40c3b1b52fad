// The types of prepare.mjs, which is plain JavaScript as it also runs before the install.

export const ROOT: string;
/** Those by which a script is asked to end. */
export const SIGNALS: string[];
export function run(command: string, args: string[], env?: Record<string, string>): Promise<string>;
/** Makes the database client, if it is out of date. */
export function generate(): Promise<void>;
/** Builds the web client and the pictures that it shows, if they are out of date. */
export function buildClient(): Promise<void>;
