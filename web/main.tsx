// Entry point of the web client.
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { resumeSession } from "./api/session.ts";
import { keepScroll } from "./frame/scroll.ts";
import { keepForOffline } from "./offline/register.ts";
import { applySettings, settings } from "./settings/settings.ts";
import { followMusic } from "./sound/music.ts";
import { followLanguage } from "./text/index.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/dialog.css";
import "./styles/pages.css";
import "./styles/box.css";
import "./styles/states.css";
import "./frame/frame.css";
import "./play/search.css";
import "./wallet/money.css";

applySettings();
keepScroll();
keepForOffline();
void resumeSession();
settings.subscribe(followMusic);
followMusic();
void followLanguage().then(() =>
  createRoot(document.getElementById("root")!).render(
    <ErrorBoundary>
      <App />
    </ErrorBoundary>,
  ),
);
