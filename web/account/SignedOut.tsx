// On every page: tells whoever was signed out without having asked for it, before anything makes them a new guest.
import { type ComponentType, lazy, Suspense } from "react";
import { useLocation } from "wouter";
import { session } from "../api/session.ts";
import { useStore } from "../store.ts";
import { withTexts } from "../text/index.ts";

const SignedOutDialog = lazy<ComponentType<{ name: string }>>(() =>
  withTexts(import("./SignedOutDialog.tsx")).then(
    (module) => ({ default: module.SignedOutDialog }),
    // Without a connection nobody can sign in either.
    () => ({ default: () => null }),
  ),
);

export function SignedOut() {
  const { ended } = useStore(session);
  const [path] = useLocation();
  // The profile says the same in its place.
  if (ended === null || path === "/account") return null;
  return (
    <Suspense>
      <SignedOutDialog name={ended} />
    </Suspense>
  );
}
