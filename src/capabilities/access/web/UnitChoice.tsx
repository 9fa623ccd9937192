import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { unitsQuery } from './questions.ts'
import { say } from './say.ts'
import styles from './UnitChoice.module.css'
import { asTree } from './unit-tree.ts'

interface UnitChoiceProps {
  /** Ids ticked at first. */
  chosen?: readonly string[]
}

/** Which units somebody sees, ticked in the tree; a form reads them with `unitsIn`. */
export function UnitChoice({ chosen = [] }: UnitChoiceProps) {
  const units = useQuery(unitsQuery)
  const seesEverything = useMe().units === 'all'
  return (
    <fieldset className={styles.choice}>
      <legend>{say('units')}</legend>
      <Answer of={units} height={30} empty={<p>{say('unitsNone')}</p>} isEmpty={({ units }) => !units.length}>
        {({ units }) => (
          <>
            <p>{say(seesEverything ? 'unitsHint' : 'unitsHintPart')}</p>
            <div className={styles.list}>
              {asTree(units).map(({ id, name, depth }) => (
                <Checkbox
                  key={id}
                  size="xs"
                  name="unit"
                  value={id}
                  label={name}
                  defaultChecked={chosen.includes(id)}
                  ml={depth * 20}
                />
              ))}
            </div>
          </>
        )}
      </Answer>
    </fieldset>
  )
}

/** The units ticked in a form. */
export function unitsIn(form: FormData): string[] {
  return form.getAll('unit').map(String)
}
