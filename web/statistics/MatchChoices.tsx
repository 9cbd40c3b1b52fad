// The choices by which matches are filtered wherever they are listed or counted: rules and kind.
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { t } from "../text/index.ts";
import { Choice } from "./Choice.tsx";
import { KINDS, type Kind } from "./kinds.ts";

interface MatchChoiceProps<T extends string> {
  /** Empty: any. */
  value: string;
  onChange(value: T | ""): void;
}

export function RulesChoice({ value, onChange }: MatchChoiceProps<PresetName>) {
  return (
    <Choice
      label={t("statistics.rules")}
      value={value}
      onChange={(rules) => onChange(rules as PresetName | "")}
    >
      <option value="">{t("statistics.anyRules")}</option>
      {(Object.keys(PRESETS) as PresetName[]).map((name) => (
        <option key={name} value={name}>
          {t(`rules.${name}`)}
        </option>
      ))}
    </Choice>
  );
}

export function KindChoice({ value, onChange }: MatchChoiceProps<Kind>) {
  return (
    <Choice label={t("statistics.kind")} value={value} onChange={(kind) => onChange(kind as Kind | "")}>
      <option value="">{t("statistics.anyKind")}</option>
      {KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`statistics.types.${kind}`)}
        </option>
      ))}
    </Choice>
  );
}
