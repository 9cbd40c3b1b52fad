// Attacks, ability and retreat of my active Mantimon, each with the reason if it is not possible.

import type { Type } from "../../engine/index.ts";
import { advice } from "../match/advice.ts";
import type { AttackPreview } from "../match/attack-preview.ts";
import { shownAttacks } from "../match/attacks.ts";
import { topCard } from "../match/game-log.ts";
import { previewParts } from "../match/preview-words.ts";
import { keyOf } from "../settings/settings.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { TypeBead } from "../ui/TypeBead.tsx";
import { nextStep, useTable } from "./model.ts";

export function Attacks() {
  const table = useTable();
  const { view, rules, pool, me, playable, situation } = table;
  const active = me === null ? null : view.players[me].active;
  const card = active && pool.cards[topCard(active)];
  if (!active || !card || !situation) return null;
  const text = advice.get().textOf(pool, topCard(active));
  const attacks = shownAttacks(active, pool, (index) => playable.attacks.has(index));
  const previews = attacks.map(({ index }) =>
    playable.attacks.has(index) ? advice.get().previewAttack(view, rules, pool, situation.seat, index) : null,
  );
  const most = Math.max(0, ...previews.map((preview) => (preview ? worth(preview) : 0)));
  const sensible = nextStep(table) === "attack";

  return (
    <div className="attacks">
      {attacks.map(({ attack, index }, place) => (
        <AttackButton
          key={index}
          name={attack.name}
          cost={attack.cost}
          missing={advice.get().missingEnergy(situation, index)}
          damage={attack.damage}
          text={attack.text}
          shortcut={index + 1}
          reason={
            playable.attacks.has(index) ? null : advice.get().whyNotMove(situation, { type: "attack", index })
          }
          busy={situation.busy}
          preview={previews[place]}
          best={sensible && most > 0 && previews[place] !== null && worth(previews[place]) === most}
          onUse={() => table.attack(index)}
          onRefuse={table.explain}
        />
      ))}
      {text.ability && card.kind === "mantimon" && card.ability?.when === "activate" && (
        <AbilityButton
          mon={active.id}
          name={text.ability.name}
          text={text.ability.text}
          reason={advice.get().whyNotMove(situation, { type: "ability", mon: active.id })}
        />
      )}
      {card.kind !== "mantimon" && playable.abilities.has(active.id) && (
        <AbilityButton
          mon={active.id}
          name={card.name}
          text={text.text}
          reason={advice.get().whyNotMove(situation, { type: "ability", mon: active.id })}
        />
      )}
      <RetreatButton card={topCard(active)} cost={card.kind === "mantimon" ? card.retreat : 0} />
    </div>
  );
}

interface AttackButtonProps {
  name: string;
  cost: Type[];
  missing: Type[];
  damage: string;
  text: string;
  shortcut: number;
  /** Null if it may be used. */
  reason: string | null;
  /** The reason is temporary and needs no explanation. */
  busy: boolean;
  /** What it would do; null if that cannot be told. */
  preview: AttackPreview | null;
  /** It is the sensible next step. */
  best: boolean;
  onUse(): void;
  onRefuse(reason: string): void;
}

function AttackButton({
  name,
  cost,
  missing,
  damage,
  text,
  shortcut,
  reason,
  busy,
  preview,
  best,
  onUse,
  onRefuse,
}: AttackButtonProps) {
  return (
    <button
      type="button"
      className="attack"
      data-best={best || undefined}
      data-testid={`attack-${shortcut - 1}`}
      data-legal={reason === null || undefined}
      aria-disabled={reason !== null}
      aria-keyshortcuts={String(shortcut)}
      onClick={() => (reason === null ? onUse() : onRefuse(reason))}
    >
      <span
        className="attack__cost"
        role="img"
        aria-label={
          cost.length === 0
            ? t("table.costsNothing")
            : t("table.costs", { types: cost.map((type) => t(`type.${type}`)).join(", ") })
        }
      >
        {cost.length === 0 && <span className="attack__free">{t("table.free")}</span>}
        {markMissing(cost, missing).map((bead, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal beads have no other name
          <span key={at} data-missing={bead.missing || undefined}>
            <TypeBead type={bead.type} />
          </span>
        ))}
      </span>
      <span className="attack__name">{name}</span>
      <span className="attack__damage">{damage}</span>
      {text && <span className="attack__text">{text}</span>}
      {preview && <PreviewLine preview={preview} />}
      {reason && !busy && <span className="attack__reason">{reason}</span>}
    </button>
  );
}

/** How much an attack is worth to the player who looks for the sensible step. */
function worth({ damage, knockOut }: AttackPreview): number {
  const knocksOut = knockOut === "always" ? 2000 : knockOut === "sometimes" ? 1000 : 0;
  return 1 + damage[0] + damage[1] + knocksOut;
}

/** What an attack would do, in a line. */
export function PreviewLine({ preview }: { preview: AttackPreview }) {
  const parts = previewParts(preview);
  return (
    <span className="attack__preview" data-testid="preview" data-knock-out={preview.knockOut}>
      {parts.map((part) => (
        <span key={part.text} className="attack__effect" data-tone={part.tone}>
          {part.text}
        </span>
      ))}
    </span>
  );
}

/** Marks missing energy, from the end of equal beads. */
function markMissing(cost: Type[], missing: Type[]): { type: Type; missing: boolean }[] {
  const owed = [...missing];
  const marked = cost.toReversed().map((type) => {
    const place = owed.indexOf(type);
    if (place !== -1) owed.splice(place, 1);
    return { type, missing: place !== -1 };
  });
  return marked.reverse();
}

export function AbilityButton({
  mon,
  name,
  text,
  reason,
}: {
  mon: number;
  name: string;
  text: string;
  reason: string;
}) {
  const { playable, act, explain, situation } = useTable();
  const move = playable.abilities.get(mon);
  return (
    <button
      type="button"
      className="attack attack--ability"
      data-testid={`ability-${mon}`}
      data-legal={move !== undefined || undefined}
      aria-disabled={!move}
      onClick={() => (move ? act(move) : explain(reason))}
    >
      <span className="attack__cost">
        <Icon name="spark" />
      </span>
      <span className="attack__name">{name}</span>
      <span className="attack__text">{text}</span>
      {!move && !situation?.busy && <span className="attack__reason">{reason}</span>}
    </button>
  );
}

/** Starts a retreat. The bench then highlights who can come forward. */
function RetreatButton({ card, cost }: { card: number; cost: number }) {
  const { playable, explain, open, hold, situation } = useTable();
  const able = playable.retreats.size > 0;
  const reason = able || !situation ? "" : advice.get().whyNotMove(situation, { type: "retreat", to: -1 });
  return (
    <button
      type="button"
      className="attack attack--retreat"
      data-testid="retreat"
      data-legal={able || undefined}
      aria-disabled={!able}
      aria-keyshortcuts={keyOf("retreat")}
      onClick={() => {
        open(null);
        if (able) hold({ from: "active", card, copy: 0 });
        else explain(reason);
      }}
    >
      <span className="attack__cost">
        <Icon name="retreat" />
      </span>
      <span className="attack__name">{t("table.retreat")}</span>
      <span className="attack__damage attack__damage--small">
        {cost === 0 ? t("table.free") : t("table.energyCount", { count: cost })}
      </span>
      {!able && !situation?.busy && <span className="attack__reason">{reason}</span>}
    </button>
  );
}
