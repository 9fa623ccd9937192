import { createHash } from 'node:crypto'

/** The colours are those of `web/kit/tokens.css`; a test compares them. */
export const light = {
  paper: '#faf8f4',
  surface: '#ffffff',
  line: '#e6e1d8',
  'line-strong': '#d3ccc0',
  ink: '#1d1b18',
  'ink-2': '#57524a',
  'ink-3': '#6b6459',
  brand: '#1f5f5b',
  'on-brand': '#ffffff',
  'brand-soft': '#e2efec',
  focus: '#2a7f79',
  'neg-2': '#ad4325',
  'bad-soft': '#f9e8e1',
}

export const dark: typeof light = {
  paper: '#171614',
  surface: '#1f1d1a',
  line: '#34312c',
  'line-strong': '#4a463f',
  ink: '#f1ede6',
  'ink-2': '#bdb6aa',
  'ink-3': '#9b9387',
  brand: '#6cc3b8',
  'on-brand': '#10201e',
  'brand-soft': '#1d3a37',
  focus: '#6cc3b8',
  'neg-2': '#ec8f70',
  'bad-soft': '#3b241c',
}

function variables(colours: typeof light) {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

/**
 * All of it stands in the page: one round trip, and people see the first question. Logical directions throughout, so that
 * the same lines serve languages written from the right. On a phone every question fills the screen.
 */
export const style = `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
html{scroll-padding-top:4rem}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
.page{max-width:42rem;min-height:100vh;min-height:100svh;margin:0 auto;padding:0 1.25rem;display:flex;flex-direction:column}
header{padding:1.5rem 0 .5rem}
.of{display:flex;gap:1rem;justify-content:space-between;align-items:baseline;color:var(--ink-2);font-size:.9rem}
h1{font-size:1rem;font-weight:600;color:var(--ink-2);margin:0}
h1.big{font-size:1.6rem;line-height:1.25;color:var(--ink);letter-spacing:-.01em;margin:0 0 .5rem}
progress{appearance:none;display:block;width:100%;height:6px;margin-top:.75rem;border:0;border-radius:3px;background:var(--line);overflow:hidden}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--brand);border-radius:3px}
progress::-moz-progress-bar{background:var(--brand);border-radius:3px}
main{flex:1}
.intro{margin:1rem 0 0;white-space:pre-line}
h2{font-size:1.3rem;line-height:1.3;font-weight:620;letter-spacing:-.01em;margin:0;text-wrap:pretty}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;width:100%}
.q{padding:1.5rem 0}
.q+.q{border-top:1px solid var(--line)}
main.one .q{border:0}
.need{color:var(--neg-2);font-weight:400}
.help{color:var(--ink-2);margin:.35rem 0 0;white-space:pre-line}
.control{margin-top:1rem}
.err{margin:.75rem 0 0;padding:.5rem .75rem;background:var(--bad-soft);border-inline-start:3px solid var(--neg-2);border-radius:0 6px 6px 0}
[dir=rtl] .err{border-radius:6px 0 0 6px}
.note{margin:1rem 0 0;color:var(--ink-2);font-size:.9rem}
.pick{position:relative;display:flex}
.pick input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.pick>span{flex:1;display:flex;align-items:center;gap:.6rem;min-height:3rem;padding:.5rem .85rem;border:1px solid var(--line-strong);border-radius:10px;background:var(--surface);pointer-events:none}
.pick input:hover+span{border-color:var(--brand)}
.pick input:checked+span{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
.pick input:focus-visible+span{outline:3px solid var(--focus);outline-offset:2px}
.scale{display:grid;gap:.4rem;grid-template-columns:repeat(var(--n,5),minmax(0,1fr))}
.s2{--n:2}.s3{--n:3}.s4{--n:4}.s5{--n:5}.s6{--n:6}.s7{--n:7}.s8{--n:8}.s9{--n:9}.s10{--n:10}.s11{--n:11}
.scale .pick>span{justify-content:center;padding:.5rem .1rem;font-variant-numeric:tabular-nums;text-align:center}
.face .pick>span,.star .pick>span{min-height:3.5rem;font-size:1.6rem;line-height:1}
.star .pick>span{border-color:transparent;background:none;color:var(--ink-3)}
.star .pick:has(~.pick input:checked)>span,.star .pick input:checked+span{background:none;color:var(--brand);border-color:transparent}
.star svg,.face svg{width:2rem;height:2rem}
.star .pick:has(~.pick input:checked) svg,.star input:checked+span svg{fill:currentColor}
.ends{display:flex;justify-content:space-between;gap:1rem;margin-top:.4rem;color:var(--ink-2);font-size:.9rem}
.ends span:last-child{text-align:end}
.list{display:grid;gap:.5rem}
.list .mark{flex:none;width:1.15rem;height:1.15rem;border:2px solid var(--ink-3);border-radius:50%;background:var(--surface)}
.list .many .mark{border-radius:4px}
.list input:checked+span .mark{border-color:var(--on-brand);background:var(--brand);box-shadow:inset 0 0 0 3px var(--on-brand)}
.more{margin:.1rem 0 .25rem;padding-inline-start:1rem}
.pick:not(:has(:checked))+.more{display:none}
.more label{display:block;color:var(--ink-2);font-size:.9rem}
.pictures{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr))}
.pictures .pick>span{flex-direction:column;padding:.5rem}
.pictures img{width:100%;aspect-ratio:4/3;object-fit:cover;border-radius:6px;background:var(--line)}
.rows{display:grid;gap:1rem}
.rows legend{font-weight:550;margin-bottom:.35rem}
.rows .pick>span{font-size:.9rem;min-height:2.75rem;line-height:1.2}
.wrap{display:flex;flex-wrap:wrap;gap:.4rem}
.wrap .pick{flex:1 1 5.5rem}
.wrap .pick>span{justify-content:center;text-align:center}
input[type=text],input[type=email],input[type=tel],input[type=date],input[type=file],textarea,select{width:100%;min-height:3rem;padding:.6rem .85rem;border:1px solid var(--ink-3);border-radius:10px;background:var(--surface);color:var(--ink);font:inherit}
input[type=date]{width:auto}
textarea{min-height:7rem;resize:vertical;display:block}
.comment{margin-top:1rem}
.comment label{display:block;color:var(--ink-2);margin-bottom:.35rem}
.comment textarea{min-height:5rem}
.help+.rank{margin-top:.75rem}
.rank{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.rank li{display:flex;gap:.75rem;align-items:center;padding:.4rem .5rem .4rem .85rem;border:1px solid var(--line-strong);border-radius:10px;background:var(--surface)}
.rank li>span{flex:1}
.rank select{width:auto;flex:none}
.rank button{flex:none;min-height:2.75rem;min-width:2.75rem;padding:0;background:none;color:var(--brand);border-color:var(--line-strong)}
.rank b{flex:none;min-width:1.5rem;color:var(--brand);font-variant-numeric:tabular-nums}
.buttons{display:flex;flex-flow:row-reverse wrap;justify-content:space-between;gap:.75rem;align-items:center;padding:1rem 0 1.5rem}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;min-width:6.5rem;padding:.6rem 1.25rem;border:1px solid var(--brand);border-radius:10px;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:550;text-decoration:none;cursor:pointer}
button[disabled]{opacity:.55;cursor:default}
.plain{background:none;color:var(--brand);border-color:transparent;min-width:0;padding-inline:.5rem}
a{color:var(--brand);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
footer{padding:0 0 1.5rem;color:var(--ink-2);font-size:.85rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center}
footer ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
footer a,footer button{display:inline-flex;align-items:center;min-height:1.75rem}
footer button{background:none;border:0;padding:0;color:var(--brand);min-width:0;font-size:inherit;font-weight:400;text-decoration:underline;text-underline-offset:3px}
.wrong{margin:1rem 0 0;padding:.75rem 1rem;background:var(--bad-soft);border-radius:10px}
.wrong p{margin:0;font-weight:600}
.wrong ul{margin:.25rem 0 0;padding-inline-start:1.25rem}
.said{margin:1rem 0 0;padding:.75rem 1rem;background:var(--brand-soft);border-radius:10px}
.said p{margin:0}
.end{flex:1;display:flex;flex-direction:column;justify-content:center;padding:2rem 0}
.end p{margin:0 0 .75rem;white-space:pre-line}
.end .said{width:100%}
.end h2{font-size:1rem;margin:0 0 .25rem}
.hp,.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media (max-width:38rem){
.s8,.s9,.s10,.s11{--n:6}
.s7{--n:7}
.page{padding:0 1rem}
.still .q{min-height:calc(100svh - 12rem)}
}
.kiosk{max-width:56rem;font-size:1.15rem}
.kiosk h2{font-size:1.8rem}
.kiosk .pick>span{min-height:4.25rem;font-size:1.2rem}
.kiosk .rows .pick>span{min-height:3.5rem;font-size:1rem}
.kiosk button{min-height:3.75rem;font-size:1.15rem}
.framed .page{min-height:0}
.framed main.one .q,.framed .q{min-height:0}
@media (prefers-reduced-motion:no-preference){.pick>span,progress::-webkit-progress-value{transition:background .12s,border-color .12s}}
`

export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** By which the page's content security policy lets this style in, and no other. */
export const styleHash = hashOf(style)
