// What was granted, or can be earned: money, packs and cards in a row, and whatever else there is in another one.
import type { Reward } from "../../cards/reward-schema.ts";
import { packName } from "../packs/pack-looks.ts";
import { t, withTexts } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Money } from "./Money.tsx";

const OtherRewards = lazyPart(() =>
  withTexts(import("./OtherRewards.tsx")).then(({ OtherRewards }) => OtherRewards),
);

interface RewardsProps {
  reward: Reward;
  /** Names packs. */
  words?: boolean;
}

export function Rewards({ reward, words }: RewardsProps) {
  const { mantibucks, dust, packs, cards, ...others } = reward;
  return (
    <>
      {(mantibucks ?? dust ?? packs ?? cards) !== undefined && <Row reward={reward} words={words} />}
      {Object.keys(others).length > 0 && <OtherRewards reward={others} />}
    </>
  );
}

function Row({ reward: { mantibucks, dust, packs = {}, cards = {} }, words }: RewardsProps) {
  return (
    <ul className="rewards">
      {mantibucks !== undefined && (
        <li className="reward" data-reward="mantibucks">
          <Money amount={mantibucks} change />
        </li>
      )}
      {dust !== undefined && (
        <li className="reward" data-reward="dust">
          <Money amount={dust} currency="dust" change />
        </li>
      )}
      {Object.entries(packs).map(([pack, count]) => (
        <li key={pack} className="reward" data-reward="packs">
          <span className="minipack" data-pack={pack} aria-hidden="true" />
          {words ? t("money.packsOf", { count, pack: packName(pack) }) : t("money.packs", { count })}
        </li>
      ))}
      {Object.entries(cards).map(([card, count]) => (
        <li key={card} className="reward" data-reward="cards">
          <span className="reward__card">
            <CardImage id={card} name="" what="face" />
          </span>
          {t("money.cards", { count })}
        </li>
      ))}
    </ul>
  );
}
