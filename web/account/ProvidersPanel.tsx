// The providers linked to the account, and those that can be linked.

import { t } from "../text/index.ts";
import type { Task } from "../ui/useTask.ts";
import { type Provider, visitProvider } from "./api.ts";

const NAMES: Record<Provider, string> = { google: "Google", discord: "Discord" };

interface ProvidersPanelProps {
  title: string;
  offered: Provider[];
  linked: Provider[];
  task: Task;
  onUnlink(provider: Provider): void;
}

export function ProvidersPanel({ title, offered, linked, task, onUnlink }: ProvidersPanelProps) {
  const free = offered.filter((provider) => !linked.includes(provider));
  if (free.length + linked.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="providers">
      <h2 id="providers">{title}</h2>
      <ul className="account__list">
        {linked.map((provider) => (
          <li key={provider} data-testid={`linked-${provider}`}>
            {NAMES[provider]}
            {linked.length > 1 && (
              <button
                type="button"
                className="button button--quiet"
                disabled={task.running !== null}
                onClick={() => onUnlink(provider)}
              >
                {t("account.unlink")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="account__row">
        {free.map((provider) => (
          <button
            key={provider}
            type="button"
            className="button"
            data-testid={`visit-${provider}`}
            onClick={() => visitProvider(provider)}
          >
            {t("account.continueWith", { provider: NAMES[provider] })}
          </button>
        ))}
      </div>
    </section>
  );
}
