import { hash } from 'node:crypto'

/** The look of shared results; the page allows this text alone as its style. */
export const style = `:root{color-scheme:light dark;--ink:#1d1b18;--quiet:#6b6459;--paper:#faf8f4;--card:#fff;--line:#e6e1d8;--brand:#1f5f5b}
@media(prefers-color-scheme:dark){:root{--ink:#f1ede6;--quiet:#9b9387;--paper:#171614;--card:#1f1d1a;--line:#34312c;--brand:#6cc3b8}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:820px;margin:0 auto;padding:32px 16px}
h1{margin:0;font-size:26px}
h2{margin:0 0 8px;font-size:17px}
p{margin:4px 0}
.quiet{font-size:14px;color:var(--quiet)}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
section{margin:16px 0;padding:16px;background:var(--card);border:1px solid var(--line);border-radius:10px}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:16px 0}
dt{font-size:14px;color:var(--quiet)}
dd{margin:0;font-size:24px;font-weight:600}
.big{font-size:30px;font-weight:600}
table{width:100%;border-collapse:collapse;font-size:15px}
.scroll{overflow-x:auto}
th,td{padding:5px 8px 5px 0;font-weight:400;text-align:left;overflow-wrap:anywhere}
th[scope=row]{width:34%}
td:last-child,th[scope=col]:last-child{white-space:nowrap;text-align:right}
meter{width:100%;min-width:90px;height:14px}
blockquote{margin:8px 0;font-style:italic}`

export const styleHash = `'sha256-${hash('sha256', style, 'base64')}'`
