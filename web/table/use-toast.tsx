// The sentences that the table says: what is refused and why, with the rule behind it.
import { useCallback, useEffect, useState } from "react";
import { advice } from "../match/advice.ts";
import { rulePath } from "../router.ts";
import { t } from "../text/index.ts";
import { OnTop } from "../ui/OnTop.tsx";

const TOAST_MS = 3_200;
const TOAST_WITH_LINK_MS = 6_000;

/** A sentence that is shown for a few seconds and announced to screen readers. */
export function useToast() {
  const [text, setText] = useState({ words: "", count: 0 });
  useEffect(() => {
    if (!text.words) return;
    const timer = setTimeout(
      () => setText((now) => ({ ...now, words: "" })),
      advice.get().ruleBehind(text.words) ? TOAST_WITH_LINK_MS : TOAST_MS,
    );
    return () => clearTimeout(timer);
  }, [text]);
  const explain = useCallback((words: string) => setText((now) => ({ words, count: now.count + 1 })), []);
  const rule = advice.get().ruleBehind(text.words);
  const toast = (
    <OnTop>
      <div role="alert" data-testid="toast">
        {text.words && (
          <p key={text.count} className="toast toast--table">
            {text.words}
            {rule && (
              <>
                {" "}
                {/* The match stays open. */}
                <a href={rulePath(rule)} target="_blank" rel="noreferrer">
                  {t("rules.rule", { number: rule })}
                </a>
              </>
            )}
          </p>
        )}
      </div>
    </OnTop>
  );
  return { toast, explain };
}
