// Rules of one's own: begun from a preset or a ready-made variant, changed field by field, saved and shared by a code.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { PRESETS, type PresetName, type RulesConfig } from "../../engine/rules.ts";
import { ask, queryClient } from "../api/ask.ts";
import { ApiError } from "../api/http.ts";
import { t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { faultWords, fieldName, rulesName, valueWords } from "./rules-words.ts";
import "./invite.css";

const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** The words that a field may hold, where it holds a word. */
const CHOICES: Record<string, string[]> = {
  "energy.source": ["deck", "hand", "generated"],
  "opening.basic": ["mulligan", "guaranteed"],
  "win.by": ["points", "prizes"],
  "weakness.by": ["times", "plus"],
  deckOut: ["lose", "continue"],
};

interface Draft {
  /** Of a rule set that is saved; null for a new one. */
  id: string | null;
  name: string;
  base: PresetName;
  rules: RulesConfig;
}

type Value = string | number | boolean;

export function OwnRulesPage() {
  const [draft, setDraft] = useState<Draft>(() => newDraft("house", PRESETS.house));
  /** Raised when another set is begun or opened. Saving one leaves the form, and the focus in it, as they are. */
  const [opened, setOpened] = useState(0);
  const open = (other: Draft) => {
    setDraft(other);
    setOpened(opened + 1);
  };
  const own = useQuery({ queryKey: ["rule-sets"], queryFn: () => ask("GET /rule-sets") });
  const variants = useQuery({ queryKey: ["rule-variants"], queryFn: () => ask("GET /rule-variants") });
  const begin = (reference: string) => {
    const preset = PRESET_NAMES.find((name) => name === reference);
    const variant = variants.data?.variants.find(({ id }) => id === reference);
    if (preset) open(newDraft(preset, PRESETS[preset]));
    else if (variant) open(newDraft(variant.base, variant.rules as unknown as RulesConfig));
  };
  return (
    <div className="invites">
      <section className="panel invite" aria-labelledby="own-rules">
        <h1 id="own-rules">{t("ownRules.title")}</h1>
        <label className="invite__field">
          <span>{t("ownRules.begin")}</span>
          <select
            className="select"
            data-testid="rules-base"
            value=""
            onChange={(event) => begin(event.currentTarget.value)}
          >
            <option value="" disabled>
              …
            </option>
            {PRESET_NAMES.map((name) => (
              <option key={name} value={name}>
                {rulesName(name)}
              </option>
            ))}
            {variants.data?.variants.map(({ id, rules }) => (
              <option key={id} value={id}>
                {String(rules.name)}
              </option>
            ))}
          </select>
        </label>
        <Editor key={opened} draft={draft} onChange={setDraft} />
      </section>
      <section className="panel invite" aria-labelledby="saved-rules">
        <h2 id="saved-rules">{t("ownRules.saved")}</h2>
        <QueryState query={own} skeleton="text">
          <ul>
            {own.data?.ruleSets.map(({ id, name, code, base, rules }) => (
              <li key={id} className="invite__open" data-testid="rule-set">
                <button
                  type="button"
                  className="button button--small"
                  onClick={() => open({ id, name, base, rules: rules as unknown as RulesConfig })}
                >
                  {name}
                </button>
                <code>{code}</code>
                <Link className="button button--small button--brass" href={`/invite?rules=${code}`}>
                  {t("ownRules.invite")}
                </Link>
              </li>
            ))}
          </ul>
        </QueryState>
      </section>
    </div>
  );
}

const newDraft = (base: PresetName, rules: RulesConfig): Draft => ({ id: null, name: "", base, rules });

function Editor({ draft, onChange }: { draft: Draft; onChange(draft: Draft): void }) {
  const task = useTask();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const { id, name, base, rules } = draft;
  const saving = async (work: () => Promise<unknown>) => {
    setFaults({});
    try {
      await work();
      const kinds = ["rule-sets", "rules"];
      await Promise.all(kinds.map((kind) => queryClient.invalidateQueries({ queryKey: [kind] })));
    } catch (error) {
      if (error instanceof ApiError) {
        const words = error.fields.map(({ field, message }) => [
          field,
          faultWords(rules, body.name, field) ?? message,
        ]);
        setFaults(Object.fromEntries(words));
      }
      throw error;
    }
  };
  const body = { name: name.trim(), base, rules: { ...rules, name: undefined } };
  const save = () =>
    saving(async () => {
      const saved = id
        ? await ask("PUT /rule-sets/:id", { params: { id }, body })
        : await ask("POST /rule-sets", { body });
      onChange({ ...draft, id: saved.id });
    });
  const remove = () =>
    saving(async () => {
      await ask("DELETE /rule-sets/:id", { params: { id: id! } });
      onChange(newDraft(base, PRESETS[base]));
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        task.run("save", save);
      }}
    >
      <label className="invite__field">
        <span>{t("ownRules.name")}</span>
        <input
          type="text"
          maxLength={40}
          value={name}
          data-testid="rules-name"
          aria-invalid={"name" in faults}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
        <Fault message={faults.name} />
      </label>
      <div className="ruleform">
        {fieldsOf(rules).map(([path, value]) => (
          <FieldInput
            key={path}
            path={path}
            value={value}
            changed={value !== valueAt(PRESETS[base], path)}
            fault={faults[`rules.${path}`]}
            onChange={(next) => onChange({ ...draft, rules: withValue(rules, path, next) })}
          />
        ))}
      </div>
      <div className="dialog__actions">
        {id && (
          <button
            type="button"
            className="button button--quiet"
            disabled={task.running !== null}
            onClick={() => task.run("remove", remove)}
          >
            {t("ownRules.delete")}
          </button>
        )}
        <button
          type="submit"
          className="button button--brass"
          data-testid="save-rules"
          disabled={task.running !== null}
        >
          {t("ownRules.save")}
        </button>
      </div>
      {task.error && (
        <p className="toast" role="alert">
          {task.error}
        </p>
      )}
    </form>
  );
}

interface FieldInputProps {
  path: string;
  value: Value;
  /** From the preset. */
  changed: boolean;
  fault: string | undefined;
  onChange(value: Value): void;
}

function FieldInput({ path, value, changed, fault, onChange }: FieldInputProps) {
  return (
    <div className="ruleform__field" data-changed={changed || undefined}>
      <label htmlFor={path}>{fieldName(path)}</label>
      {typeof value === "boolean" ? (
        <input
          id={path}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      ) : typeof value === "number" ? (
        <input
          id={path}
          type="number"
          name={path}
          value={value}
          aria-invalid={fault !== undefined}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
      ) : (
        <select
          id={path}
          className="select"
          name={path}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {CHOICES[path].map((choice) => (
            <option key={choice} value={choice}>
              {valueWords(choice)}
            </option>
          ))}
        </select>
      )}
      <Fault message={fault} />
    </div>
  );
}

function Fault({ message }: { message: string | undefined }) {
  if (!message) return null;
  return (
    <small role="alert" className="ruleform__fault">
      {message}
    </small>
  );
}

/** Every field but the name, by its path. */
function fieldsOf(rules: object, path = ""): [path: string, value: Value][] {
  return Object.entries(rules).flatMap(([key, value]): [string, Value][] => {
    const at = path === "" ? key : `${path}.${key}`;
    if (at === "name") return [];
    return typeof value === "object" ? fieldsOf(value, at) : [[at, value]];
  });
}

const valueAt = (rules: object, path: string): unknown =>
  path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], rules);

function withValue(rules: RulesConfig, path: string, value: Value): RulesConfig {
  const next = structuredClone(rules);
  const keys = path.split(".");
  const last = keys.pop()!;
  const part = keys.reduce(
    (inner, key) => inner[key] as Record<string, unknown>,
    next as unknown as Record<string, unknown>,
  );
  part[last] = value;
  return next;
}
