// What a list shows while it has nothing to show: loading, failed, offline, empty.
import type { UseInfiniteQueryResult, UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Skeleton, type SkeletonKind } from "../frame/Skeleton.tsx";
import { errorText } from "../text/errors.ts";
import { t } from "../text/index.ts";
import { Icon, type IconName } from "./Icon.tsx";

interface EmptyStateProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
}

export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="empty__icon">
        <Icon name={icon} />
      </span>
      <p className="empty__title">{title}</p>
      {children}
    </div>
  );
}

interface ErrorStateProps {
  error: unknown;
  onRetry(): void;
  /** What the button says. */
  retry?: string;
}

export function ErrorState({ error, onRetry, retry = t("frame.retry") }: ErrorStateProps) {
  return (
    <div className="empty" role="alert">
      <span className="empty__icon">
        <Icon name="close" />
      </span>
      <p className="empty__title">{errorText(error)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {retry}
      </button>
    </div>
  );
}

interface QueryStateProps {
  query: Pick<UseQueryResult, "status" | "fetchStatus" | "error" | "refetch">;
  skeleton: SkeletonKind;
  /** Outlines while it loads. */
  count?: number;
  /** Shown once there is data. */
  children: ReactNode;
}

/** The content of a query, or what there is in its place. */
export function QueryState({ query, skeleton, count, children }: QueryStateProps) {
  if (query.status === "success") return children;
  if (query.status === "error")
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.fetchStatus === "paused") return <EmptyState icon="plug" title={t("frame.listOffline")} />;
  return <Skeleton kind={skeleton} count={count} />;
}

/** Loads the next page of a list, as long as there is one. */
export function MoreButton({ query, testId }: { query: UseInfiniteQueryResult; testId?: string }) {
  if (!query.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button button--quiet"
      data-testid={testId}
      disabled={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t("account.more")}
    </button>
  );
}
