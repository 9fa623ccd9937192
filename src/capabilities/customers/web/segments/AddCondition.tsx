import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import styles from './Builder.module.css'
import type { Choices } from './forms/form.ts'
import { blankOf, kindsOffered } from './forms/index.tsx'
import { say } from './say.ts'
import { type Draft, draftCondition, draftGroup } from './tree.ts'

interface AddConditionProps {
  choices: Choices
  onAdd: (draft: Draft) => void
  /** Groups can lie so deep only. */
  mayGroup: boolean
}

/** Which kind of condition to add. */
export function AddCondition({ choices, onAdd, mayGroup }: AddConditionProps) {
  const [isOpen, setOpen] = useState(false)
  const add = (draft: Draft) => {
    onAdd(draft)
    setOpen(false)
  }
  return (
    <div>
      <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
        <Popover.Target>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            + {say('addCondition')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={say('addCondition')}>
          <div className={styles.menu}>
            {kindsOffered.map((kind) => (
              <button
                key={kind}
                type="button"
                className={styles.kind}
                onClick={() => add(draftCondition(blankOf(kind, choices)))}
              >
                {say(`kind_${kind}`)}
                <small>{say(`hint_${kind}`)}</small>
              </button>
            ))}
            {mayGroup && (
              <button
                type="button"
                className={styles.kind}
                onClick={() => add(draftGroup('any', [draftCondition(blankOf('did', choices))]))}
              >
                {say('addGroup')}
              </button>
            )}
          </div>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
