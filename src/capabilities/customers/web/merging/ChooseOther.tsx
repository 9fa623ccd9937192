import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { customerQuery } from '../questions.ts'
import { called } from './in-words.ts'
import styles from './Merging.module.css'
import { othersQuery } from './questions.ts'
import { say } from './say.ts'

/** Finds the customer to compare with. */
export function ChooseOther({ id }: { id: string }) {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const customer = useQuery(customerQuery(id))
  const others = useQuery({ ...othersQuery(search), placeholderData: keepPreviousData })
  return (
    <Answer of={customer} height={320}>
      {(known) => (
        <Card title={say('chooseTitle', { name: called(known) })}>
          <TextInput
            type="search"
            size="sm"
            maw={460}
            label={say('chooseLabel')}
            description={say('chooseHint')}
            placeholder={say('choosePlaceholder')}
            value={typed}
            maxLength={320}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Answer
            of={others}
            height={240}
            isEmpty={({ customers }) => customers.every((one) => one.id === known.id)}
            empty={<EmptyTeach title={say('foundNobody')}>{say('foundNobodyWords')}</EmptyTeach>}
          >
            {({ customers }) => (
              <ul className={styles.found} aria-label={say('found')}>
                {customers
                  .filter((one) => one.id !== known.id)
                  .map((one) => (
                    <li key={one.id}>
                      <Link
                        to="/customers/$id/merge"
                        params={{ id: known.id }}
                        search={{ with: one.id }}
                        aria-label={say('compareWith', { name: called(one) })}
                      >
                        <b>{called(one)}</b>
                        <span className={styles.quiet}>
                          {[one.name && one.email, one.phone, one.unit].filter(Boolean).join(' · ')}
                        </span>
                      </Link>
                    </li>
                  ))}
              </ul>
            )}
          </Answer>
        </Card>
      )}
    </Answer>
  )
}
