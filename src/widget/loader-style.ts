/** Adopted by the shadow root: a host's CSP that refuses inline styles has nothing to refuse. */
export const LOADER_STYLE = `
:host { all: initial; }
* { box-sizing: border-box; }
button {
  position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483000;
  display: inline-flex; align-items: center; gap: 10px; min-block-size: 56px; padding: 8px 22px 8px 16px;
  border: 2px solid #fff; border-radius: 28px; background: #8a3324; color: #fff;
  font: 600 17px/1.2 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; cursor: pointer;
  box-shadow: 0 2px 6px rgb(0 0 0 / .2), 0 8px 24px rgb(60 20 10 / .25);
}
button:hover { background: #6f281b; }
button:focus-visible { outline: 3px solid #1a1310; outline-offset: 3px; }
svg { inline-size: 28px; block-size: 28px; flex: none; }
[role="dialog"] {
  position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483000;
  inline-size: min(420px, calc(100vw - 32px)); block-size: min(720px, calc(100vh - 32px)); block-size: min(720px, calc(100dvh - 32px));
  overflow: hidden; border-radius: 18px; background: #fbf6ef;
  box-shadow: 0 4px 12px rgb(0 0 0 / .15), 0 16px 48px rgb(60 20 10 / .3);
}
[hidden] { display: none; }
iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
@media (max-width: 520px), (max-height: 520px) {
  [role="dialog"] { inset: 0; inline-size: 100%; block-size: 100%; border-radius: 0; }
}
@media (prefers-reduced-motion: no-preference) {
  [role="dialog"]:not([hidden]) { animation: rise .18s ease-out; }
  @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
}
@media print { :host { display: none; } }
`;
