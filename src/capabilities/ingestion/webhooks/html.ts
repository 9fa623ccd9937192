const breaks = /<\s*(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^>]*>/gi
const unseen = /<(script|style|head|template)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a little HTML, as chat programs send it: lines stay lines, everything else of the markup goes. */
export function wordsOfHtml(html: string): string {
  return html
    .replaceAll(unseen, '')
    .replaceAll(breaks, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, entity)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function entity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return entities[name.toLowerCase()] ?? whole
  const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ''
}
