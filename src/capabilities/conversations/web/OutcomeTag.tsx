import { Tag, type Tone } from '../../../web/kit/Tag.tsx'
import type { ConversationSummary } from '../contract.ts'
import { say } from './say.ts'

const tones: Record<ConversationSummary['outcome'], Tone> = {
  confirmed: 'good',
  silent: 'plain',
  unanswered: 'bad',
  unread: 'plain',
  '': 'plain',
}

/** What became of what was asked, in a word. */
export function OutcomeTag({ outcome }: { outcome: ConversationSummary['outcome'] }) {
  return <Tag tone={tones[outcome]}>{say(outcome === '' ? 'nothingAsked' : outcome)}</Tag>
}
