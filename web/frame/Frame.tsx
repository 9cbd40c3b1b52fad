// The frame of every page but the table: the beam with the navigation, notices, and the player.
import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { session } from "../api/session.ts";
import { Invited } from "../friends/Invited.tsx";
import { OpenMatchWarning } from "../match-page/OpenMatchWarning.tsx";
import { SearchBar } from "../play/SearchBar.tsx";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../wallet/Money.tsx";
import { useWallet } from "../wallet/queries.ts";
import { Notices } from "./Notices.tsx";
import { NAVIGATION } from "./navigation.ts";
import { useProfile } from "./profile.ts";

export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="frame">
      <a className="frame__skip" href="#main">
        {t("frame.skip")}
      </a>
      <header className="beam">
        <Link className="logo" href="/">
          <img src="/emblem.svg" alt="" width="40" height="40" />
          <span>Mantimon</span>
        </Link>
        <Navigation />
        <div className="beam__end">
          <Wallet />
          <Player />
          <Link className="beam__settings" href="/settings" aria-label={t("title.settings")}>
            <Icon name="gear" />
          </Link>
        </div>
      </header>
      <Notices />
      <SearchBar />
      <Invited />
      <Main>{children}</Main>
      <OpenMatchWarning />
    </div>
  );
}

/** The content of the page. It takes the focus when another page is opened, so that the next Tab is in it. */
function Main({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const ref = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    ref.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="main" className="frame__main" tabIndex={-1} ref={ref}>
      {children}
    </main>
  );
}

/** Whether a page of the navigation is open, itself or one below it. */
function isOpen(href: string, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

/** What flies to a page of the navigation when it is won. */
const KEEPS: Partial<Record<string, string>> = {
  home: "packs",
  packs: "packs",
  collection: "cards",
  profile: "medal",
};

function Navigation() {
  const [path] = useLocation();
  return (
    <nav className="nav" aria-label={t("frame.navigation")}>
      <ul className="nav__list">
        {NAVIGATION.map(({ name, href, icon, wide }) => (
          <li key={name} className={wide && "nav__wide"} data-keeps={KEEPS[name]}>
            <Link className="nav__link" href={href} aria-current={isOpen(href, path) ? "page" : undefined}>
              <Icon name={icon} />
              <span>{t(`nav.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Wallet() {
  const { user } = useStore(session);
  const wallet = useWallet();
  if (!user) return null;
  return (
    <Link className="beam__wallet" href="/wallet" data-keeps="mantibucks dust" data-testid="wallet">
      <span className="sr-only">{t("wallet.title")} </span>
      <Money amount={wallet.data?.mantibucks ?? 0} />
    </Link>
  );
}

function Player() {
  const { user } = useStore(session);
  const profile = useProfile();
  if (!user) return null;
  return (
    <Link className="beam__player" href="/account">
      <Avatar name={profile.data?.avatar} />
      <span className="sr-only">{t("frame.playingAs")} </span>
      <span className="beam__name" data-testid="player-name">
        {user.name}
      </span>
    </Link>
  );
}
