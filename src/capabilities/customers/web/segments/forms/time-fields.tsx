import { NumberField, Select, TextField } from '../parts.tsx'
import { say } from '../say.ts'
import type { Of } from './form.ts'

type When = Of<'did'>['when']
type Moment = Of<'known'>['when']

const whens = (['ever', 'last', 'between'] as const).map((is) => [is, say(`when_${is}`)] as const)
const moments = (['within', 'longer', 'before', 'after', 'between'] as const).map(
  (is) => [is, say(`when_${is}`)] as const,
)

/** Which stretch of time is looked at. */
export function WhenFields({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const choose = (is: When['is']) => {
    if (is === 'ever') onChange({ is })
    else if (is === 'last') onChange({ is, days: 90 })
    else onChange({ is, from: '', to: '' })
  }
  return (
    <>
      <Select label={say('when')} value={when.is} options={whens} onChange={choose} />
      {when.is === 'last' && <DaysField days={when.days} onChange={(days) => onChange({ ...when, days })} />}
      {when.is === 'between' && <BetweenFields between={when} onChange={onChange} />}
    </>
  )
}

/** Where one moment lies. */
export function MomentFields({ moment, onChange }: { moment: Moment; onChange: (moment: Moment) => void }) {
  const choose = (is: Moment['is']) => {
    if (is === 'between') onChange({ is, from: '', to: '' })
    else if (is === 'before' || is === 'after') onChange({ is, day: '' })
    else onChange({ is, days: 30 })
  }
  return (
    <>
      <Select label={say('when')} value={moment.is} options={moments} onChange={choose} />
      {'days' in moment && (
        <DaysField days={moment.days} onChange={(days) => onChange({ ...moment, days })} />
      )}
      {'day' in moment && (
        <TextField
          type="date"
          label={say('day')}
          value={moment.day}
          onChange={(day) => onChange({ ...moment, day })}
        />
      )}
      {moment.is === 'between' && <BetweenFields between={moment} onChange={onChange} />}
    </>
  )
}

function DaysField({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  return (
    <>
      <NumberField label={say('daysLabel')} value={days} min={1} onChange={onChange} />
      <span>{say('days')}</span>
    </>
  )
}

type Between = Extract<Moment, { is: 'between' }>

function BetweenFields({ between, onChange }: { between: Between; onChange: (between: Between) => void }) {
  const { from, to } = between
  return (
    <>
      <TextField
        type="date"
        label={say('day')}
        value={from}
        onChange={(day) => onChange({ ...between, from: day })}
      />
      <span>{say('and')}</span>
      <TextField
        type="date"
        label={say('day2')}
        value={to}
        onChange={(day) => onChange({ ...between, to: day })}
      />
    </>
  )
}
