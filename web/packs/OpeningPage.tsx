// The opening of a pack, or of several: it is torn, and its cards are turned one by one, the rarest last. What is in it was
// decided by the server when it was opened; opening it again, as after a reload, shows the same cards.
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { cardName } from "../../cards/browser.ts";
import { RARITIES } from "../../engine/index.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { prefersReducedMotion } from "../settings/settings.ts";
import { playEffect } from "../sound/sound.ts";
import { t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { refreshOwned, useOwnPacks } from "../wallet/queries.ts";
import { type Found, FoundCard } from "./FoundCard.tsx";
import { PackArt } from "./PackArt.tsx";
import { packName } from "./pack-looks.ts";
import { useTear } from "./useTear.ts";
import "./packs.css";
import "./opening.css";

const TEAR_MS = 700;

const byRarity = (a: Found, b: Found) => RARITIES.indexOf(a.rarity) - RARITIES.indexOf(b.rarity);

/** @param ids of packs, with commas between them: several are opened together. */
export function OpeningPage({ ids }: { ids: string }) {
  return (
    <ForPlayers title={t("packs.visitor")}>
      <OwnPacks key={ids} ids={ids.split(",")} />
    </ForPlayers>
  );
}

function OwnPacks({ ids }: { ids: string[] }) {
  const own = useOwnPacks();
  // It stays what it was once they are opened, and are not in the list any more.
  const kind = useRef<string | null>(null);
  kind.current ??= own.data?.packs.find(({ id }) => ids.includes(id))?.pack ?? null;
  return (
    <QueryState query={own} skeleton="spinner">
      <Opening ids={ids} kind={kind.current} />
    </QueryState>
  );
}

function Opening({ ids, kind }: { ids: string[]; kind: string | null }) {
  const task = useTask();
  const [cards, setCards] = useState<Found[] | null>(null);
  const [tearing, setTearing] = useState(false);
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState("");
  const all = cards !== null && turned.size === cards.length;
  // The page can be left before the answer of the server is there.
  const hasLeft = useRef(false);
  useEffect(() => {
    hasLeft.current = false;
    return () => {
      hasLeft.current = true;
    };
  }, []);

  const open = () =>
    task.run("open", async () => {
      const found = await openAll(ids).finally(() => {
        if (hasLeft.current) void refreshOwned();
      });
      if (hasLeft.current) return;
      setCards(found.sort(byRarity));
      setTearing(true);
      playEffect("tear");
    });
  useEffect(() => {
    if (!tearing) return;
    const timer = setTimeout(() => setTearing(false), prefersReducedMotion() ? 0 : TEAR_MS);
    return () => clearTimeout(timer);
  }, [tearing]);
  // The pack was opened before: there is nothing to tear.
  const again = useRef(kind === null);
  useEffect(() => {
    if (!again.current) return;
    again.current = false;
    open();
  });
  // The shelf, the album and the wallet tell of it once all is turned, or when the page is left before.
  const turning = cards !== null && !all;
  useEffect(() => (turning ? () => void refreshOwned() : undefined), [turning]);

  const turn = (at: number) => {
    if (!cards || turned.has(at)) return;
    const { rarity } = cards[at];
    setTurned(new Set([...turned, at]));
    setSaid(sentenceOf(cards[at]));
    playEffect(rarity === "prime" || rarity === "secret" ? "evolve" : "draw");
  };
  const turnAll = () => {
    if (!cards) return;
    setTearing(false);
    setTurned(new Set(cards.keys()));
    setSaid(
      ids.length === 1
        ? cards.map(sentenceOf).join(" ")
        : t("packs.allTurned", { cards: cards.length, fresh: cards.filter(({ isNew }) => isNew).length }),
    );
    playEffect("evolve");
  };
  return (
    <section
      className="opening"
      data-state={cards === null ? "sealed" : tearing ? "tearing" : all ? "done" : "turning"}
    >
      <h1>{kind ? packName(kind) : t("packs.opened")}</h1>
      {(cards === null || tearing) && kind && (
        <Sealed kind={kind} count={ids.length} torn={tearing} busy={task.running !== null} onTear={open} />
      )}
      {cards && !tearing && <Cards cards={cards} turned={turned} onTurn={turn} />}
      <p className="sr-only" role="status">
        {said}
      </p>
      {task.error && (
        <p className="opening__error" role="alert">
          {task.error}
        </p>
      )}
      <div className="opening__actions">
        {cards && !all && (
          <button type="button" className="button" data-testid="turn-all" onClick={turnAll}>
            {t("packs.turnAll")}
          </button>
        )}
        {all && <Onwards opened={ids} kind={kind} />}
        {(cards === null || all) && (
          <Link className="button button--quiet" href="/packs">
            {t("packs.back")}
          </Link>
        )}
      </div>
    </section>
  );
}

/** The cards of the packs. Several packs at once are a request of their own, which premium allows. */
async function openAll(ids: string[]): Promise<Found[]> {
  if (ids.length === 1) return (await ask("POST /me/packs/:id/open", { params: { id: ids[0] } })).cards;
  const { packs } = await ask("POST /me/packs/open", { body: { packs: ids } });
  return packs.flatMap(({ cards }) => cards);
}

function Sealed({
  kind,
  count,
  torn,
  busy,
  onTear,
}: {
  kind: string;
  count: number;
  torn: boolean;
  busy: boolean;
  onTear(): void;
}) {
  const tear = useTear(onTear);
  const button = useRef<HTMLButtonElement>(null);
  // The pack is torn by the next press of Enter: it is what the page is for.
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="opening__pack">
      <button
        type="button"
        className="opening__tear"
        data-testid="tear"
        ref={button}
        disabled={busy || torn}
        {...tear}
      >
        <PackArt pack={kind} torn={torn} />
        {count > 1 && <span className="opening__count">×{count}</span>}
        <span className="button button--brass button--large">
          {busy && <span className="spinner" />}
          {t("packs.tear")}
        </span>
      </button>
      <p className="opening__hint">{t("packs.tearHint")}</p>
    </div>
  );
}

interface CardsProps {
  cards: Found[];
  turned: ReadonlySet<number>;
  onTurn(at: number): void;
}

function Cards({ cards, turned, onTurn }: CardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const next = useMemo(() => cards.findIndex((_, at) => !turned.has(at)), [cards, turned]);
  // The next card waits for the key that turned the last one.
  useEffect(() => {
    if (next >= 0) list.current?.children[next]?.querySelector("button")?.focus({ preventScroll: true });
  }, [next]);
  return (
    <ul className="opening__cards" ref={list}>
      {cards.map((found, at) => (
        <FoundCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a pack may hold a card twice
          key={at}
          found={found}
          at={at}
          of={cards.length}
          turned={turned.has(at)}
          onTurn={() => onTurn(at)}
        />
      ))}
    </ul>
  );
}

/** Another pack of the same kind, or the album. */
function Onwards({ opened, kind }: { opened: string[]; kind: string | null }) {
  const own = useOwnPacks();
  const left = own.data?.packs.filter(({ id }) => !opened.includes(id)) ?? [];
  const next = left.find(({ pack }) => pack === kind) ?? left[0];
  const ways = useRef<HTMLSpanElement>(null);
  // The card that was turned last cannot be pressed any more.
  useEffect(() => ways.current?.querySelector("a")?.focus({ preventScroll: true }), []);
  return (
    <span className="opening__ways" ref={ways}>
      {next && (
        <Link className="button button--brass" href={`/packs/open/${next.id}`} data-testid="open-next">
          {t("packs.openNext", { count: left.length })}
        </Link>
      )}
      <Link className={next ? "button" : "button button--brass"} href="/collection?sort=quantity&order=down">
        {t("packs.toAlbum")}
      </Link>
    </span>
  );
}

/** "Fernfawn, common, new." */
function sentenceOf({ card, rarity, isNew, dust }: Found): string {
  const words = [cardName(card), t(`rarity.${rarity}`)];
  if (isNew) words.push(t("packs.new"));
  if (dust) words.push(t("money.dust", { count: dust }));
  return `${words.join(", ")}.`;
}
