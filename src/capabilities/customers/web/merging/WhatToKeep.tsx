import { useId } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { classes } from '../../../../web/kit/classes.ts'
import { day } from '../../../../web/kit/instants.ts'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import type { MergeField } from '../../merging/contract.ts'
import { fieldInWords } from './in-words.ts'
import styles from './Merging.module.css'
import { say } from './say.ts'

type Side = 'this' | 'other'
const sides = ['this', 'other'] as const

interface WhatToKeepProps {
  fields: readonly MergeField[]
  names: Record<Side, string>
  /** Chosen by hand so far. */
  choice: Record<string, Side>
  onChoose: (field: string, side: Side) => void
}

/** Field by field, what each of the two has; arrow keys choose. What is the same in both is only told. */
export function WhatToKeep({ fields, names, choice, onChoose }: WhatToKeepProps) {
  const differing = fields.filter(({ isSame }) => !isSame)
  const same = fields.filter(({ isSame }) => isSame)
  return (
    <Card title={say('whatToKeep')}>
      <p className={styles.quiet}>{differing.length > 0 ? say('whatToKeepWords') : say('nothingDiffers')}</p>
      {differing.map((field) => (
        <Field
          key={field.field}
          field={field}
          names={names}
          chosen={choice[field.field] ?? field.kept}
          onChoose={(side) => onChoose(field.field, side)}
        />
      ))}
      {same.length > 0 && (
        <p className={styles.same}>
          <b>{say('same')}:</b>{' '}
          {same.map(({ field, this: told }) => `${fieldInWords(field)} ${told?.value}`).join(' · ')}
        </p>
      )}
    </Card>
  )
}

interface FieldProps {
  field: MergeField
  names: Record<Side, string>
  chosen: Side
  onChoose: (side: Side) => void
}

function Field({ field, names, chosen, onChoose }: FieldProps) {
  const group = useId()
  return (
    <fieldset className={styles.field}>
      <legend>{fieldInWords(field.field)}</legend>
      {sides.map((side) => (
        <label key={side} className={classes(styles.option, side === chosen && styles.chosen)}>
          <input type="radio" name={group} checked={side === chosen} onChange={() => onChoose(side)} />
          <Told told={field[side]} />
          <OnlyHeard>{names[side]}</OnlyHeard>
        </label>
      ))}
    </fieldset>
  )
}

function Told({ told }: { told: MergeField['this'] }) {
  if (!told) return <span className={styles.nothing}>{say('nothing')}</span>
  const { value, source, toldAt } = told
  const origin = [source, toldAt && day(toldAt)].filter(Boolean).join(', ')
  return (
    <span className={styles.told}>
      {String(value)} {origin && <small>{origin}</small>}
    </span>
  )
}
