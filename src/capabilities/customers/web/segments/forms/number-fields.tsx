import { NumberField, Select } from '../parts.tsx'
import { say } from '../say.ts'
import type { Of } from './form.ts'

type Comparison = Of<'answered'>['score']
type Times = Of<'did'>['times']

const comparisons = (['below', 'at most', 'exactly', 'at least', 'above', 'between'] as const).map(
  (is) => [is, say(`compare_${is}`)] as const,
)

/** How a number must be. */
export function ComparisonFields({
  comparison,
  onChange,
}: {
  comparison: Comparison
  onChange: (comparison: Comparison) => void
}) {
  const first = comparison.is === 'between' ? comparison.from : comparison.n
  const choose = (is: Comparison['is']) =>
    onChange(is === 'between' ? { is, from: first, to: Number.NaN } : { is, n: first })
  return (
    <>
      <Select label={say('compare')} value={comparison.is} options={comparisons} onChange={choose} />
      <NumberField
        label={say('number')}
        value={first}
        step="any"
        onChange={(n) =>
          onChange(comparison.is === 'between' ? { ...comparison, from: n } : { ...comparison, n })
        }
      />
      {comparison.is === 'between' && (
        <>
          <span>{say('and')}</span>
          <NumberField
            label={say('number2')}
            value={comparison.to}
            step="any"
            onChange={(to) => onChange({ ...comparison, to })}
          />
        </>
      )}
    </>
  )
}

const often = (['at least', 'at most', 'exactly', 'never'] as const).map(
  (is) => [is, say(`times_${is}`)] as const,
)

/** How often it must have happened; never is exactly 0 times. */
export function TimesFields({ times, onChange }: { times: Times; onChange: (times: Times) => void }) {
  const isNever = times.is === 'exactly' && times.n === 0
  const n = times.n > 0 ? times.n : 1
  return (
    <>
      <Select
        label={say('times')}
        value={isNever ? 'never' : times.is}
        options={often}
        onChange={(is) => onChange(is === 'never' ? { is: 'exactly', n: 0 } : { is, n })}
      />
      {!isNever && (
        <>
          <NumberField
            label={say('timesN')}
            value={times.n}
            min={1}
            onChange={(n) => onChange({ ...times, n })}
          />
          <span>{say('timesWord', { count: times.n })}</span>
        </>
      )}
    </>
  )
}
