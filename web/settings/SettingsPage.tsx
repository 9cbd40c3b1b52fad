// The settings page. Each change counts at once.
import type { ReactNode } from "react";
import { t } from "../text/index.ts";
import { TypeBead } from "../ui/TypeBead.tsx";
import { KeySettings } from "./KeySettings.tsx";
import {
  APPEARANCES,
  changeSettings,
  DEFAULTS,
  LANGUAGES,
  MOTIONS,
  PACES,
  type Settings,
  TEXT_SIZES,
  useSettings,
} from "./settings.ts";
import "./settings.css";

export function SettingsPage() {
  const { language } = useSettings();
  return (
    <div className="settings">
      <h1>{t("settings.title")}</h1>
      <p className="settings__about">{t("settings.saved")}</p>
      <Group title={t("settings.languageTitle")}>
        <Choice
          name="language"
          label={t("settings.language")}
          values={LANGUAGES}
          wordOf={(one) => t(`settings.${one}`)}
        />
      </Group>
      <Group title={t("settings.tableTitle")}>
        <Choice
          name="pace"
          label={t("settings.pace")}
          values={PACES}
          wordOf={(one) =>
            ({
              calm: t("settings.paceCalm"),
              normal: t("settings.paceNormal"),
              brisk: t("settings.paceBrisk"),
              instant: t("settings.paceInstant"),
            })[one]
          }
        />
        <Switch name="confirmEndTurn" label={t("settings.confirmEndTurn")} />
        <Switch name="confirmAttack" label={t("settings.confirmAttack")} />
        <Switch name="letterKeys" label={t("settings.letterKeys")} help={t("settings.letterKeysHelp")} />
        <KeySettings />
        <Switch name="showCosmetics" label={t("settings.showCosmetics")} />
        <Switch name="leftHanded" label={t("settings.leftHanded")} />
      </Group>
      <Group title={t("settings.seeingTitle")}>
        <Choice
          name="appearance"
          label={t("settings.appearance")}
          values={APPEARANCES}
          wordOf={(one) =>
            ({
              dark: t("settings.appearanceDark"),
              light: t("settings.appearanceLight"),
              device: t("settings.appearanceDevice"),
            })[one]
          }
        />
        <Choice
          name="motion"
          label={t("settings.motion")}
          values={MOTIONS}
          wordOf={(one) =>
            ({
              system: t("settings.motionSystem"),
              full: t("settings.motionFull"),
              reduced: t("settings.motionReduced"),
            })[one]
          }
        />
        <Choice
          name="textSize"
          label={t("settings.textSize")}
          values={TEXT_SIZES}
          wordOf={(one) => `${one} %`}
        />
        <Switch name="typeLetters" label={t("settings.typeLetters")} help={t("settings.typeLettersHelp")} />
        <p className="settings__sample">
          <TypeBead type="fire" /> <TypeBead type="fire" /> <TypeBead type="water" /> {t("settings.sample")}
        </p>
      </Group>
      <Group title={t("settings.soundTitle")}>
        <Slider name="volume" label={t("settings.volume")} />
        <Slider name="effectsVolume" label={t("settings.effectsVolume")} />
        <Slider name="musicVolume" label={t("settings.musicVolume")} />
        <Switch name="muteOnBlur" label={t("settings.muteOnBlur")} />
        <Switch name="vibration" label={t("settings.vibration")} />
      </Group>
      <button
        type="button"
        className="button button--quiet"
        onClick={() => changeSettings({ ...DEFAULTS, language })}
      >
        {t("settings.reset")}
      </button>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel settings__group" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type NamesOf<T> = { [K in keyof Settings]: Settings[K] extends T ? K : never }[keyof Settings];

function Switch({ name, label, help }: { name: NamesOf<boolean>; label: string; help?: string }) {
  const on = useSettings()[name] as boolean;
  return (
    <label className="switch">
      <span>
        {label}
        {help && <small>{help}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={on}
        aria-checked={on}
        onChange={(event) => changeSettings({ [name]: event.target.checked })}
      />
    </label>
  );
}

function Slider({ name, label }: { name: "volume" | "effectsVolume" | "musicVolume"; label: string }) {
  const value = useSettings()[name];
  const percent = Math.round(value * 100);
  return (
    <label className="slider">
      <span>{label}</span>
      <input
        type="range"
        name={name}
        min="0"
        max="100"
        step="5"
        value={percent}
        aria-valuetext={`${percent} %`}
        onChange={(event) => changeSettings({ [name]: Number(event.target.value) / 100 })}
      />
      <output>{percent} %</output>
    </label>
  );
}

interface ChoiceProps<K extends keyof Settings> {
  name: K;
  label: string;
  values: readonly Settings[K][];
  wordOf(value: Settings[K]): string;
}

function Choice<K extends "language" | "pace" | "appearance" | "motion" | "textSize">({
  name,
  label,
  values,
  wordOf,
}: ChoiceProps<K>) {
  const chosen = useSettings()[name];
  return (
    <fieldset className="segments">
      <legend>{label}</legend>
      <div className="segments__row">
        {values.map((value) => (
          <label key={value} className="segment">
            <input
              className="sr-only"
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => changeSettings({ [name]: value })}
            />
            {wordOf(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
