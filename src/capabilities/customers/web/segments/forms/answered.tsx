import { isScaleName, scaleNames } from '../../../../../statistics/scales.ts'
import { scaleName } from '../../../../../web/kit/scales.ts'
import { Select } from '../parts.tsx'
import { say } from '../say.ts'
import type { Choices, ConditionForm, Of } from './form.ts'
import { ComparisonFields } from './number-fields.tsx'
import { WhenFields } from './time-fields.tsx'

type Scale = Of<'answered'>['scale']

const whiches = (['last', 'average', 'any'] as const).map((which) => [which, say(`which_${which}`)] as const)

/** What they answered on one scale. */
export const answered: ConditionForm<'answered'> = {
  blank: (choices) => ({
    kind: 'answered',
    scale: scalesIn(choices)[0] ?? 'nps',
    which: 'last',
    score: { is: 'at most', n: 6 },
    when: { is: 'last', days: 90 },
  }),
  Fields({ condition, onChange, choices }) {
    const { wording, ...rest } = condition
    const offered = scalesIn(choices)
    const listed = offered.includes(condition.scale) ? offered : [condition.scale, ...offered]
    const wordings = choices.scales.filter(
      ({ scale, wording }) => scale === condition.scale && wording !== '',
    )
    return (
      <>
        <Select
          label={say('scale')}
          value={condition.scale}
          options={listed.map((scale) => [scale, scaleName(scale)] as const)}
          onChange={(scale) => onChange({ ...rest, scale })}
        />
        {(wordings.length > 1 || wording) && (
          <Select
            label={say('wording')}
            value={wording ?? ''}
            options={[['', say('anyWording')], ...wordings.map((one) => [one.wording, one.wording] as const)]}
            onChange={(chosen) => onChange(chosen ? { ...rest, wording: chosen } : rest)}
          />
        )}
        <Select
          label={say('which')}
          value={condition.which}
          options={whiches}
          onChange={(which) => onChange({ ...condition, which })}
        />
        <ComparisonFields
          comparison={condition.score}
          onChange={(score) => onChange({ ...condition, score })}
        />
        <WhenFields when={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      </>
    )
  },
}

/** Scales that were answered; all there are where nobody has answered yet. */
function scalesIn({ scales }: Choices): Scale[] {
  const occurring = [...new Set(scales.map(({ scale }) => scale))].filter(
    (name): name is Scale => isScaleName(name) && name !== 'promise',
  )
  return occurring.length > 0 ? occurring : (scaleNames as Scale[])
}
