import { createHash } from 'node:crypto'

/** The colours are those of `web/kit/tokens.css`; a test compares them. */
export const light = {
  paper: '#faf8f4',
  surface: '#ffffff',
  line: '#e6e1d8',
  'line-strong': '#d3ccc0',
  ink: '#1d1b18',
  'ink-2': '#57524a',
  brand: '#1f5f5b',
  'on-brand': '#ffffff',
  'brand-soft': '#e2efec',
  focus: '#2a7f79',
  'neg-2': '#ad4325',
  'on-bad': '#ffffff',
  'warn-soft': '#fbf1dd',
}

export const dark: typeof light = {
  paper: '#171614',
  surface: '#1f1d1a',
  line: '#34312c',
  'line-strong': '#4a463f',
  ink: '#f1ede6',
  'ink-2': '#bdb6aa',
  brand: '#6cc3b8',
  'on-brand': '#10201e',
  'brand-soft': '#1d3a37',
  focus: '#6cc3b8',
  'neg-2': '#ec8f70',
  'on-bad': '#2a120a',
  'warn-soft': '#3a2e17',
}

function variables(colours: typeof light) {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

/** For pages that come without scripts and are kept as files: all of it stands in the page. */
export const style = `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
header{padding-top:2rem}
footer{padding-bottom:3rem;color:var(--ink-2);font-size:.875rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:0 0 .5rem}
h3{font-size:1rem;margin:1rem 0 .25rem}
p{margin:0 0 .75rem}
a{color:var(--brand);text-underline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:1rem 0;padding:0}
section{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1rem;margin:1rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .5rem .4rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--ink-2);font-weight:500;font-size:.875rem}
small,.quiet{color:var(--ink-2);font-size:.875rem}
blockquote{margin:.25rem 0 0;padding-left:.75rem;border-left:3px solid var(--line-strong);white-space:pre-wrap}
ol,ul{padding-left:1.25rem}
ol.said{list-style:none;padding:0}
ol.said>li{padding:.75rem 0;border-top:1px solid var(--line)}
fieldset{border:0;border-top:1px solid var(--line);margin:0;padding:.75rem 0}
legend{float:left;width:100%;font-weight:600;padding:0}
legend+*{clear:both}
.ways{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
label{display:inline-flex;gap:.5rem;align-items:center;min-height:2.75rem}
input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;accent-color:var(--brand)}
button,.button{display:inline-block;min-height:2.75rem;padding:.55rem 1rem;border:1px solid var(--brand);border-radius:6px;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:500;text-decoration:none;cursor:pointer}
.plain{background:none;color:var(--brand)}
.bad{background:var(--neg-2);border-color:var(--neg-2);color:var(--on-bad)}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:.5rem 0 0}
.done{background:var(--brand-soft);border-radius:10px;padding:.75rem 1rem}
.wait{background:var(--warn-soft);border-radius:10px;padding:.75rem 1rem}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`

/** By which the page's content security policy lets this style in, and no other. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
