// All filters of the card search.
import { setName, sets } from "../../cards/browser.ts";
import { FAMILIES } from "../../cards/families.ts";
import { KINDS, RARITIES, STAGES, TYPES } from "../../engine/index.ts";
import { t } from "../text/index.ts";
import { TypeBead } from "../ui/TypeBead.tsx";
import {
  type FilterState,
  type Filters,
  type ListName,
  RANGES,
  type RangeName,
  toggled,
  valuesOf,
} from "./filters.ts";

type Props = Pick<FilterState, "filters" | "change">;

export function CardFilters({ filters, change }: Props) {
  const props = { filters, change };
  return (
    <div className="filters">
      <fieldset>
        <legend>{t("collection.type")}</legend>
        <div className="filters__row">
          {TYPES.map((type) => (
            <Toggle key={type} {...props} name="type" value={type}>
              <TypeBead type={type} />
              {t(`type.${type}`)}
            </Toggle>
          ))}
        </div>
      </fieldset>
      <List
        {...props}
        name="kind"
        legend={t("collection.kind")}
        values={KINDS}
        wordOf={(one) => t(`kind.${one}`)}
      />
      <List
        {...props}
        name="stage"
        legend={t("collection.stage")}
        values={STAGES}
        wordOf={(one) => t(`stage.${one}`)}
      />
      <List
        {...props}
        name="rarity"
        legend={t("collection.rarity")}
        values={RARITIES}
        wordOf={(one) => t(`rarity.${one}`)}
      />
      <List
        {...props}
        name="effect"
        legend={t("collection.effect")}
        values={FAMILIES}
        wordOf={(one) => t(`effect.${one}`)}
      />
      <List
        {...props}
        name="set"
        legend={t("collection.set")}
        values={sets.map(({ code }) => code)}
        wordOf={setName}
      />
      {(Object.keys(RANGES) as RangeName[]).map((name) => (
        <Range key={name} {...props} name={name} />
      ))}
    </div>
  );
}

interface ListProps<V extends string> extends Props {
  name: ListName;
  legend: string;
  values: readonly V[];
  wordOf(value: V): string;
}

function List<V extends string>({ name, legend, values, wordOf, ...props }: ListProps<V>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="filters__row">
        {values.map((value) => (
          <Toggle key={value} {...props} name={name} value={value}>
            {wordOf(value)}
          </Toggle>
        ))}
      </div>
    </fieldset>
  );
}

interface ToggleProps extends Props {
  name: ListName;
  value: string;
  children: React.ReactNode;
}

function Toggle({ filters, change, name, value, children }: ToggleProps) {
  return (
    <label className="chip">
      <input
        className="sr-only"
        type="checkbox"
        checked={valuesOf(filters, name).includes(value)}
        onChange={() => change(toggled(filters, name, value))}
      />
      {children}
    </label>
  );
}

function Range({ filters, change, name }: Props & { name: RangeName }) {
  const { min, max, step, most } = RANGES[name];
  const bound = (which: "Min" | "Max", fallback: number) => {
    const key = `${name}${which}`;
    return (
      <label className="filters__bound">
        <span>{t(which === "Min" ? "collection.from" : "collection.to")}</span>
        <input
          className="select"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={step}
          placeholder={String(fallback)}
          value={filters[key] ?? ""}
          onChange={({ target }) => change(boundChange(key, target.value, most))}
        />
      </label>
    );
  };
  return (
    <fieldset>
      <legend>{t(`collection.${name}`)}</legend>
      <div className="filters__row">
        {bound("Min", min)}
        {bound("Max", max)}
      </div>
    </fieldset>
  );
}

/** Only what the server takes: whole numbers up to `most`. */
const boundChange = (key: string, value: string, most: number): Filters => ({
  [key]: /^\d+$/.test(value) ? String(Math.min(Number(value), most)) : "",
});
