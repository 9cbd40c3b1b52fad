// Limits how often one may ask, by address and by account: counted in Redis where there is one, else in this process.
import type { Request, Response } from "express";
import type { Redis } from "ioredis";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../config.ts";
import { Problem } from "./problem.ts";

/** How often: a number of points in so many seconds. */
type Policies = ReturnType<typeof policiesOf>;
export type LimitName = keyof Policies;

type LimitConfig = Pick<Config, "requestsPerMinute" | "guestsPerHour" | "messagesPerSecond">;

/** Costly requests, and those that could be used for guessing, have a fixed share of the total. */
function policiesOf({ requestsPerMinute, guestsPerHour, messagesPerSecond }: LimitConfig) {
  const part = (divisor: number) => Math.max(1, Math.ceil(requestsPerMinute / divisor));
  return {
    read: { points: requestsPerMinute, seconds: 60 },
    write: { points: part(10), seconds: 60 },
    renew: { points: part(10), seconds: 60 },
    sign_in: { points: part(20), seconds: 60 },
    join: { points: part(10), seconds: 60 },
    export: { points: part(60), seconds: 600 },
    // A connection may send so many in one second, an account or address, with all its connections, half as many in
    // each second of a minute.
    message: { points: messagesPerSecond * 30, seconds: 60 },
    // By player and match: each attempt reserves a connection of the room for some seconds.
    seat: { points: 12, seconds: 15 },
    // By address, for each room of a match. A room has places for more than one address.
    address_seat: { points: 36, seconds: 15 },
    address_spectator: { points: 500, seconds: 15 },
    // To be told what one has missed takes playing the match again.
    catch_up: { points: 20, seconds: 60 },
    emote: { points: 5, seconds: 15 },
    report: { points: part(60), seconds: 3600 },
    guest: { points: guestsPerHour, seconds: 3600 },
    // Files: a page that shows every card loads a thousand, and many people may share an address.
    static: { points: requestsPerMinute * 20, seconds: 60 },
  } as const;
}

/** Each process counts these for itself: asking Redis would cost more than a file, or as much as an action. */
const COUNTED_LOCALLY: ReadonlySet<string> = new Set<LimitName>(["static", "message"]);

export interface Taken {
  allowed: boolean;
  /** The state of the key with the fewest points left: the points, and the seconds until they are back. */
  remaining: number;
  reset: number;
}

export interface Limits {
  /** Takes a point under each key. */
  take(name: LimitName, keys: string[]): Promise<Taken>;
  policy(name: LimitName): { points: number; seconds: number };
}

export function createLimits(config: LimitConfig, redis?: Redis): Limits {
  const policies = policiesOf(config);
  const limiterOf = ([name, { points, seconds }]: [string, Policies[LimitName]]) => {
    const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
    const memory = new RateLimiterMemory(options);
    // While Redis is away each process counts for itself.
    return redis && !COUNTED_LOCALLY.has(name)
      ? new RateLimiterRedis({
          ...options,
          storeClient: redis,
          insuranceLimiter: memory,
          rejectIfRedisNotReady: true,
        })
      : memory;
  };
  const limiters = new Map(Object.entries(policies).map((entry) => [entry[0], limiterOf(entry)]));

  return {
    policy: (name) => policies[name],
    async take(name, keys) {
      const results = await Promise.all(keys.map((key) => consume(limiters.get(name)!, key)));
      const tightest = results.reduce((a, b) => (b.remaining < a.remaining ? b : a));
      return results.find(({ allowed }) => !allowed) ?? tightest;
    },
  };
}

async function consume(limiter: RateLimiterMemory | RateLimiterRedis, key: string): Promise<Taken> {
  const taken = (result: RateLimiterRes, allowed: boolean) => ({
    allowed,
    remaining: Math.max(0, result.remainingPoints),
    reset: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  });
  try {
    return taken(await limiter.consume(key), true);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return taken(refused, false);
    throw refused;
  }
}

/**
 * Takes a point for the request's account, or for its address if there is none, and says in the headers of
 * draft-ietf-httpapi-ratelimit-headers-08 what is left.
 * @throws {Problem} `too_many_requests`
 */
export async function limitRequest(
  limits: Limits,
  name: LimitName,
  req: Request,
  res: Response,
  userId?: string,
): Promise<void> {
  // Each guest account that somebody makes would have a limit of its own to make more of them.
  const keys = name === "guest" ? [addressKey(req.ip)] : clientKeys(req.ip, userId);
  const { allowed, remaining, reset } = await limits.take(name, keys);
  const { points, seconds } = limits.policy(name);
  res.setHeader("RateLimit-Policy", `"${name}";q=${points};w=${seconds}`);
  res.setHeader("RateLimit", `"${name}";r=${remaining};t=${reset}`);
  if (allowed) return;
  res.setHeader("Retry-After", reset);
  throw new Problem("too_many_requests", `Try again in ${reset} s`);
}

/** The keys that a client is counted by: the account, as many people may share an address; else the address. */
export function clientKeys(address: string | undefined, userId: string | undefined): string[] {
  return userId ? userKeys(userId) : [addressKey(address)];
}

/** The keys that an account is counted by, from any address. */
export const userKeys = (userId: string | undefined): string[] => (userId ? [`user:${userId}`] : []);

/** The key that an address is counted by. An IPv6 address counts as its /64 network, whose owner can use all of it. */
export function addressKey(address = ""): string {
  if (!ipaddr.isValid(address)) return `address:${address}`;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return `address:${parsed}`;
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `address:${network.join(":")}`;
}
