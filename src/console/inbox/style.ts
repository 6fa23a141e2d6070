/** The list of what arrived: its filters, its search, and what is late. */
export const INBOX_STYLE = `
.tags { display: flex; flex-wrap: wrap; gap: .4rem; }
.tag.unread { border-width: 2px; }
.late { font-weight: 700; color: var(--accent); } .when { font-weight: 600; }
.glance h2 { margin-block: .25rem; font-size: 1.05rem; } .glance ul + h2 { margin-block-start: .75rem; }
.glance a { display: block; padding-block: .6rem; } .glance .plain li { padding-block: 0; }
.search { margin-block: 1.25rem; } .search .row { display: flex; gap: .5rem; align-items: stretch; max-inline-size: 40rem; }
.search .row input:not([type]) { flex: 1; min-inline-size: 0; margin: 0; } .search details { margin-block-start: .25rem; }
summary { cursor: pointer; padding-block: .6rem; font-weight: 600; color: var(--accent); }
nav.views { padding: 0; } nav.views ul { gap: .5rem; }
nav.views a { display: inline-flex; gap: .4rem; min-block-size: 2.75rem; align-items: center; padding: .2rem .8rem; border: 1px solid var(--line); border-radius: 1.4rem; text-decoration: none; }
nav.views a[aria-current] { background: var(--ink); border-color: var(--ink); color: var(--paper); } .count { font-variant-numeric: tabular-nums; }
`;
