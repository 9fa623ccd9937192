import { words } from '../kit/words.ts'

const names = {
  kind: 'Kind',
  channel: 'Channel',
  touchpoint: 'Touchpoint',
  stage: 'Stage',
  source: 'Source',
  unit: 'Unit',
  country: 'Country',
  language: 'Language',
  product: 'Product',
  name: 'Name',
  direction: 'Direction',
  segment: 'Segment',
}
const sayName = words('field', names)

/** `channel` in people's words; a trait keeps the name its source gave it. */
export function labelOf(field: string): string {
  if (field.startsWith('trait:')) return field.slice('trait:'.length)
  return Object.hasOwn(names, field) ? sayName(field as keyof typeof names) : field
}
