import { type Pattern, patterns } from './grid-words.ts'
import { say } from './say.ts'
import { useMayChange } from './use-change.ts'

interface FeedChoiceProps {
  /** What is counted, in words. */
  what: string
  pattern: Pattern | null
  isOwn: boolean
  /** `usual` takes one's own decision back. */
  onChoose: (pattern: Pattern | null | 'usual') => void
}

/** Which column something counts for. */
export function FeedChoice({ what, pattern, isOwn, onChoose }: FeedChoiceProps) {
  const mayChange = useMayChange()
  const choose = (value: string) => onChoose(value === '' ? null : (value as Pattern | 'usual'))
  if (!mayChange) return pattern ? say(pattern) : say('nowhere')
  return (
    <select
      aria-label={say('countsFor', { what })}
      value={pattern ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {patterns.map((one) => (
        <option key={one} value={one}>
          {say(one)}
          {isOwn && one === pattern ? ` (${say('own')})` : ''}
        </option>
      ))}
      <option value="">{say('nowhere')}</option>
      {isOwn && <option value="usual">{say('asUsual')}</option>}
    </select>
  )
}
