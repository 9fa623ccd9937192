import { useQuery } from '@tanstack/react-query'
import { emotionNames, feelings, signalNames } from '../../../../understanding/web/address.ts'
import { voiceQuery } from '../../../../understanding/web/questions.ts'
import { emotionName, feelingName, signalName } from '../../../../understanding/web/say.ts'
import { Select } from '../parts.tsx'
import { say } from '../say.ts'
import type { ConditionForm, Of } from './form.ts'
import { TimesFields } from './number-fields.tsx'
import { WhenFields } from './time-fields.tsx'

type Part = Of<'wrote'>['part']

const partNames = (['feeling', 'emotion', 'signal', 'topic'] as const).map(
  (part) => [part, say(`wrote_${part}`)] as const,
)
const first = { feeling: 'negative', emotion: 'frustration', signal: 'churn', topic: '' }

/** They wrote something that feels so, does so or is about it. */
export const wrote: ConditionForm<'wrote'> = {
  blank: () => ({
    kind: 'wrote',
    part: 'feeling',
    value: first.feeling,
    times: { is: 'at least', n: 1 },
    when: { is: 'last', days: 30 },
  }),
  Fields({ condition, onChange }) {
    const { part, value, called: _, ...rest } = condition
    const options = useOptions(condition)
    const choose = (value: string) => {
      const called = part === 'topic' ? options.find(([id]) => id === value)?.[1] : undefined
      onChange({ ...rest, part, value, ...(called && { called }) })
    }
    return (
      <>
        <Select
          label={say('wrotePart')}
          value={part}
          options={partNames}
          onChange={(chosen) => onChange({ ...rest, part: chosen, value: first[chosen] })}
        />
        <Select label={say('wroteValue')} value={value} options={options} onChange={choose} />
        <TimesFields times={condition.times} onChange={(times) => onChange({ ...condition, times })} />
        <WhenFields when={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      </>
    )
  },
}

/** What can be chosen, with its name. Topics are those that occur. */
function useOptions({ part, value, called }: Of<'wrote'>): readonly (readonly [string, string])[] {
  const isTopic = part === 'topic'
  const found = useQuery({ ...voiceQuery({ period: 'all', compare: 'none' }), enabled: isTopic })
  if (!isTopic) return fixed[part]
  const topics = (found.data?.topics ?? []).map(({ id, name }) => [id, name] as const)
  const chosen = value && !topics.some(([id]) => id === value) ? [[value, called ?? value] as const] : []
  return [...(value ? [] : [['', say('choose')] as const]), ...chosen, ...topics]
}

const fixed: Record<Exclude<Part, 'topic'>, readonly (readonly [string, string])[]> = {
  feeling: feelings.map((name) => [name, feelingName(name)] as const),
  emotion: emotionNames.map((name) => [name, emotionName(name)] as const),
  signal: signalNames.map((name) => [name, signalName(name)] as const),
}
