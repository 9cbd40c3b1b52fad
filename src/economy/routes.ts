// Handlers of the economy's endpoints.
import { MAX_COPIES } from "../../cards/economy.ts";
import type { Handlers } from "../http/endpoint.ts";
import { invalidCursor } from "../http/pagination.ts";
import type { AuditJob } from "./audit-job.ts";
import { craftCard } from "./crafting.ts";
import { claimDaily, dailyOf } from "./daily.ts";
import type { economyEndpoints } from "./endpoints.ts";
import { grantGift } from "./grants.ts";
import { openPacks, unopenedPacks } from "./packs.ts";
import { checkGrantable, type GrantableIds } from "./reward-ids.ts";
import type { EconomyServices } from "./services.ts";
import { finishTutorial } from "./tutorial.ts";
import { type WalletChange, walletHistory, walletOf } from "./wallet.ts";

export function economyHandlers(
  services: EconomyServices,
  audit: Pick<AuditJob, "latest">,
  grantable: GrantableIds,
): Handlers<typeof economyEndpoints> {
  const { db, economy, boosters } = services;
  const { crafting } = economy;
  const published = { packs: boosters.shown, crafting, maxCopies: MAX_COPIES };

  return {
    "GET /me/wallet": ({ user }) => walletOf(db, user.id),
    "GET /me/wallet/history": async ({ user, query: { cursor, limit } }) => {
      const rows = await walletHistory(db, user.id, decodeNumber(cursor), limit + 1);
      const shown = rows.slice(0, limit);
      const next = rows.length > limit ? String(shown[shown.length - 1].number) : null;
      return { items: shown.map(showChange), next };
    },
    "GET /me/daily": ({ user, query }) => dailyOf(services, user.id, query.timeZone),
    "POST /me/daily/claim": ({ user, body }) => claimDaily(services, user.id, body.timeZone),
    "PUT /me/tutorial": async ({ user }) => ({ granted: await finishTutorial(services, user.id) }),
    "GET /packs": async ({ res }) => {
      res.setHeader("Cache-Control", "public, max-age=300");
      return published;
    },
    "GET /me/packs": async ({ user }) => {
      const { packs, counts } = await unopenedPacks(db, user.id);
      return { packs: packs.map(showPack), counts };
    },
    "POST /me/packs/open": ({ user, body }) => openPacks(services, user.id, body.packs),
    "POST /me/packs/:id/open": async ({ user, params }) => {
      const { packs, wallet } = await openPacks(services, user.id, [params.id]);
      return { cards: packs[0].cards, wallet };
    },
    "POST /me/cards/:card/craft": ({ user, params, body }) =>
      craftCard(services, user.id, params.card, body.key),
    "PUT /grants/:id/reward": async ({ params, body }) => {
      const { userId, source, reward } = body;
      checkGrantable(reward, grantable);
      return { granted: await grantGift(db, { id: params.id, userId, source, reward }) };
    },
    "GET /economy/audit": async () => ({ audit: audit.latest() }),
  };
}

export const showChange = ({ number, transaction, currency, amount, balance }: WalletChange) => ({
  id: String(number),
  at: transaction.createdAt.toISOString(),
  cause: transaction.cause,
  currency,
  amount,
  balance: balance ?? 0,
});

const showPack = ({ createdAt, ...pack }: Awaited<ReturnType<typeof unopenedPacks>>["packs"][number]) => ({
  ...pack,
  since: createdAt.toISOString(),
});

/** The cursor of a wallet's history is the number of the last change of the page before. @throws {Problem} */
export function decodeNumber(cursor: string | undefined): bigint | undefined {
  if (cursor === undefined) return undefined;
  if (/^\d{1,18}$/.test(cursor)) return BigInt(cursor);
  throw invalidCursor();
}
