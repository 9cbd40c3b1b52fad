// Chooses the bot to play against: how it likes to play, how strong it is, and its deck.
import type { PresetName } from "../../engine/index.ts";
import { t } from "../text/index.ts";
import { BotPortrait } from "./BotPortrait.tsx";
import { type BotChoice, LEVELS, PERSONALITIES, personalityName } from "./last-choice.ts";
import { starterDecks } from "./starter-decks.ts";
import "./opponent.css";

interface OpponentPickerProps {
  rules: PresetName;
  bot: BotChoice;
  onChoose(bot: BotChoice): void;
}

export function OpponentPicker({ rules, bot, onChoose }: OpponentPickerProps) {
  return (
    <section className="panel opponent" id="opponent" aria-labelledby="opponent-title" tabIndex={-1}>
      <h2 id="opponent-title">{t("play.opponent")}</h2>
      <fieldset className="faces">
        <legend>{t("play.personality")}</legend>
        <div className="faces__row">
          {PERSONALITIES.map((id) => (
            <label key={id} className="facecard" data-testid={`personality-${id}`}>
              <input
                className="sr-only"
                type="radio"
                name="personality"
                value={id}
                checked={bot.personality === id}
                onChange={() => onChoose({ ...bot, personality: id })}
              />
              <BotPortrait personality={id} />
              <strong>{personalityName(id)}</strong>
              <small>{t(`personality.${id as "balanced"}About`)}</small>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="levels">
        <legend>{t("play.level")}</legend>
        <div className="levels__row">
          {LEVELS.map((level) => (
            <label key={level} className="level" data-reached={level <= bot.level || undefined}>
              <input
                className="sr-only"
                type="radio"
                name="level"
                value={level}
                checked={bot.level === level}
                aria-describedby="level-about"
                onChange={() => onChoose({ ...bot, level })}
              />
              {level}
            </label>
          ))}
        </div>
        <p className="levels__about" id="level-about" role="status">
          <strong>{t("play.levelOf", { level: bot.level })}</strong> {t(`level.about${bot.level as 1}`)}
        </p>
      </fieldset>
      <BotDeck rules={rules} bot={bot} onChoose={onChoose} />
    </section>
  );
}

function BotDeck({ rules, bot, onChoose }: OpponentPickerProps) {
  const decks = starterDecks.filter((deck) => deck.rules === rules);
  const chosen = decks.some(({ id }) => id === bot.deck) ? bot.deck : "";
  return (
    <label className="opponent__deck">
      <span>{t("play.botDeck")}</span>
      <select
        className="select"
        data-testid="bot-deck"
        value={chosen}
        onChange={(event) => onChoose({ ...bot, deck: event.target.value || undefined })}
      >
        <option value="">{t("play.byLot")}</option>
        {decks.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
