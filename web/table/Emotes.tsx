// Emotes: the palette, the bubble at the name plate and the mute switch.
import type { Seat } from "../../engine/index.ts";
import { cosmeticName } from "../cosmetics/items.ts";
import { now } from "../match/clock.ts";
import { EMOTES } from "../match/shared-constants.ts";
import { keyOf, shownKeyOf } from "../settings/settings.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useNow, useShownFor } from "../ui/timers.ts";
import { EmoteFace } from "./emote-faces.tsx";
import { useTable } from "./model.ts";

const SHOWN = 4_500;

export function EmoteButton() {
  const { open } = useTable();
  const wait = useQuiet();
  return (
    <button
      type="button"
      className="plate__say"
      data-testid="say"
      data-quiet={wait > 0 || undefined}
      aria-label={wait > 0 ? t("table.sayAgain", { count: wait }) : t("table.say")}
      title={`${t("table.say")} (${shownKeyOf("emotes")})`}
      aria-keyshortcuts={keyOf("emotes")}
      onClick={() => open({ show: "emotes" })}
    >
      {wait > 0 ? <span aria-hidden="true">{wait}</span> : <Icon name="bubble" />}
    </button>
  );
}

/** What an emote says: a free one, or one from the wardrobe. */
const emoteWords = (emote: string): string => (isFree(emote) ? t(`emotes.${emote}`) : cosmeticName(emote));

const isFree = (emote: string): emote is (typeof EMOTES)[number] =>
  (EMOTES as readonly string[]).includes(emote);

/** Seconds until another emote is allowed. */
function useQuiet(): number {
  const { quietUntil } = useTable().state;
  // Every state updates it. The timer is for the countdown alone.
  const shown = useNow(quietUntil > now());
  return Math.max(0, Math.ceil((quietUntil - Math.max(shown, now())) / 1000));
}

export function EmotePalette({ onClose }: { onClose(): void }) {
  const { ask, explain, state, me } = useTable();
  const wait = useQuiet();
  const own = (me !== null && state.players[me].worn.emotes) || [];
  return (
    <Dialog title={t("table.say")} kind="palette" onClose={onClose} testId="emotes">
      <ul className="emotes">
        {[...EMOTES, ...own].map((emote) => (
          <li key={emote}>
            <button
              type="button"
              className="emote"
              aria-disabled={wait > 0}
              data-emote={emote}
              onClick={() => {
                if (wait > 0) return explain(t("table.quiet", { count: wait }));
                onClose();
                ask((requests) => requests.emote?.(emote));
              }}
            >
              <EmoteFace emote={emote} />
              {emoteWords(emote)}
            </button>
          </li>
        ))}
      </ul>
      <div className="emotes__foot">
        <p>{wait > 0 && t("table.againIn", { count: wait })}</p>
        <MuteSwitch />
      </div>
    </Dialog>
  );
}

/** For players the server holds back the opponent's emotes; for spectators the client hides them. */
export function MuteSwitch() {
  const { state, ask } = useTable();
  return (
    <button
      type="button"
      role="switch"
      className="emotes__switch"
      data-testid="mute"
      aria-checked={state.muted}
      onClick={() => ask((requests) => requests.mute?.(!state.muted))}
    >
      <span className="emotes__track" aria-hidden="true" />
      {state.seat === -1 ? t("table.mutePlayers") : t("table.muteOpponent")}
    </button>
  );
}

/** The latest emote of the player in this seat. */
export function Bubble({ seat }: { seat: Seat }) {
  const { state, nameOf, bottom } = useTable();
  const said = state.lastEmotes[seat];
  const fresh = useShownFor(said?.id, SHOWN);
  return (
    <div
      className={`bubble__place bubble__place--${seat === bottom ? "near" : "far"}`}
      role="status"
      data-testid={`bubble-${seat}`}
    >
      {fresh && said && (
        <p key={said.id} className="bubble" data-emote={said.emote}>
          <EmoteFace emote={said.emote} />
          <span className="sr-only">{nameOf(seat)}: </span>
          {emoteWords(said.emote)}
        </p>
      )}
    </div>
  );
}
