// What a reward may name that a service or an administrator asks for.
import type { BattlePass } from "../../cards/battle-pass.ts";
import { checkReward, type Reward, type RewardIds } from "../../cards/reward-schema.ts";
import type { CosmeticServices } from "../cosmetics/routes.ts";
import { type FieldError, MAX_FIELD_ERRORS, Problem } from "../http/problem.ts";
import type { EconomyServices } from "./services.ts";

/** All kinds of them: a reward of the game's files may be allowed fewer. */
export type GrantableIds = Required<RewardIds>;

export const grantableIds = ({
  boosters,
  catalog,
  cosmetics,
  battlePass,
}: Pick<EconomyServices, "boosters" | "catalog"> &
  Pick<CosmeticServices, "cosmetics"> & { battlePass: BattlePass }): GrantableIds => ({
  packs: boosters.ids,
  cards: new Set(catalog.byId.keys()),
  cosmetics: new Set(cosmetics.keys()),
  battlePasses: new Set(battlePass.seasons.map(({ id }) => id)),
});

/** @throws {Problem} `invalid_request`, which tells whatever the reward of a body names that does not exist */
export function checkGrantable(reward: Reward, ids: GrantableIds): void {
  const fields: FieldError[] = [];
  checkReward(reward, ids, (path, message) => fields.push({ field: `reward.${path}`, message }));
  if (fields.length > 0) throw new Problem("invalid_request", undefined, fields.slice(0, MAX_FIELD_ERRORS));
}
