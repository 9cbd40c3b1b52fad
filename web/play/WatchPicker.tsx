// Whether anyone may watch a match, and with which delay, so that nobody gets help from outside.
import { DELAYS, delayWords } from "../match/delay.ts";
import { t } from "../text/index.ts";

interface WatchPickerProps {
  watched: boolean;
  /** Seconds. */
  delay: number;
  onWatched(watched: boolean): void;
  onDelay(delay: number): void;
}

export function WatchPicker({ watched, delay, onWatched, onDelay }: WatchPickerProps) {
  return (
    <div className="watch">
      <label className="check">
        <input type="checkbox" checked={watched} onChange={(event) => onWatched(event.target.checked)} />
        {t("play.anyoneWatches")}
      </label>
      {watched && (
        <label className="watch__delay">
          <span className="sr-only">{t("play.delay")}</span>
          <select
            className="select"
            data-testid="delay"
            value={delay}
            onChange={(event) => onDelay(Number(event.target.value))}
          >
            {DELAYS.map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? t("play.delayNone") : t("play.delayLater", { delay: delayWords(seconds) })}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
