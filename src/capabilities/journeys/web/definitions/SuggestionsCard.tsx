import { Button } from '@mantine/core'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import type { createJourney, Suggestion } from '../../definitions/contract.ts'
import styles from './Definitions.module.css'
import { say } from './say.ts'
import { useJourneyChange } from './use-changes.ts'

/** Journeys the data speak of; one button makes them all. */
export function SuggestionsCard({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const making = useJourneyChange(makeAll)
  const count = suggestions.length
  return (
    <Card
      title={say('suggestions')}
      aside={
        <Button variant="filled" loading={making.isPending} onClick={() => making.mutate(suggestions)}>
          {say('useAll', { count })}
        </Button>
      }
    >
      <p className={styles.quiet}>{say('suggestionsWords')}</p>
      <ul className={styles.suggestions}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.name}>
            <div>
              <h3>{suggestion.name}</h3>
              <p className={styles.quiet}>
                {suggestion.need} {suggestion.reason}
              </p>
            </div>
            <div className={styles.actions}>
              <ButtonLink to="/journeys/new" search={{ suggested: suggestion.name }} variant="subtle">
                {say('look')}
              </ButtonLink>
              <Button disabled={making.isPending} onClick={() => making.mutate([suggestion])}>
                {say('use')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

async function makeAll(suggestions: readonly Suggestion[]): Promise<void> {
  for (const { name, need, definition } of suggestions)
    await ask<typeof createJourney>('POST', '/api/journeys', { name, need, owner: null, definition })
}
