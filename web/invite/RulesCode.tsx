// A field for the code of rules that somebody has shared.
import { t } from "../text/index.ts";

export function RulesCode({ onUse }: { onUse(code: string): void }) {
  return (
    <form
      className="invite__field"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get("code"));
        const code = text.replaceAll(/[\s-]/g, "").toUpperCase();
        if (code) onUse(code);
      }}
    >
      <label htmlFor="rules-code">{t("invite.rulesCode")}</label>
      <div className="invite__row">
        <input id="rules-code" name="code" type="text" maxLength={20} autoComplete="off" />
        <button type="submit" className="button">
          {t("invite.useCode")}
        </button>
      </div>
    </form>
  );
}
