import { answerInWords, feelingOf } from './scales.ts'
import { Tag } from './Tag.tsx'

/** One answer with the name of its scale: `NPS 9`; the colour only repeats how it is meant. */
export function ScoreTag({ scale, score }: { scale: string; score: number }) {
  const feeling = feelingOf(scale, score)
  const tone = feeling > 0 ? 'good' : feeling < 0 ? 'bad' : 'plain'
  return <Tag tone={tone}>{answerInWords(scale, score)}</Tag>
}
