// Quests in a list: what each asks for, how far it is, and what it gives.
import type { Reward } from "../../cards/reward-schema.ts";
import type en from "../text/en/index.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { Rewards } from "../wallet/Rewards.tsx";
import type { Quest } from "./queries.ts";
import "./quests.css";

/** "Win 3 matches under Pocket rules". */
function questText({ task, goal }: Pick<Quest, "task" | "goal">): string {
  const { count, deck, rules, match, against } = task;
  const parts = [
    t(`quest.${count}`, { count: goal }),
    deck && t("quests.onlyDeck", { type: t(`type.${deck as keyof typeof en.type}`) }),
    rules && t("quests.onlyRules", { rules: t(`rules.${rules as "house"}`) }),
    match && t(`quests.match.${match as keyof typeof en.quests.match}`),
    against && t(`quests.against.${against}`),
  ];
  return parts.filter(Boolean).join(" ");
}

export function QuestList({ quests }: { quests: readonly Quest[] }) {
  return (
    <ul className="quests" data-testid="quests">
      {quests.map((quest) => (
        <OneQuest key={`${quest.period}-${quest.id}`} quest={quest} />
      ))}
    </ul>
  );
}

function OneQuest({ quest }: { quest: Quest }) {
  const { progress, goal, completed, reward, expiresAt } = quest;
  const text = questText(quest);
  return (
    <li className="quests__one" data-completed={completed || undefined}>
      <span className="quests__words">
        <strong>{text}</strong>
        <small>
          {completed ? (
            <>
              <Icon name="check" /> {t("quests.done")}
            </>
          ) : (
            <>
              {t("quests.progress", { progress, goal })} ·{" "}
              {t("quests.until", { time: formatDateTime(expiresAt) })}
            </>
          )}
        </small>
        <progress className="quests__bar" value={progress} max={goal} aria-label={text} />
      </span>
      <Rewards reward={reward as Reward} />
    </li>
  );
}
