// The account of the player who is signed in: profile, ways to sign in, matches and sessions.
import { useCallback, useEffect, useState } from "react";
import { Link } from "wouter";
import { ask, queryClient } from "../api/ask.ts";
import { forgetSession, renew } from "../api/session.ts";
import { MedalCase } from "../campaign/MedalCase.tsx";
import { OwnReports } from "../reports/OwnReports.tsx";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { type Task, useTask } from "../ui/useTask.ts";
import { type Account, loadAccount, type Provider } from "./api.ts";
import { ConflictPanel } from "./ConflictPanel.tsx";
import { FailureToast } from "./FailureToast.tsx";
import { MatchesPanel } from "./MatchesPanel.tsx";
import { ProfilePanel } from "./ProfilePanel.tsx";
import { ProvidersPanel } from "./ProvidersPanel.tsx";
import { RecoveryKeyPanel } from "./RecoveryKeyPanel.tsx";
import { SessionsPanel } from "./SessionsPanel.tsx";

const OWN_PAGES = [
  { name: "wardrobe", icon: "spark" },
  { name: "pass", icon: "medal" },
  { name: "statistics", icon: "scales" },
  { name: "orders", icon: "log" },
] as const;

export function AccountPanels({ offered }: { offered: Provider[] }) {
  const task = useTask();
  const [account, setAccount] = useState<Account | null>(null);
  const [newKey, setNewKey] = useState<string | null>(null);
  const { run } = task;
  const reload = useCallback(async () => {
    setAccount(await loadAccount());
    void queryClient.invalidateQueries({ queryKey: ["me"] });
    void queryClient.invalidateQueries({ queryKey: ["identities"] });
  }, []);
  useEffect(() => run("load", reload), [run, reload]);
  if (!account) {
    return task.error ? (
      <FailureToast task={task} />
    ) : (
      <p className="spinner" role="status" aria-label={t("account.loading")} />
    );
  }
  const makeKey = () =>
    run("recovery-key", async () => {
      setNewKey((await ask("POST /auth/recovery-key")).key);
      await reload();
      document.getElementById("recovery-key")?.scrollIntoView({ block: "center" });
    });
  const part = { account, task, reload, makeKey };
  return (
    <>
      <Identity {...part} offered={offered} newKey={newKey} />
      <nav className="account__row" aria-label={t("account.yours")}>
        {OWN_PAGES.map(({ name, icon }) => (
          <Link key={name} className="button" href={`/${name}`}>
            <Icon name={icon} />
            {t(`title.${name}`)}
          </Link>
        ))}
      </nav>
      <MedalCase />
      <MatchesPanel />
      <OwnReports />
      {account.profile.role === "admin" && (
        <Link className="button" href="/admin">
          {t("title.admin")}
        </Link>
      )}
      <Sessions {...part} />
      <FailureToast task={task} />
    </>
  );
}

interface PartProps {
  account: Account;
  task: Task;
  /** Shows the account as it is on the server. */
  reload(): Promise<void>;
  makeKey(): void;
}

interface IdentityProps extends PartProps {
  offered: Provider[];
  /** The recovery key that was just made. */
  newKey: string | null;
}

/** Whether nothing but this browser's session signs in to the account. */
const isLastWayIn = ({ linked, recoveryKeyCreatedAt }: Account) =>
  linked.length === 0 && recoveryKeyCreatedAt === null;

/** Who the player is, and what signs in to the account. */
function Identity({ account, offered, task, reload, newKey, makeKey }: IdentityProps) {
  const { profile, linked, avatars, conflict, recoveryKeyCreatedAt } = account;
  const { run } = task;
  const busy = task.running !== null;
  return (
    <>
      {conflict && (
        <ConflictPanel
          conflict={conflict}
          lastWayIn={isLastWayIn(account)}
          busy={busy}
          onKeep={(keep) =>
            run("conflict", async () => {
              await ask("POST /auth/conflict", { body: { keep } });
              await renew();
              await reload();
            })
          }
        />
      )}
      <ProfilePanel
        profile={profile}
        avatars={avatars}
        busy={busy}
        onChange={(body) =>
          run("profile", async () => {
            await ask("PATCH /me", { body });
            await renew();
            await reload();
          })
        }
      />
      <ProvidersPanel
        title={profile.guest ? t("account.keep") : t("account.ways")}
        offered={offered}
        linked={linked}
        task={task}
        onUnlink={(provider) =>
          run("unlink", async () => {
            await ask("DELETE /auth/identities/:provider", { params: { provider } });
            await reload();
          })
        }
      />
      <RecoveryKeyPanel createdAt={recoveryKeyCreatedAt} busy={busy} shown={newKey} onCreate={makeKey} />
    </>
  );
}

/** Downloads everything that is stored for the account. */
async function saveExport(): Promise<void> {
  const data = await ask("GET /me/export");
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: url, download: "mantimon-data.json" }).click();
  URL.revokeObjectURL(url);
}

function Sessions({ account, task: { run, running }, reload, makeKey }: PartProps) {
  const signOut = (work: () => Promise<unknown>) =>
    run("sign-out", async () => {
      await work();
      forgetSession();
    });
  return (
    <SessionsPanel
      name={account.profile.name}
      sessions={account.sessions}
      lastWayIn={isLastWayIn(account)}
      busy={running !== null}
      onEnd={(id) =>
        run("end", async () => {
          await ask("DELETE /auth/sessions/:id", { params: { id } });
          await reload();
        })
      }
      onMakeKey={makeKey}
      onExport={() => run("export", saveExport)}
      onSignOut={() => signOut(() => ask("POST /auth/sign-out"))}
      onSignOutEverywhere={() => signOut(() => ask("POST /auth/sign-out-everywhere"))}
      onDelete={(name) => signOut(() => ask("DELETE /me", { body: { name } }))}
    />
  );
}
