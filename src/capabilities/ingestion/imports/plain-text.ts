const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ' }

/** The words of an HTML text: paragraphs and breaks become lines, marks and styles go. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html
  return without('script', without('style', html))
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) =>
      name
        ? (named[name.toLowerCase()] ?? whole)
        : character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Cut by hand: an expression would look for the end of each of a thousand unclosed elements anew. */
function without(element: string, html: string): string {
  const lower = html.toLowerCase()
  let kept = ''
  let from = 0
  for (let at = lower.indexOf(`<${element}`); at >= 0; at = lower.indexOf(`<${element}`, from)) {
    const end = lower.indexOf(`</${element}`, at)
    if (end < 0) break
    kept += html.slice(from, at)
    from = Math.max(end + element.length + 2, lower.indexOf('>', end) + 1)
  }
  return kept + html.slice(from)
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
