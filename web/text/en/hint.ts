// Texts of the table about hints.
export const hint = {
  hint: {
    name: "Hint",
    ask: "Hint",
    thinking: "Thinking…",
    cancel: "Cancel",
    close: "Close the hint",
    chance: "Chance of winning: about {{percent}}",
    failed: "There is no hint for this move.",
    notNow: "There are hints when you can choose.",
  },
};
