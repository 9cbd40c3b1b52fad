// What a deck is made of and how it opens: curve, types, lines of evolution, and the exact chance of a basic.

import type { CSSProperties } from "react";
import { shownName } from "../../cards/shown.ts";
import { TYPES } from "../../engine/index.ts";
import { formatNumber, formatPercent, t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { inColorOf, TypeBead } from "../ui/TypeBead.tsx";
import type { Draft } from "./draft.ts";
import { type Checked, useCheck } from "./queries.ts";

type Analysis = Checked["analysis"];

export function Figures({ draft }: { draft: Draft }) {
  const query = useCheck(draft);
  const checked = query.data;
  return (
    <QueryState query={query} skeleton="text">
      {checked && (
        <div className="figs" data-testid="figures">
          <Opening opening={checked.analysis.opening} />
          <Curve curve={checked.analysis.curve} />
          <Types title={t("figures.types")} counts={checked.analysis.types} />
          <Types title={t("figures.needs")} counts={checked.analysis.needs} />
          <Lines lines={checked.analysis.lines} />
          <Campaign modes={checked.modes} />
        </div>
      )}
    </QueryState>
  );
}

function Opening({ opening }: { opening: Analysis["opening"] }) {
  const { hand, basics, guaranteed, basicChance, basicChanceExact, mulligans } = opening;
  return (
    <section>
      <h2>{t("figures.opening")}</h2>
      <p className="figs__chance">
        <strong data-testid="basic-chance">{formatPercent(basicChance, 2)}</strong>
        <small>{t("figures.chance", { hand, basics, exact: basicChanceExact })}</small>
      </p>
      <p>
        {guaranteed
          ? t("figures.guaranteed")
          : mulligans === null
            ? t("figures.never")
            : t("figures.mulligans", { mulligans: formatNumber(mulligans) })}
      </p>
    </section>
  );
}

function Curve({ curve }: { curve: Analysis["curve"] }) {
  const most = Math.max(1, ...curve.map(({ mantimon }) => mantimon));
  if (curve.length === 0) return null;
  return (
    <section>
      <h2>{t("figures.curve")}</h2>
      <ol className="curve">
        {curve.map(({ cost, mantimon }) => (
          <li key={cost} style={{ "--share": mantimon / most } as CSSProperties}>
            <span className="curve__count">{mantimon}</span>
            <span className="curve__bar" />
            <span className="curve__cost">{cost}</span>
          </li>
        ))}
      </ol>
      <p>
        <small>{t("figures.curveHelp")}</small>
      </p>
    </section>
  );
}

function Types({ title, counts }: { title: string; counts: Analysis["types"] }) {
  const present = TYPES.filter((type) => counts[type]);
  const sum = present.reduce((total, type) => total + counts[type]!, 0);
  if (sum === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <div className="typebar" aria-hidden="true">
        {present.map((type) => (
          <span key={type} style={{ ...inColorOf(type), flexGrow: counts[type] }} />
        ))}
      </div>
      <ul className="typelist">
        {present.map((type) => (
          <li key={type}>
            <TypeBead type={type} /> {t(`type.${type}`)} {counts[type]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ lines }: { lines: Analysis["lines"] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{t("figures.lines")}</h2>
      <ul className="lines">
        {lines.map(({ stages, complete }) => (
          <li key={stages.map(({ name }) => name).join()} data-complete={complete}>
            {stages.map(({ name, copies }) => `${copies}× ${shownName(name)}`).join(" → ")}
            {!complete && <small> {t("figures.incomplete")}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Campaign({ modes }: { modes: Checked["modes"] }) {
  const missing = modes.campaign.problems.filter(({ code }) => code === "notOwned");
  return (
    <section>
      <h2>{t("figures.campaign")}</h2>
      <p>{missing.length === 0 ? t("figures.allOwned") : t("figures.notOwned", { count: missing.length })}</p>
    </section>
  );
}
