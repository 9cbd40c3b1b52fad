// The handler of the endpoint of quests.
import type { Quests } from "../../cards/quests.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import type { questEndpoints } from "./endpoints.ts";
import { definitionOf, presentQuests } from "./service.ts";

export interface QuestServices {
  db: Db;
  quests: Quests;
  now(): number;
}

export function questHandlers({ db, quests, now }: QuestServices): Handlers<typeof questEndpoints> {
  return {
    "GET /me/quests": async ({ user, query }) => {
      const rows = await presentQuests(db, quests, user.id, now(), query.timeZone);
      return {
        quests: rows.flatMap((row) => {
          const definition = definitionOf(quests, row);
          if (!definition || row.expiresAt.getTime() <= now()) return [];
          const { quest: id, period, goal, progress, completedAt, expiresAt } = row;
          const { task, reward } = definition;
          return [
            {
              id,
              period,
              task,
              goal,
              progress,
              completed: completedAt !== null,
              reward: { ...reward },
              expiresAt: expiresAt.toISOString(),
            },
          ];
        }),
      };
    },
  };
}
