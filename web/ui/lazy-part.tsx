// Parts of a page whose files are loaded when they are first shown. One that cannot be loaded leaves the page as it is.
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { importFile, reload } from "../frame/new-version.ts";
import { t } from "../text/index.ts";
import { ErrorState } from "./states.tsx";

interface Options<Props> {
  /** Shown until the file is there. */
  waiting?(props: Props): ReactNode;
  /** Shown if the file cannot be loaded, in place of the part. */
  failed?(error: unknown, props: Props): ReactNode;
}

interface Part<Props> extends Required<Options<Props>> {
  load(): Promise<ComponentType<Props>>;
  /** Null until the file is there. */
  Loaded: ComponentType<Props> | null;
}

/** @param load asked for when the part is shown, and the next time again if it failed */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = () => null, failed = notLoaded }: Options<Props> = {},
): ComponentType<Props> {
  const part: Part<Props> = { load, Loaded: null, waiting, failed };
  return (props) => <Lazy part={part} props={props} />;
}

function Lazy<Props extends object>({ part, props }: { part: Part<Props>; props: Props }) {
  const [state, setState] = useState<{ error?: unknown }>({});
  const { Loaded } = part;
  useEffect(() => {
    if (Loaded !== null) return;
    let isShown = true;
    const show = (next: { error?: unknown }) => isShown && setState(next);
    importFile(part.load).then(
      (loaded) => {
        part.Loaded = loaded;
        show({});
      },
      (error: unknown) => show({ error }),
    );
    return () => {
      isShown = false;
    };
  }, [part, Loaded]);
  if (Loaded !== null) return <Loaded {...props} />;
  return state.error === undefined ? part.waiting(props) : part.failed(state.error, props);
}

/** Reloading the document is the only other try that many browsers make: they keep the failure of an import. */
export const notLoaded = (error: unknown) => (
  <ErrorState error={error} onRetry={reload} retry={t("frame.failedReload")} />
);
