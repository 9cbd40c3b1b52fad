// The types of write-file.mjs.

export interface WriteOptions {
  /** Permissions of a new file, less those that the process's umask takes away. */
  mode?: number;
}

export function writeFileSafely(path: string, data: string | Uint8Array, options?: WriteOptions): void;
export function createFileSafely(path: string, data: string | Uint8Array, options?: WriteOptions): boolean;
