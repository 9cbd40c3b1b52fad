// What is wrong with a deck, in words: a sentence for each broken rule.
import { shownName } from "../../cards/shown.ts";
import type { RuleViolation } from "../../engine/index.ts";
import { t } from "../text/index.ts";

export function violationWords({ code, params = {} }: Pick<RuleViolation, "code" | "params">): string {
  const missing = Number(params.needed) - Number(params.size);
  const name = shownName(String(params.name));
  switch (code) {
    case "deckSize":
      return missing > 0
        ? t("problems.cardsMissing", { count: missing })
        : t("problems.cardsTooMany", { count: -missing });
    case "tooManyCopies":
      return t("problems.copies", { name, copies: params.allowed });
    case "noBasic":
      return t("problems.noBasic");
    case "energyInDeck":
      return t("problems.energyInDeck");
    case "energySize":
      if (params.needed === 0) return t("problems.energyNone");
      return missing > 0
        ? t("problems.energyMissing", { count: missing })
        : t("problems.energyTooMany", { count: -missing });
    case "energyTypes":
      return t("problems.energyTypes", { max: params.max });
    case "notEnergy":
    case "notBasicEnergy":
      return t("problems.notEnergy");
    case "notOwned":
      return t("problems.notOwned", { name, copies: params.copies, owned: params.owned });
    default:
      return t("problems.other");
  }
}
