/** What a draft can be filled with, and the words that stand where it is not known. */
export const draftFields = {
  name: { en: 'their name', de: 'Name' },
  me: { en: 'your name', de: 'Ihr Name' },
  times: { en: 'how often', de: 'wie oft' },
  promised: { en: 'the day it was promised for', de: 'den versprochenen Tag' },
  product: { en: 'the product', de: 'das Produkt' },
  order: { en: 'the order number', de: 'Bestellnummer' },
  words: { en: 'what they wrote', de: 'was sie geschrieben haben' },
  happened: { en: 'what happened', de: 'was geschehen ist' },
  next: { en: 'what you do next', de: 'was Sie als Nächstes tun' },
  by: { en: 'the day by which', de: 'Tag, bis zu dem' },
  gift: { en: 'what you offer', de: 'was Sie anbieten' },
  choice: { en: 'what you can do', de: 'was Sie tun können' },
  'other choice': { en: 'the other thing you can do', de: 'was Sie sonst tun können' },
  point: { en: 'what they are right about', de: 'worin sie recht haben' },
  reason: { en: 'the reason', de: 'der Grund' },
} as const

/** What belongs there, in the language of the draft as far as we speak it; an unknown field by its own name. */
export function gapOf(name: string, language: string): string {
  if (!Object.hasOwn(draftFields, name)) return name
  const words = draftFields[name as keyof typeof draftFields]
  return language === 'de' ? words.de : words.en
}
