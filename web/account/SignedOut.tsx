// On every page: tells whoever was signed out without having asked for it, before anything makes them a new guest.
import { useLocation } from "wouter";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { withTexts } from "../text/index.ts";
import { lazyPart } from "../ui/lazy-part.tsx";

const SignedOutDialog = lazyPart(
  () => withTexts(import("./SignedOutDialog.tsx")).then(({ SignedOutDialog }) => SignedOutDialog),
  // Without a connection nobody can sign in either.
  { failed: () => null },
);

export function SignedOut() {
  const { ended } = useStore(session);
  const [path] = useLocation();
  // The profile says the same in its place.
  if (ended === null || path === "/account") return null;
  return <SignedOutDialog name={ended} />;
}
