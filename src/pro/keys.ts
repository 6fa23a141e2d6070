/**
 * Alt and a digit press what says `aria-keyshortcuts`, wherever one types. By the place of the key and not by its sign:
 * on a French keyboard, a digit is typed with Shift, which the browser's own access keys do not allow for.
 */
export function listenToKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    // AltGr, which types signs, is Control and Alt together.
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    if (digit === undefined) return;
    const target = page.querySelector<HTMLElement>(`[aria-keyshortcuts="Alt+${digit}"]`);
    if (target === null || target.closest("[hidden]") !== null) return;
    event.preventDefault();
    target.click();
  });
}
