/** The list of what arrived: what not to miss, its search, its views, and what is late. */
export const INBOX_STYLE = `
.tags { display: flex; flex-wrap: wrap; gap: .4rem; } .tag.unread { border-width: 2px; }
.number { white-space: nowrap; }
.when { display: grid; gap: .15rem; } .when strong::first-letter { text-transform: uppercase; }
.late { font-weight: 700; color: var(--accent); }
.glance { display: grid; gap: .75rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); margin-block: .75rem; }
.glance h2 { margin: 0; font-size: 1.05rem; } .glance ul { margin: 0; } .glance .plain li { padding: 0; } .glance p { margin: 0; }
.glance a { display: block; padding-block: .6rem; }
.search { margin-block: 1rem .5rem; } .search .row { display: flex; gap: .5rem; max-inline-size: 40rem; margin-block-start: .3rem; }
.search .row input:not([type]) { flex: 1; min-inline-size: 0; margin: 0; }
.search summary { cursor: pointer; inline-size: fit-content; padding-block: .6rem; font-weight: 600; color: var(--accent); }
nav.views { padding: 0; } nav.views ul { gap: .4rem; }
nav.views a { display: inline-flex; gap: .35rem; min-block-size: 2.75rem; align-items: center; padding: .2rem .6rem; border: 1px solid var(--line); border-radius: 1.4rem; text-decoration: none; font-size: .95rem; }
nav.views a[aria-current] { background: var(--ink); border-color: var(--ink); color: var(--paper); } .count { font-variant-numeric: tabular-nums; }
.inbox + form { margin-block-start: 1.25rem; } .nothing > :first-child { margin-block-start: 0; } .nothing > :last-child { margin-block-end: 0; } .nothing a { display: inline-block; padding-block: .4rem; }
main > section h2 { margin-block-start: 1.5rem; }
@media (min-width: 48rem) {
  .inbox { gap: .5rem; }
  .inbox a { grid-template-columns: 12.5rem 1fr 17rem; gap: .1rem 1.25rem; align-items: start; padding-block: .7rem; }
  .inbox a > * { grid-column: 2; } .inbox .tags { grid-column: 1; grid-row: 1 / span 3; } .inbox .when { grid-column: 3; grid-row: 1 / span 3; }
}
`;
