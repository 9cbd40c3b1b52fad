// Names a session's device as its owner would: "Firefox on Windows".
import bowser from "bowser";

/** @param agent what the browser calls itself; it is not repeated. @returns "" for a program that is no known browser. */
export function deviceName(agent: string): string {
  if (!agent) return "";
  const parser = bowser.getParser(agent);
  const [browser, system] = [parser.getBrowserName(), parser.getOSName()];
  return browser && system ? `${browser} on ${system}` : browser || system;
}
