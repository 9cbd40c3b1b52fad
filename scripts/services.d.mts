// The types of services.mjs, which is plain JavaScript as it also runs before the install.

/** Paths by program: initdb, postgres, redis, chromium. */
export type Programs = Record<string, string>;

export interface Service {
  url: string;
  stop(): Promise<void>;
}

export function findPrograms(): Promise<Programs>;
export function startPostgres(programs: Programs, scratch: string): Promise<Service>;
export function startRedis(programs: Programs, scratch: string): Promise<Service>;
