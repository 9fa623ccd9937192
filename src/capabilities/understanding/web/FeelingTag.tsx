import { Tag } from '../../../web/kit/Tag.tsx'
import type { Comment } from '../contract.ts'
import { emotionName, feelingName } from './say.ts'

const tones = { negative: 'bad', neutral: 'plain', positive: 'good', '': 'plain' } as const

/** The strongest emotion with how probable it is, or the feeling where no emotion stands out. */
export function FeelingTag({
  feeling,
  emotions,
  strength,
}: Pick<Comment, 'feeling' | 'emotions' | 'strength'>) {
  if (feeling === '') return null
  const [strongest] = emotions
  const isPlain = !strongest || strongest === 'neutral'
  return (
    <Tag tone={tones[feeling]}>
      {isPlain ? feelingName(feeling) : emotionName(strongest)}
      {!isPlain && strength !== null && ` ${hundredths(strength)}`}
    </Tag>
  )
}

/** `.84` */
function hundredths(share: number): string {
  return share >= 0.995 ? '1' : share.toFixed(2).slice(1)
}
