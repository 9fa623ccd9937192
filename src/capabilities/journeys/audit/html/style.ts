import { dark, light, variables } from './colours.ts'

/** All of the report's looks: it is one file, on a screen in light and dark and on A4 paper. */
export const style = `:root{color-scheme:light dark;${variables(light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 "Inter Variable",Inter,system-ui,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:3rem}
.mark{display:flex;align-items:center;gap:.5rem;color:var(--brand);font-weight:650;margin-bottom:2.5rem}
h1{font-size:2.1rem;line-height:1.15;letter-spacing:-.02em;margin:0 0 .4rem;text-wrap:balance}
.sub{color:var(--ink-2);margin:0 0 2rem;font-size:1rem}
h2{font-size:1.35rem;letter-spacing:-.015em;line-height:1.25;margin:3.2rem 0 .3rem;text-wrap:balance}
h2 .no{color:var(--ink-3);font-weight:450;margin-right:.5rem}
h3{font-size:.95rem;margin:1.8rem 0 .5rem}
p{margin:0 0 .6rem}
.lead{color:var(--ink-2);max-width:44rem;margin-bottom:1.2rem}
a{color:var(--brand);text-underline-offset:2px}
ol.matters{list-style:none;counter-reset:no;margin:0;padding:0;display:grid;gap:.75rem}
ol.matters>li{counter-increment:no;background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem .8rem 3.2rem;position:relative;break-inside:avoid}
ol.matters>li::before{content:counter(no);position:absolute;left:1.1rem;top:.8rem;font-size:1.35rem;font-weight:620;color:var(--brand)}
ol.matters p{font-size:1.02rem;font-weight:520;margin-bottom:.25rem}
nav ol{columns:2;column-gap:2rem;padding-left:1.2rem;margin:.5rem 0 0;color:var(--ink-2)}
nav li{break-inside:avoid;padding:.15rem 0}
ul.statements{list-style:none;margin:0;padding:0}
ul.statements>li{padding:.85rem 0;border-top:1px solid var(--line);break-inside:avoid}
ul.statements>li>p:first-child{margin-bottom:.2rem;max-width:48rem}
.known{display:flex;flex-wrap:wrap;gap:.15rem .9rem;color:var(--ink-3);font-size:.8rem;margin:0}
.kind{border-radius:99px;background:var(--sunken);color:var(--ink-2);padding:0 .55rem}
.kind.missing{background:var(--warn-soft);color:var(--warn)}
.few{color:var(--warn)}
blockquote{margin:.5rem 0 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--line-strong);color:var(--ink-2);max-width:46rem}
blockquote small{color:var(--ink-3);white-space:nowrap}
figure{margin:1.6rem 0 0;background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1rem 1.1rem 1.1rem}
figcaption{font-weight:600;margin-bottom:.6rem}
figcaption small{display:block;font-weight:450;color:var(--ink-3);font-size:.8rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.86rem;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.38rem .7rem .38rem 0;border-top:1px solid var(--line)}
th{font-weight:450}
thead th{border-top:0;color:var(--ink-3);font-size:.78rem}
td.n,th.n{text-align:right}td.n{white-space:nowrap}
td.range{white-space:nowrap;color:var(--ink-2)}
td.draw{width:38%;min-width:9rem;vertical-align:middle}
tr.grey{color:var(--ink-3)}
tr{break-inside:avoid}
svg{display:block;width:100%;height:auto}
svg text{font:11px "Inter Variable",Inter,system-ui,sans-serif;fill:var(--ink-2)}
.todo{background:var(--surface);border:1px solid var(--line);border-left:4px solid var(--brand);border-radius:10px;padding:.9rem 1.1rem;margin:.9rem 0;break-inside:avoid}
.todo h3{margin:0 0 .5rem;font-size:1rem}
.todo dl{display:grid;grid-template-columns:6.5rem 1fr;gap:.3rem .8rem;margin:0;font-size:.9rem}
.todo dt{color:var(--ink-3)}
.todo dd{margin:0}
footer{color:var(--ink-3);font-size:.8rem;padding-top:2rem;padding-bottom:3rem}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
@media (max-width:40rem){header{padding-top:1.5rem}h1{font-size:1.6rem}nav ol{columns:1}.todo dl{grid-template-columns:1fr}.todo dd{margin-bottom:.4rem}}
@page{size:A4;margin:16mm 15mm 18mm}
@media print{
body{background:none;font-size:9.6pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,header,footer{max-width:none;padding:0}
header{padding-top:0}.mark{margin-bottom:1.4rem}
h2,h3,figcaption,thead{break-after:avoid}
section.page{break-before:page}section.page>h2{margin-top:0}
figure{break-inside:auto}figure.whole{break-inside:avoid}
.scroll{overflow:visible}
a{color:inherit;text-decoration:none}
}
`
