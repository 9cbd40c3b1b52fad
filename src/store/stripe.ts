// The connection to Stripe: the official client, and what is needed to check its webhooks. Without keys there is none.
import type Stripe from "stripe";
import type { Config } from "../config.ts";

/** Milliseconds until a request to Stripe is given up. */
const TIMEOUT_MS = 10_000;

export interface Payments {
  stripe: Stripe;
  /** The secret that Stripe signs webhooks with. */
  webhookSecret: string;
  /** Where a player comes back to. */
  publicUrl: string;
}

export async function createPayments({
  stripe: keys,
  publicUrl,
}: Pick<Config, "stripe" | "publicUrl">): Promise<Payments | null> {
  if (!keys) return null;
  // Hundreds of files, which a server without keys starts sooner without.
  const { Stripe } = await import("stripe");
  const base = keys.apiBase ? new URL(keys.apiBase) : null;
  const stripe = new Stripe(keys.secretKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    telemetry: false,
    ...(base && {
      protocol: base.protocol === "http:" ? "http" : "https",
      host: base.hostname,
      port: base.port || undefined,
    }),
  });
  return { stripe, webhookSecret: keys.webhookSecret, publicUrl };
}
