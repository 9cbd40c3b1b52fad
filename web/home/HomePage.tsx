// The first page: for visitors what the game is, for players what to do next.
import { session } from "../api/session.ts";
import { useStore } from "../store.ts";
import { Continue } from "./Continue.tsx";
import { KeyReminder } from "./KeyReminder.tsx";
import { Landing } from "./Landing.tsx";
import { LastMatches } from "./LastMatches.tsx";
import { News } from "./News.tsx";
import { People } from "./People.tsx";
import { Today } from "./Today.tsx";
import { TodaysQuests } from "./TodaysQuests.tsx";
import "./home.css";

export function HomePage() {
  const { user, known } = useStore(session);
  if (!known) return null;
  if (!user) return <Landing />;
  return (
    <div className="home">
      <Continue userId={user.id} name={user.name} />
      <Today />
      <TodaysQuests />
      <People />
      <KeyReminder userId={user.id} />
      <LastMatches userId={user.id} />
      <News />
    </div>
  );
}
