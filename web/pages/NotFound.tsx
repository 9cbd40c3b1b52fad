// The page for unknown paths.
import { navigate } from "../router.ts";
import { Shell } from "./Shell.tsx";

export function NotFound() {
  return (
    <Shell>
      <section className="notice">
        <h1>There is no table here</h1>
        <p>The address leads nowhere. Perhaps a letter of the link was lost.</p>
        <button type="button" className="button button--brass" onClick={() => navigate("/")}>
          To the lobby
        </button>
      </section>
    </Shell>
  );
}
