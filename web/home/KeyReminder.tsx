// Reminds a guest who has played of the recovery key, without which the account is lost with the browser's data.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { storage } from "../storage.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";

const KEY = "mantimon.keyReminder";
const REMIND_AGAIN_MS = 5 * 24 * 3_600_000;

const isDue = () => Date.now() - Number(storage.read(KEY)) > REMIND_AGAIN_MS;

export function KeyReminder({ userId }: { userId: string }) {
  const [due, setDue] = useState(isDue);
  const ways = useQuery({ queryKey: ["identities", userId], queryFn: () => ask("GET /auth/identities") });
  const played = useQuery({
    queryKey: ["matches", userId, "latest"],
    queryFn: () => ask("GET /me/matches", { query: { limit: "3" } }),
  });
  const { identities, recoveryKey } = ways.data ?? {};
  const isSafe = !ways.data || recoveryKey != null || identities!.length > 0;
  if (!due || isSafe || !played.data?.items.length) return null;
  return (
    <section className="panel reminder" aria-labelledby="reminder" data-testid="key-reminder">
      <span className="reminder__icon">
        <Icon name="key" />
      </span>
      <div>
        <h2 id="reminder">{t("home.keyTitle")}</h2>
        <p>{t("home.keyHelp")}</p>
      </div>
      <div className="reminder__go">
        <Link className="button button--brass" href="/account#recovery-key">
          {t("home.makeKey")}
        </Link>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            storage.write(KEY, String(Date.now()));
            setDue(false);
          }}
        >
          {t("home.later")}
        </button>
      </div>
    </section>
  );
}
