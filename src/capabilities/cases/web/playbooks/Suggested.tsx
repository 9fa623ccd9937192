import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import type { showCasePlaybooks } from '../../playbooks/contract.ts'
import styles from './Playbooks.module.css'
import { useStart } from './queries.ts'
import { say } from './say.ts'

type Shown = OutputOf<typeof showCasePlaybooks>

interface SuggestedProps extends Pick<Shown, 'suggestions' | 'choices' | 'read'> {
  caseId: string
  canStart: boolean
}

/** The playbook that fits best, with what speaks for it, and all others to choose from. */
export function Suggested({ caseId, suggestions, choices, read, canStart }: SuggestedProps) {
  const [best] = suggestions
  const [chosen, setChosen] = useState<string>()
  const starting = useStart()
  const id = chosen ?? best?.playbookId ?? choices[0]?.id
  return (
    <div className={styles.stack}>
      {best ? (
        <div className={styles.suggestion}>
          <p className={styles.quiet}>{say('suggested')}</p>
          <h3>{best.name}</h3>
          <ul className={styles.reasons} aria-label={say('why')}>
            {best.reasons.map(({ words, quotes }) => (
              <li key={words}>
                {words}
                {quotes.map((quote) => (
                  <q key={quote}>{quote}</q>
                ))}
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{say('readFrom', { count: read.messages })}</p>
        </div>
      ) : (
        <p className={styles.quiet}>{say('noSuggestion')}</p>
      )}
      {canStart && id && (
        <Group gap="xs" align="flex-end">
          <NativeSelect
            aria-label={say('other')}
            value={id}
            data={choices.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Button
            variant="filled"
            loading={starting.isPending}
            onClick={() => starting.mutate({ id: caseId, playbookId: id })}
          >
            {say('start')}
          </Button>
        </Group>
      )}
    </div>
  )
}
