/** On paper: A4, black on white, nothing to press, and no table or card cut where it can be helped. */
export const PRINT_STYLE = `
.heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { position: relative; }
.figures td, .figures thead th:not(:first-child) { text-align: end; padding-inline-start: .5rem; } .figures td { font-variant-numeric: tabular-nums; }
.figures tbody th, .told tbody th { font-weight: 400; } .figures .within { display: block; padding-inline-start: 1rem; }
.fill { display: inline-block; inline-size: min(20rem, 60%); border-block-end: 1px solid var(--line); }
.to-fill th, .to-fill td { border: 1px solid var(--line); padding: .4rem; font-weight: 400; } .to-fill thead th { font-weight: 700; }
.wide { overflow-x: auto; } form + .list { margin-block-start: 1rem; }
.figures + .figures { margin-block-start: 1.25rem; }
@media (max-width: 30rem) { .figures { font-size: .78rem; } .figures th, .figures td, .figures thead th:not(:first-child) { padding-inline: .1rem; } .figures thead th:not(:first-child) { overflow-wrap: normal; } }
.big { font-size: 1.2rem; margin-block: .25rem; } .blank { block-size: 2.5rem; } .lines { block-size: 6rem; border: 1px solid var(--line); border-radius: .3rem; margin-block: .5rem 1rem; }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #000; --paper: #fff; --card: #fff; --line: #555; --accent: #000; --on: #fff; --note: #fff; }
  body { font-size: 10.5pt; line-height: 1.4; background: none; }
  header, main, footer { max-inline-size: none; padding-inline: 0; }
  .skip, nav, .menu, .unfolds, form, .screen, .button { display: none; }
  /* Whose space it is would say, of a sheet without identity, where the person lives. */
  .space { display: none; }
  header { padding-block: 0 .4rem; } main { padding-block: .4rem; }
  h1 { font-size: 16pt; margin-block: .4rem; } h2 { font-size: 12.5pt; margin-block: 1rem .3rem; } h3 { font-size: 11pt; }
  h1, h2, h3, caption, thead { break-after: avoid; } thead { display: table-header-group; }
  tr, li, .card, .lines, dl, .figures, .told { break-inside: avoid; } section.page { break-before: page; }
  th, td { padding-block: .2rem; } table { font-size: 10pt; } p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; } .small { font-size: 9pt; }
  dl { gap: .1rem 1rem; } ul, ol { margin-block: .3rem; } main p { margin-block: .5rem; }
  .lines { block-size: 17mm; margin-block: .2rem .5rem; } .note { padding-block: .2rem; }
  footer { border-block-start: 1px solid var(--line); margin-block-start: 1rem; }
}
`;
