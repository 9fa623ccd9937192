import { Select } from '../parts.tsx'
import { say } from '../say.ts'
import type { ConditionForm } from './form.ts'
import { TimesFields } from './number-fields.tsx'
import { MomentFields, WhenFields } from './time-fields.tsx'
import { KindField, WhereFields } from './WhereFields.tsx'

/** Something happened so often. */
export const did: ConditionForm<'did'> = {
  blank: () => ({
    kind: 'did',
    where: { fields: [{ field: 'kind', values: ['order'] }] },
    times: { is: 'at least', n: 1 },
    when: { is: 'last', days: 90 },
  }),
  Fields({ condition, onChange, choices }) {
    const { where, times, when } = condition
    const changeWhere = (where: typeof condition.where) => onChange({ ...condition, where })
    return (
      <>
        <KindField where={where} choices={choices} onChange={changeWhere} />
        <TimesFields times={times} onChange={(times) => onChange({ ...condition, times })} />
        <WhenFields when={when} onChange={(when) => onChange({ ...condition, when })} />
        <WhereFields where={where} choices={choices} onChange={changeWhere} />
      </>
    )
  },
}

const ends = [
  ['first', say('first')],
  ['last', say('last')],
] as const

/** The first or last of something lies in some time. */
export const firstOrLast: ConditionForm<'first or last'> = {
  blank: () => ({
    kind: 'first or last',
    which: 'last',
    where: { fields: [{ field: 'kind', values: ['order'] }] },
    when: { is: 'longer', days: 60 },
  }),
  Fields({ condition, onChange, choices }) {
    const { which, where, when } = condition
    const changeWhere = (where: typeof condition.where) => onChange({ ...condition, where })
    return (
      <>
        <Select
          label={say('which')}
          value={which}
          options={ends}
          onChange={(which) => onChange({ ...condition, which })}
        />
        <KindField where={where} choices={choices} onChange={changeWhere} />
        <span>{say('was')}</span>
        <MomentFields moment={when} onChange={(when) => onChange({ ...condition, when })} />
        <WhereFields where={where} choices={choices} onChange={changeWhere} />
      </>
    )
  },
}

/** Promises to them that were broken. */
export const promises: ConditionForm<'promises'> = {
  blank: () => ({ kind: 'promises', broken: { is: 'at least', n: 1 }, when: { is: 'last', days: 90 } }),
  Fields({ condition, onChange }) {
    return (
      <>
        <span>{say('brokenBy')}</span>
        <TimesFields times={condition.broken} onChange={(broken) => onChange({ ...condition, broken })} />
        <WhenFields when={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      </>
    )
  },
}
