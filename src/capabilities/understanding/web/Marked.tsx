/** A text in which the words that were searched for stand out. */
export function Marked({ text, words }: { text: string; words: string | undefined }) {
  const wanted = words?.match(/["“”]([^"“”]+)["“”]|\S+/g)?.map((one) => one.replaceAll(/["“”]/g, '')) ?? []
  if (wanted.length === 0) return text
  const pattern = wanted.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const parts = text.split(new RegExp(`(${pattern})`, 'gi'))
  return parts.map((part, at) => {
    // Every second part is what was found.
    const place = `${at} ${part}`
    return at % 2 === 1 ? <mark key={place}>{part}</mark> : part
  })
}
