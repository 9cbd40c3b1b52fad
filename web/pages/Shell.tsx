// The frame of every page but the table: the game's name and the account.
import type { ReactNode } from "react";
import { session } from "../api/session.ts";
import { useStore } from "../store.ts";
import { PageLink } from "../ui/PageLink.tsx";

export function Shell({ children }: { children: ReactNode }) {
  const { user } = useStore(session);
  return (
    <div className="shell">
      <header className="shell__head">
        <PageLink className="logo" href="/">
          <img src="/emblem.svg" alt="" width="44" height="44" />
          <span>Mantimon</span>
        </PageLink>
        {user && (
          <p className="shell__user">
            <PageLink href="/account">
              <span className="sr-only">Your account: you play as </span>
              <span data-testid="player-name">{user.name}</span>
            </PageLink>
          </p>
        )}
      </header>
      <main>{children}</main>
    </div>
  );
}
