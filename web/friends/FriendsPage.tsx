// Friends and what they are doing, requests, blocked players, and what others see of the player.
import type { ReactNode } from "react";
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { navigate, watchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { type Task, useTask } from "../ui/useTask.ts";
import { AddFriend } from "./AddFriend.tsx";
import { blockPlayer, type Friend, type Friends, refreshFriends, useFriends } from "./queries.ts";
import { SocialSettings } from "./SocialSettings.tsx";
import "./friends.css";

export function FriendsPage() {
  return (
    <div className="page page--narrow">
      <h1>{t("friends.title")}</h1>
      <ForPlayers title={t("friends.visitor")}>
        <Lists />
      </ForPlayers>
    </div>
  );
}

function Lists() {
  const query = useFriends();
  const task = useTask();
  return (
    <QueryState query={query} skeleton="panels" count={3}>
      {task.error && (
        <p className="toast" role="alert">
          {task.error}
        </p>
      )}
      {query.data && <Panels told={query.data} task={task} />}
    </QueryState>
  );
}

const pathOf = (name: string) => ({ params: { name } });

function Panels({ told, task }: { told: Friends; task: Task }) {
  const change = (name: string, work: () => Promise<unknown>) =>
    task.run(name, async () => {
      await work();
      await refreshFriends();
    });
  const block = (name: string) => (
    <Act label={t("friends.blockName", { name })} onClick={() => task.run("block", () => blockPlayer(name))}>
      {t("friends.block")}
    </Act>
  );
  const remove = (name: string) => change("remove", () => ask("DELETE /friends/:name", pathOf(name)));
  return (
    <>
      <section className="panel" aria-labelledby="friends">
        <h2 id="friends">{t("friends.title")}</h2>
        {told.friends.length === 0 && <EmptyState icon="people" title={t("friends.none")} />}
        <ul className="friends__list" data-testid="friends">
          {told.friends.map((friend) => (
            <Person key={friend.name} {...friend} below={<State friend={friend} />}>
              {friend.matchId !== null && (
                <Act
                  label={t("friends.watchName", { name: friend.name })}
                  onClick={() => navigate(watchPath(friend.matchId!))}
                >
                  <Icon name="eye" /> {t("friends.watch")}
                </Act>
              )}
              <Link
                className="button button--quiet"
                href={`/invite?for=${encodeURIComponent(friend.name)}`}
                aria-label={t("friends.inviteName", { name: friend.name })}
              >
                {t("friends.invite")}
              </Link>
              <Act label={t("friends.removeName", { name: friend.name })} onClick={() => remove(friend.name)}>
                {t("friends.remove")}
              </Act>
              {block(friend.name)}
            </Person>
          ))}
        </ul>
      </section>
      <Group title={t("friends.received")} testId="received" people={told.received}>
        {(name) => (
          <>
            <Act onClick={() => change("accept", () => ask("POST /friends/:name/accept", pathOf(name)))}>
              {t("friends.accept")}
            </Act>
            <Act onClick={() => remove(name)}>{t("friends.decline")}</Act>
            {block(name)}
          </>
        )}
      </Group>
      <AddFriend code={told.code} />
      <Group title={t("friends.sent")} testId="sent" people={told.sent}>
        {(name) => <Act onClick={() => remove(name)}>{t("friends.takeBack")}</Act>}
      </Group>
      <SocialSettings settings={told.settings} />
      <Group title={t("friends.blocked")} testId="blocked" people={told.blocked}>
        {(name) => (
          <Act onClick={() => change("unblock", () => ask("DELETE /blocks/:name", pathOf(name)))}>
            {t("friends.unblock")}
          </Act>
        )}
      </Group>
    </>
  );
}

function State({ friend }: { friend: Friend }) {
  return (
    <small className="friends__state" data-state={friend.state}>
      {t(`friends.state.${friend.state}`)}
    </small>
  );
}

function Act({ label, onClick, children }: { label?: string; onClick(): void; children: ReactNode }) {
  return (
    <button type="button" className="button button--quiet" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}

interface PersonProps {
  name: string;
  avatar: string;
  below?: ReactNode;
  children: ReactNode;
}

function Person({ name, avatar, below, children }: PersonProps) {
  return (
    <li className="friends__one">
      <Avatar name={avatar} size={40} />
      <span className="friends__words">
        <Link href={`/players/${encodeURIComponent(name)}`}>{name}</Link>
        {below}
      </span>
      <span className="friends__acts">{children}</span>
    </li>
  );
}

interface GroupProps {
  title: string;
  testId: string;
  people: Friends["sent"];
  children(name: string): ReactNode;
}

function Group({ title, testId, people, children }: GroupProps) {
  if (people.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={testId}>
      <h2 id={testId}>{title}</h2>
      <ul className="friends__list" data-testid={testId}>
        {people.map(({ name, avatar }) => (
          <Person key={name} name={name} avatar={avatar}>
            {children(name)}
          </Person>
        ))}
      </ul>
    </section>
  );
}
