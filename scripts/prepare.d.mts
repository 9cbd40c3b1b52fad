// The types of prepare.mjs, which is plain JavaScript as it also runs before the install.

export const ROOT: string;
export function run(command: string, args: string[], env?: Record<string, string>): Promise<string>;
