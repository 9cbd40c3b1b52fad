// The server's configuration: one schema over the environment, read once at start.
import { resolve } from "node:path";
import { z } from "zod";
import { StartError } from "./start-error.ts";
import { wholeNumberText } from "./whole-number.ts";

/** These may hold passwords: messages never repeat their value. */
const SECRETS = new Set([
  "DATABASE_URL",
  "REDIS_URL",
  "JWT_KEYS",
  "SERVICE_KEY",
  "GOOGLE_CLIENT_SECRET",
  "DISCORD_CLIENT_SECRET",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
]);

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, `one of ${values.join(", ")}`);

const address = (protocol: RegExp, allowed: string) => z.url({ protocol, error: allowed });

/** Values with commas between them. */
const listOf = (item: z.ZodType<string, string>) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));

const endpoint = address(/^https?$/, "an address like https://provider.example/token");

const STRONG = "secrets of at least 32 random characters, with commas between";
/** Whether a secret is long and varied enough to sign with. */
export const isStrong = (secret: string): boolean => secret.length >= 32 && new Set(secret).size >= 8;

const Environment = z.object({
  ENVIRONMENT: oneOf(["development", "staging", "production"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumberText(0, 65_535).default(2567),
  PUBLIC_URL: address(/^https?$/, "an address like https://play.example.org").optional(),
  PUBLIC_ADDRESS: z
    .string()
    .regex(/^[\w.:-]+(\/[\w/-]*)?$/, "a host and path like play.example.org/2568")
    .optional(),
  CARD_CDN_URL: address(/^https?$/, "an address like https://cards.example.org/v1").optional(),
  CORS_ORIGINS: listOf(address(/^https?$/, "addresses like https://play.example.org, with commas between")),
  TRUST_PROXY: wholeNumberText(0, 10).default(0),
  DATA_DIR: z.string().default("./data"),
  CARD_SETS_DIR: z.string().optional(),
  DATABASE_URL: address(
    /^postgres(ql)?$/,
    "an address like postgresql://user:password@host:5432/name",
  ).optional(),
  REDIS_URL: address(/^rediss?$/, "an address like redis://host:6379").optional(),
  JWT_KEYS: listOf(z.string().refine(isStrong, STRONG)),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_AUTHORIZE_URL: endpoint.default("https://accounts.google.com/o/oauth2/v2/auth"),
  GOOGLE_TOKEN_URL: endpoint.default("https://oauth2.googleapis.com/token"),
  GOOGLE_PROFILE_URL: endpoint.default("https://openidconnect.googleapis.com/v1/userinfo"),
  DISCORD_CLIENT_ID: z.string().optional(),
  DISCORD_CLIENT_SECRET: z.string().optional(),
  DISCORD_AUTHORIZE_URL: endpoint.default("https://discord.com/oauth2/authorize"),
  DISCORD_TOKEN_URL: endpoint.default("https://discord.com/api/oauth2/token"),
  DISCORD_PROFILE_URL: endpoint.default("https://discord.com/api/users/@me"),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w{8,250}$/, "a secret or restricted key of Stripe, such as sk_live_…")
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w{8,250}$/, "the signing secret of a webhook endpoint of Stripe, such as whsec_…")
    .optional(),
  STRIPE_API_BASE: address(/^https?$/, "an address like http://127.0.0.1:12111").optional(),
  SERVICE_KEY: z.string().refine(isStrong, "at least 32 random characters").optional(),
  ADMIN_GRANT_LIMIT: wholeNumberText(0, 1_000_000_000).default(5_000),
  LOG_LEVEL: oneOf(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(/^https?$/, "an address like http://127.0.0.1:4318").optional(),
  TRACED_PERCENT: wholeNumberText(0, 100).default(10),
  GUESTS_PER_HOUR: wholeNumberText(1, 1_000_000).default(60),
  REQUESTS_PER_MINUTE: wholeNumberText(1, 1_000_000).default(600),
  MESSAGES_PER_SECOND: wholeNumberText(1, 1_000_000).default(30),
  CLOCK_PERCENT: wholeNumberText(1, 10_000).default(100),
  RECONNECT_SECONDS: wholeNumberText(0, 3_600).default(60),
  BOT_DELAY_MS: wholeNumberText(0, 60_000).default(700),
  KEEP_REPLAYS_DAYS: wholeNumberText(0, 36_500).default(0),
  KEEP_LOGS_DAYS: wholeNumberText(0, 36_500).default(90),
  KEEP_GUESTS_DAYS: wholeNumberText(0, 36_500).default(180),
  DRAIN_SECONDS: wholeNumberText(0, 600).default(20),
});

export const VARIABLES = Object.keys(Environment.shape);

/** What a provider knows us by, and where it is asked. */
export interface ProviderConfig {
  clientId: string;
  clientSecret: string;
  authorizeUrl: string;
  tokenUrl: string;
  /** Where it tells whom a token belongs to. */
  profileUrl: string;
}

export interface Config {
  environment: "development" | "staging" | "production";
  /** The address to listen on; 0.0.0.0 lets other machines in. */
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Where players reach the server, without a trailing slash: the only origin its own pages come from. */
  publicUrl: string;
  /** Host and path at which clients reach this very process, if there are several behind one `publicUrl`. */
  publicAddress?: string;
  /** Where a copy of the card pictures is served, without a trailing slash; "" for this server. */
  cardCdnUrl: string;
  /** Origins of other pages that may use the API. */
  corsOrigins: string[];
  /** How many proxies in front of the server add to X-Forwarded-For. */
  trustProxy: number;
  /** Absolute path of the folder for the embedded database and generated secrets. */
  dataDir: string;
  /** Absolute path of a folder with further card sets and decks, such as imported ones; "" for none. */
  cardSetsDir: string;
  /** PostgreSQL; without it the embedded database in `dataDir`. */
  databaseUrl?: string;
  /** Needed with more than one process. */
  redisUrl?: string;
  /** Sign the tokens: the first signs, each is accepted. In development one is made and kept in `dataDir`. */
  jwtKeys: string[];
  /** The providers that users can sign in with. */
  providers: { google?: ProviderConfig; discord?: ProviderConfig };
  /** Takes payments for the store; without it nothing is sold for money. */
  stripe?: StripeConfig;
  /** Lets a service grant things to users. */
  serviceKey?: string;
  /** What an administrator may grant within 24 hours without a second one, in Mantibucks. */
  adminGrantLimit: number;
  logLevel: string;
  /** Where traces go; without it there are none. */
  tracing?: TracingConfig;
  /** New guests from one address. */
  guestsPerHour: number;
  /** API requests from one address, and of one account; writes, sign-ins and joins are a fixed part of it. */
  requestsPerMinute: number;
  /** Messages from one player in a match; whoever sends more is disconnected. */
  messagesPerSecond: number;
  /** The players' time for a match, in percent of the default. */
  clockPercent: number;
  /** How long the seat of a dropped connection is kept for it; its user may join again at any time. */
  reconnectSeconds: number;
  /** The delay before each action of a bot. */
  botDelayMs: number;
  /** After how many days things are deleted; 0 for never. */
  retentionDays: { replays: number; logs: number; guests: number };
  /** How long a process that ends may take to hand its matches over to others. */
  drainSeconds: number;
}

export interface TracingConfig {
  /** A collector's address for OpenTelemetry's protocol over HTTP, without a trailing slash and path. */
  endpoint: string;
  /** The share of actions that are traced, from 0 to 1. */
  share: number;
}

/** Keys of the account at Stripe that is paid. */
export interface StripeConfig {
  secretKey: string;
  webhookSecret: string;
  /** Another address than Stripe's own, for tests. */
  apiBase?: string;
}

/**
 * Reads the configuration. An empty variable counts as absent.
 * @throws {StartError} naming each variable at fault, its value (unless secret) and what is allowed.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new StartError(explain(parsed.error, given));

  const e = parsed.data;
  if (e.ENVIRONMENT !== "development") refuseDefaults(e);
  return {
    environment: e.ENVIRONMENT,
    host: e.HOST,
    port: e.PORT,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ""),
    publicAddress: e.PUBLIC_ADDRESS,
    cardCdnUrl: (e.CARD_CDN_URL ?? "").replace(/\/+$/, ""),
    corsOrigins: e.CORS_ORIGINS.map((address) => new URL(address).origin),
    trustProxy: e.TRUST_PROXY,
    dataDir: resolve(e.DATA_DIR),
    cardSetsDir: e.CARD_SETS_DIR ? resolve(e.CARD_SETS_DIR) : "",
    databaseUrl: e.DATABASE_URL,
    redisUrl: e.REDIS_URL,
    jwtKeys: e.JWT_KEYS,
    providers: { google: providerOf("GOOGLE", e), discord: providerOf("DISCORD", e) },
    stripe: stripeOf(e),
    serviceKey: e.SERVICE_KEY,
    adminGrantLimit: e.ADMIN_GRANT_LIMIT,
    logLevel: e.LOG_LEVEL,
    tracing: tracingOf(e),
    guestsPerHour: e.GUESTS_PER_HOUR,
    requestsPerMinute: e.REQUESTS_PER_MINUTE,
    messagesPerSecond: e.MESSAGES_PER_SECOND,
    clockPercent: e.CLOCK_PERCENT,
    reconnectSeconds: e.RECONNECT_SECONDS,
    botDelayMs: e.BOT_DELAY_MS,
    retentionDays: { replays: e.KEEP_REPLAYS_DAYS, logs: e.KEEP_LOGS_DAYS, guests: e.KEEP_GUESTS_DAYS },
    drainSeconds: e.DRAIN_SECONDS,
  };
}

/** @throws {StartError} if there is only one of id and secret. */
function providerOf(name: "GOOGLE" | "DISCORD", e: z.output<typeof Environment>): ProviderConfig | undefined {
  const clientId = e[`${name}_CLIENT_ID`];
  const clientSecret = e[`${name}_CLIENT_SECRET`];
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientId === undefined) throw new StartError(`${name}_CLIENT_ID is not set: its secret is`);
  if (clientSecret === undefined) throw new StartError(`${name}_CLIENT_SECRET is not set: its id is`);
  return {
    clientId,
    clientSecret,
    authorizeUrl: e[`${name}_AUTHORIZE_URL`],
    tokenUrl: e[`${name}_TOKEN_URL`],
    profileUrl: e[`${name}_PROFILE_URL`],
  };
}

function tracingOf(e: z.output<typeof Environment>): TracingConfig | undefined {
  const endpoint = e.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/+$/, "");
  return endpoint === undefined ? undefined : { endpoint, share: e.TRACED_PERCENT / 100 };
}

/** @throws {StartError} if there is only one of the two secrets, or an address of tests in production. */
function stripeOf(e: z.output<typeof Environment>): StripeConfig | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: apiBase } = e;
  if (secretKey === undefined && webhookSecret === undefined) return undefined;
  if (secretKey === undefined) throw new StartError("STRIPE_SECRET_KEY is not set: STRIPE_WEBHOOK_SECRET is");
  if (webhookSecret === undefined)
    throw new StartError("STRIPE_WEBHOOK_SECRET is not set: STRIPE_SECRET_KEY is");
  if (apiBase !== undefined && e.ENVIRONMENT === "production")
    throw new StartError("STRIPE_API_BASE is set: in production payments go to Stripe itself");
  return { secretKey, webhookSecret, apiBase };
}

/** What docs/OPERATIONS.md, compose.yaml and deploy/kubernetes come with, for development alone. */
const DEFAULT_KEY = "development-only-0123456789abcdef";
const DEFAULT_PASSWORD = "mantimon-development";

/** @throws {StartError} for a secret that everybody knows, or none. */
function refuseDefaults(e: z.output<typeof Environment>): void {
  const { ENVIRONMENT, JWT_KEYS, SERVICE_KEY, DATABASE_URL } = e;
  if (JWT_KEYS.length === 0) {
    throw new StartError(`JWT_KEYS is not set: in ${ENVIRONMENT} it must be ${STRONG}`);
  }
  if (JWT_KEYS.includes(DEFAULT_KEY)) {
    throw new StartError(`JWT_KEYS holds the key of the example: in ${ENVIRONMENT} it must be your own`);
  }
  if (SERVICE_KEY === DEFAULT_KEY) {
    throw new StartError(`SERVICE_KEY is the key of the example: in ${ENVIRONMENT} it must be your own`);
  }
  if (DATABASE_URL && new URL(DATABASE_URL).password === DEFAULT_PASSWORD) {
    throw new StartError(
      `DATABASE_URL has the password of the example: in ${ENVIRONMENT} it must be your own`,
    );
  }
}

function explain(error: z.ZodError, given: Record<string, string | undefined>): string {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const value = SECRETS.has(name) ? "(hidden)" : JSON.stringify(given[name]);
    return `${name} is ${value}: it must be ${issue.message}`;
  });
  return [...new Set(lines)].join("\n");
}
