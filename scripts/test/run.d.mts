export function databaseTemplate(): Promise<string>;
export function bundleServer(folder: string, target: string): Promise<void>;
