// What differs from the preset, rule by rule.
import { t } from "../text/index.ts";
import { fieldName, valueWords } from "./rules-words.ts";

interface Difference {
  rule: string;
  preset: string | number | boolean;
  here: string | number | boolean;
}

export function Differences({ base, list }: { base: "house" | "standard" | "pocket"; list: Difference[] }) {
  const preset = t(`rules.${base}`);
  if (list.length === 0) return <p data-testid="differences">{t("invite.asPreset", { preset })}</p>;
  return (
    <table className="differences" data-testid="differences">
      <thead>
        <tr>
          <th scope="col">{t("invite.rule")}</th>
          <th scope="col">{t("invite.here")}</th>
          <th scope="col">{preset}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ rule, preset, here }) => (
          <tr key={rule}>
            <th scope="row">{fieldName(rule)}</th>
            <td>
              <strong>{valueWords(here)}</strong>
            </td>
            <td>{valueWords(preset)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
