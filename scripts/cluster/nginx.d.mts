// The types of nginx.mjs, which is plain JavaScript as it also runs before the install.
export function nginxSite(options: {
  port: number;
  processes: number[];
  addressOf?: (process: number) => string;
}): string;
