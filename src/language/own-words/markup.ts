import { blanked, type Stretch } from './blank.ts'

const elements = new Set(
  `a abbr address article aside b base blockquote body br button caption center code col colgroup dd del details div dl dt em figure font footer form
  h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main map meta nav noscript object ol option p param pre q s script section select small
  source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video wbr`.split(
    /\s+/,
  ),
)
/** What stands within these is for machines. */
const hidden = new Set(['script', 'style', 'head', 'title', 'svg', 'noscript'])
/** From here on a mail program quotes. */
const quote =
  /gmail_quote|type=["']?cite|appendonsend|divRplyFwdMsg|moz-cite-prefix|yahoo_quoted|protonmail_quote|mail-editor-reference-message/i
const opening = /<(\/?)([a-z][a-z\d:]{0,15})(?=[\s/>])([^<>]{0,4000})>/iy
const bracketed = /<(?:https?:|mailto:|tel:|cid:)[^<>\s]{1,2000}>/iy
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,10});/gi

/** HTML: tags, comments, scripts, styles, what a mail program marks as quoted, and entities. */
export function withoutMarkup(text: string): string {
  const untagged = text.includes('<') ? blanked(text, tagsOf(text)) : text
  return untagged.includes('&') ? untagged.replace(entity, (found) => ' '.repeat(found.length)) : untagged
}

function tagsOf(text: string): Stretch[] {
  const tags: Stretch[] = []
  const neverClosed = new Set<string>()
  for (let at = text.indexOf('<'); at !== -1; ) {
    const end = endOfMarkup(text, at, neverClosed)
    if (end !== undefined) tags.push({ start: at, end })
    at = text.indexOf('<', end ?? at + 1)
  }
  return tags
}

function endOfMarkup(text: string, start: number, neverClosed: Set<string>): number | undefined {
  if (text.startsWith('<!', start)) return endOfComment(text, start, neverClosed)
  bracketed.lastIndex = start
  const link = bracketed.exec(text)
  if (link) return start + link[0].length
  opening.lastIndex = start
  const tag = opening.exec(text)
  if (!tag) return undefined
  const [whole, slash, name, attributes] = tag
  const element = name!.toLowerCase()
  if (!elements.has(element) && !/:|=["']/.test(`${name}${attributes}`)) return undefined
  if (element.length < 3 && /[^\s/]/.test(attributes!) && !attributes!.includes('=')) return undefined
  if (quote.test(attributes!) && !slash) return text.length
  const end = start + whole.length
  return hidden.has(element) && !slash ? (endOfElement(text, end, element, neverClosed) ?? end) : end
}

function endOfComment(text: string, start: number, neverClosed: Set<string>): number | undefined {
  if (!text.startsWith('<!--', start)) {
    const end = text.slice(start, start + 400).indexOf('>')
    return end !== -1 && /^<!(?:doctype|\[)/i.test(text.slice(start, start + 9)) ? start + end + 1 : undefined
  }
  if (neverClosed.has('<!--')) return undefined
  const end = text.indexOf('-->', start + 4)
  if (end === -1) neverClosed.add('<!--')
  return end === -1 ? undefined : end + 3
}

/** An element that is never closed is looked for once only. */
function endOfElement(
  text: string,
  from: number,
  element: string,
  neverClosed: Set<string>,
): number | undefined {
  if (neverClosed.has(element)) return undefined
  const closing = new RegExp(`</${element}\\s{0,9}>`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(text)
  if (!found) neverClosed.add(element)
  return found ? found.index + found[0].length : undefined
}
