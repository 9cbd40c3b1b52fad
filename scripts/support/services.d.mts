// The types of services.mjs, which is plain JavaScript as it also runs before the install.

/** Test files that run at the same time. */
export const MAX_TEST_WORKERS: number;

/** The path of each program. */
export type Programs = Record<
  | "initdb"
  | "postgres"
  | "pg_basebackup"
  | "pg_dump"
  | "pg_restore"
  | "redis"
  | "chromium"
  | "headless-chromium"
  | "nginx",
  string
>;

export interface Service {
  url: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export function findPrograms<Name extends keyof Programs>(
  wanted: readonly Name[],
): Promise<Pick<Programs, Name>>;
export function startPostgres(
  programs: Pick<Programs, "initdb" | "postgres">,
  scratch: string,
): Promise<Service>;
export function startReplica(
  programs: Pick<Programs, "pg_basebackup" | "postgres">,
  scratch: string,
  primaryUrl: string,
): Promise<Service>;
export function startRedis(programs: Pick<Programs, "redis">, scratch: string): Promise<Service>;
export function startNginx(
  programs: Pick<Programs, "nginx">,
  scratch: string,
  config: string,
): Promise<{ ended: Promise<void>; stop(): Promise<void> }>;
export function startTestStores(
  programs: Pick<Programs, "initdb" | "postgres" | "redis">,
  scratch: string,
  services: Service[],
): Promise<Record<string, string>>;
