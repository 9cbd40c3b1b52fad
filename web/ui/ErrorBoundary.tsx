// Shown in place of a page that failed. The match itself goes on at the server.
import { Component, type ReactNode } from "react";
import { OutdatedError, reload } from "../frame/new-version.ts";
import { t } from "../text/index.ts";

interface State {
  error: unknown;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const outdated = error instanceof OutdatedError && navigator.onLine;
    return (
      <section className="notice" role="alert">
        <h1>{outdated ? t("frame.outdated") : t("frame.failed")}</h1>
        <p>{outdated ? t("frame.outdatedHelp") : t("frame.failedHelp")}</p>
        <button type="button" className="button button--brass" onClick={reload}>
          {t("frame.failedReload")}
        </button>
      </section>
    );
  }
}
