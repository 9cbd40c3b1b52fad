// Reports of players, and what muted players are told.
export const reports = {
  report: {
    title: "Report {{name}}",
    what: "What is it about?",
    kind: { behaviour: "Behavior", name: "An offensive name", cheating: "Cheating" },
    text: "What happened? (up to 500 characters)",
    send: "Send the report",
    cancel: "Cancel",
    sent: "Your report has been sent. Your profile shows when it was handled.",
    own: "Your reports",
    state: {
      open: "waiting",
      resolved: "handled: action was taken",
      dismissed: "handled: nothing to act on",
    },
    muted: "Muted",
    mutedUntil: "You cannot send emotes until {{date}}.",
    mutedOpen: "You cannot send emotes until further notice.",
    reason: "Reason: {{reason}}",
  },
};
