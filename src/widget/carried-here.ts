const MARK = "#r=";

/**
 * What the address carries, taken out of it at once: the address bar, the history and "back" no longer hold it. Null
 * when it carries nothing.
 */
export function takeCarried(): string | null {
  if (!location.hash.startsWith(MARK)) return null;
  const carried = location.hash.slice(MARK.length);
  history.replaceState(null, "", location.pathname + location.search);
  return carried;
}
