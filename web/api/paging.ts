// Lists that come in pages: how a query asks for the next one.

/** For `useInfiniteQuery`: the cursor of the first page, and of the page after another. */
export const BY_CURSOR = {
  initialPageParam: "",
  getNextPageParam: ({ next }: { next: string | null }) => next,
};

/** The part of a request's query that names the page. */
export const cursorOf = (cursor: string) => (cursor ? { cursor } : {});
