import { say } from './say.ts'

type Means = Extract<Parameters<typeof say>[0], `means_${string}`>
type Known = Means extends `means_${infer Scale}` ? Scale : never

const known: readonly Known[] = [
  'nps',
  'nps5',
  'nps10',
  'csat5',
  'csat7',
  'csat2',
  'ces5',
  'ces7',
  'nes',
  'stars5',
  'promise',
]

/** What a score is, in one line; nothing for a scale nobody knows. */
export function meaningOf(scale: string): string {
  const found = known.find((name) => name === scale)
  return found ? say(`means_${found}`) : ''
}
