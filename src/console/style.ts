/** Sober, readable on a phone, in the light as in the dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2330; --soft: #4d5566; --paper: #fbfaf7; --card: #fff; --line: #8a8f9c; --accent: #8a2b1d; --on: #fff; --note: #f3ece0; }
@media (prefers-color-scheme: dark) { :root { --ink: #eeece6; --soft: #c3c1ba; --paper: #16181d; --card: #20242c; --line: #7c8291; --accent: #f0a493; --on: #1a0d0a; --note: #2d2a24; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; background: var(--card); padding: .75rem; }
header, main, footer { max-inline-size: 60rem; margin-inline: auto; padding: 1rem; }
header { display: flex; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding-block: .6rem; border-block-end: 1px solid var(--line); }
.brand { margin: 0; min-inline-size: 0; font-weight: 700; font-size: 1.2rem; line-height: 1.25; } .space { display: block; font-weight: 400; font-size: .95rem; color: var(--soft); }
nav { max-inline-size: 60rem; margin-inline: auto; padding-inline: 1rem; } nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; }
nav a { display: inline-block; padding-block: .75rem; font-weight: 600; } nav a[aria-current] { color: inherit; text-decoration-thickness: .2em; }
.menu { margin: 0; inset: auto; inset-block-start: 3.9rem; inset-inline-end: 1rem; position: absolute; min-inline-size: 14rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card); color: var(--ink); }
.menu ul { display: grid; gap: 0; } .menu button { padding: .5rem 0; border: 0; text-decoration: underline; text-underline-offset: .2em; } .unfolds { flex: none; }
@supports not selector(:popover-open) { .unfolds { display: none; } .menu { position: static; } }
@media (min-width: 48rem) { .unfolds { display: none; } .menu { display: block; position: static; min-inline-size: 0; padding: 0; border: 0; background: none; overflow: visible; } .menu ul { display: flex; flex-wrap: wrap; justify-content: end; align-items: center; gap: 0 1.25rem; } }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-block: 2rem .5rem; }
button, .button { font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: .5rem 1.1rem; border-radius: .5rem; border: 2px solid var(--accent); background: var(--accent); color: var(--on); cursor: pointer; }
button.quiet { background: transparent; color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; }
.list { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.list a { display: grid; gap: .15rem; padding: .9rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; color: inherit; text-decoration: none; }
.list a:hover { border-color: var(--accent); }
.list .who { font-weight: 600; text-decoration: underline; text-underline-offset: .2em; }
.list .small, .small { color: var(--soft); font-size: .95rem; }
.tag { justify-self: start; font-size: .9rem; font-weight: 600; padding: .05rem .6rem; border-radius: 1rem; border: 1px solid currentColor; }
.tag.todo { background: var(--accent); color: var(--on); border-color: var(--accent); }
.note { background: var(--note); border-inline-start: 4px solid var(--accent); padding: .75rem 1rem; border-radius: .3rem; }
dl { display: grid; grid-template-columns: minmax(9rem, 1fr) 2fr; gap: .4rem 1rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; font-weight: 600; }
@media (max-width: 30rem) { dl { display: block; } dt, dd { display: inline; } dt::after { content: " "; } dd::after { content: ""; display: block; block-size: .35rem; } }
label, legend { display: block; font-weight: 600; padding: 0; } fieldset { border: 0; padding: 0; margin: 0 0 1rem; }
a.button { display: inline-flex; align-items: center; text-decoration: none; }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; align-items: center; padding-block: .35rem; } .choice label { padding-block: .5rem; } .choice p { grid-column: 2; margin: 0; }
input[type="radio"] { inline-size: 1.4rem; block-size: 1.4rem; margin: 0; accent-color: var(--accent); }
label + p.small, .fault { margin: .1rem 0 .3rem; } .fault { font-weight: 600; color: var(--accent); }
input[aria-invalid="true"], select[aria-invalid="true"] { border-width: 2px; border-color: var(--accent); }
table { inline-size: 100%; border-collapse: collapse; } th, td { text-align: start; vertical-align: top; padding: .5rem .5rem .5rem 0; border-block-end: 1px solid var(--line); overflow-wrap: normal; } th[scope="row"] { overflow-wrap: break-word; }
@media (max-width: 30rem) { table { font-size: .85rem; } }
.note + form { margin-block-start: 1rem; } form + form { margin-block-start: .6rem; } .actions > form + form { margin: 0; } .kept { margin-block-start: 1.25rem; }
input[type="email"], input:not([type]), select { display: block; min-block-size: 2.75rem; max-inline-size: 32rem; }
input[type="email"], input:not([type]), select, textarea { inline-size: 100%; font: inherit; padding: .6rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: inherit; margin-block: .3rem .75rem; }
input[type="date"], input[type="time"], input[type="month"], input[type="file"] { display: block; min-block-size: 2.75rem; max-inline-size: 100%; font: inherit; padding: .5rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: inherit; margin-block: .3rem .75rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .9rem 1rem; margin-block-end: 1rem; } .card h2, .card h3 { margin-block: 0 .3rem; font-size: 1.1rem; } .list .card { margin: 0; } .card button { overflow-wrap: anywhere; text-align: start; }
.plain { list-style: none; margin: 0 0 .5rem; padding: 0; } .plain li { padding-block: .2rem; }
.care { margin-block: 1rem; list-style: none; font-weight: 600; } .care li + li { margin-block-start: .5rem; } .written { margin-block: 0 .2rem; } .written::first-letter { text-transform: uppercase; } .noted { font-weight: 600; margin-block: 0 .3rem; } .letter { white-space: pre-line; margin-block: .2rem 0; }
.beside { display: flex; flex-wrap: wrap; gap: 0 1rem; } .beside > * { flex: 1 1 9rem; min-inline-size: 0; } .beside input, .beside select { inline-size: 100%; }
summary { cursor: pointer; padding-block: .6rem; font-weight: 600; color: var(--accent); } fieldset.card { padding: .9rem 1rem; } fieldset.card legend { float: inline-start; inline-size: 100%; font-size: 1.1rem; padding-block-end: .3rem; } fieldset.card legend + * { clear: both; }
@media (min-width: 60rem) { .sides { display: grid; grid-template: auto 1fr / 1fr 1fr; gap: 0 2.5rem; align-items: start; } .sides > * { min-inline-size: 0; } .sides > :nth-child(2) { grid-area: 1 / 2 / span 2; } .sides > :nth-child(3) { grid-column: 1; } .sides dl { grid-template-columns: minmax(7rem, 1fr) 1.5fr; } }
main li > a:only-child, main p > a:only-child { display: inline-block; padding-block: .25rem; }
h3 { font-size: 1.05rem; margin-block: 1.25rem .4rem; }
nav.within { padding: 0; border-block-end: 1px solid var(--line); }
@media (max-width: 30rem) { .actions { gap: .5rem; } .actions .quiet { padding-inline: .7rem; font-size: 1rem; } nav.within { margin-block-start: .5rem; } nav.within ul { gap: 0 1rem; } nav.within a { padding-block: .55rem; font-size: 1rem; } }
`;
