// Chooses the keys of the table's shortcuts.
import { type KeyboardEvent, useState } from "react";
import { t } from "../text/index.ts";
import { FIRST_KEYS, keyTrouble, SHORTCUTS, type Shortcut } from "./keys.ts";
import { changeSettings, useSettings } from "./settings.ts";

const wordOf = (shortcut: Shortcut) => t(`keys.${shortcut}`);

export function KeySettings() {
  const { keys } = useSettings();
  /** The shortcut whose next key is awaited. */
  const [awaited, setAwaited] = useState<Shortcut | null>(null);
  const [refusal, setRefusal] = useState("");
  const wait = (shortcut: Shortcut | null) => {
    setAwaited(shortcut);
    setRefusal("");
  };
  const onKey = (event: KeyboardEvent, shortcut: Shortcut) => {
    if (awaited !== shortcut || event.key === "Tab") return;
    // Held modifiers are no key yet.
    if (["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"].includes(event.key)) return;
    event.preventDefault();
    if (event.repeat) return;
    if (event.key === "Escape") return wait(null);
    const key = event.key.toLowerCase();
    const trouble = keyTrouble(keys, shortcut, key);
    if (trouble !== null) return setRefusal(refusalOf(trouble, key));
    changeSettings({ keys: { ...keys, [shortcut]: key } });
    wait(null);
  };
  return (
    <details className="keylist" data-testid="key-settings">
      <summary>{t("settings.keys")}</summary>
      <p className="settings__about">{t("settings.keysHelp")}</p>
      <ul className="keylist__rows">
        {SHORTCUTS.map((shortcut) => (
          <li key={shortcut} className="keylist__row">
            <span>{wordOf(shortcut)}</span>
            <button
              type="button"
              className="button button--small"
              data-testid={`key-${shortcut}`}
              aria-label={`${wordOf(shortcut)}: ${keys[shortcut].toUpperCase()}`}
              aria-pressed={awaited === shortcut}
              onClick={() => wait(shortcut)}
              onBlur={() => awaited === shortcut && wait(null)}
              onKeyDown={(event) => onKey(event, shortcut)}
            >
              {awaited === shortcut ? t("settings.pressKey") : keys[shortcut].toUpperCase()}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{refusal}</p>
      <button
        type="button"
        className="button button--quiet"
        onClick={() => changeSettings({ keys: FIRST_KEYS })}
      >
        {t("settings.keysReset")}
      </button>
    </details>
  );
}

function refusalOf(trouble: "character" | "fixed" | Shortcut, key: string): string {
  if (trouble === "character") return t("settings.keyCharacter");
  if (trouble === "fixed") return t("settings.keyFixed", { key: key.toUpperCase() });
  return t("settings.keyTaken", { key: key.toUpperCase(), what: wordOf(trouble) });
}
