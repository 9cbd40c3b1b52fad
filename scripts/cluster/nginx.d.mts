// The types of nginx.mjs, which is plain JavaScript as it also runs before the install.
export function nginxSite(options: {
  port: number;
  processes: number[];
  addressOf?: (process: number) => string;
  resolver?: string;
  accessLog?: string;
}): string;

/** A whole configuration for an nginx of its own that writes into one folder and stays in the foreground. */
export function nginxConfig(options: { folder: string; site: string }): string;
