// Marks elements of the table: what a lesson speaks of, or what a hint advises.
import { useEffect } from "react";
import "./marks.css";

/** Marks what the selector finds, also elements that come later. */
export function useMarks(selector: string | undefined): void {
  useEffect(() => {
    if (!selector) return;
    let marked: Element[] = [];
    const mark = () => {
      for (const element of marked) element.classList.remove("is-marked");
      marked = [...document.querySelectorAll(selector)];
      for (const element of marked) element.classList.add("is-marked");
    };
    mark();
    const observer = new MutationObserver(mark);
    const table = document.querySelector(".table");
    if (table) observer.observe(table, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      for (const element of marked) element.classList.remove("is-marked");
    };
  }, [selector]);
}
