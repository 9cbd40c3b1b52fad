// Keeps an answer that anybody may ask for as often as they like.

/** @returns the answer, at most so many milliseconds old. After a failure the next request tries again. */
export function cached<T>(ms: number, read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (!answer || now >= readAt + ms) {
      readAt = now;
      const asked = read();
      answer = asked;
      asked.catch(() => {
        if (answer === asked) answer = null;
      });
    }
    return answer;
  };
}
