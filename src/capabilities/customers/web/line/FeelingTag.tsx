import { Tag } from '../../../../web/kit/Tag.tsx'
import { emotionName, feelingName } from '../../../understanding/web/say.ts'
import type { Entry } from '../collapsed.ts'

const tones = { negative: 'bad', positive: 'good' } as const

/** How an entry's words feel: the strongest emotion, or the feeling; nothing where they are neutral or unread. */
export function FeelingTag({ feeling, emotions }: Pick<Entry, 'feeling' | 'emotions'>) {
  if (feeling !== 'negative' && feeling !== 'positive') return null
  const strongest = emotions.find((name) => name !== 'neutral')
  return <Tag tone={tones[feeling]}>{strongest ? emotionName(strongest) : feelingName(feeling)}</Tag>
}
