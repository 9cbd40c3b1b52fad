// Shown in place of a page that failed. The match itself goes on at the server.
import { Component, type ReactNode } from "react";

interface State {
  failed: boolean;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="notice" role="alert">
        <h1>Something went wrong here</h1>
        <p>That is our fault. Nothing of the match is lost: it goes on where it stood.</p>
        <button type="button" className="button button--brass" onClick={() => location.reload()}>
          Load the page again
        </button>
      </main>
    );
  }
}
