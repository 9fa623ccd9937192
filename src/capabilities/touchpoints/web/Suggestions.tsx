import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Card } from '../../../web/kit/Card.tsx'
import type { acceptSuggestions, Suggestion } from '../contract.ts'
import { suggestionsQuery, touchpointsQuery } from './questions.ts'
import styles from './Suggestions.module.css'
import { SuggestionTable } from './SuggestionTable.tsx'
import { say, sayCounted } from './say.ts'
import { useChange, useMayChange } from './use-change.ts'

/** What people made of a suggestion: its name here and its stage, or that it is none. */
export interface Verdict {
  isTaken: boolean
  name: string
  stageId: string | null
}

/** Places that occur in the data and that nobody registered: taken over in bulk. */
export function Suggestions({ isOpenAtFirst }: { isOpenAtFirst: boolean }) {
  const mayChange = useMayChange()
  const suggestions = useQuery({ ...suggestionsQuery, enabled: mayChange }).data?.suggestions ?? []
  const [isOpen, setOpen] = useState<boolean>()
  const [verdicts, setVerdicts] = useState<Record<string, Partial<Verdict>>>({})
  if (!mayChange || suggestions.length === 0) return null
  const isShown = isOpen ?? isOpenAtFirst
  const verdictOn = (one: Suggestion): Verdict => ({
    ...{ isTaken: true, name: one.name, stageId: one.stageId },
    ...verdicts[one.name],
  })
  const judge = (name: string, part: Partial<Verdict>) =>
    setVerdicts((now) => ({ ...now, [name]: { ...now[name], ...part } }))
  return (
    <Card
      title={sayCounted('suggested', suggestions.length)}
      aside={<Button onClick={() => setOpen(!isShown)}>{say(isShown ? 'hide' : 'look')}</Button>}
    >
      {isShown && (
        <>
          <p className={styles.words}>{say('suggestedWords')}</p>
          <SuggestionTable suggestions={suggestions} verdictOn={verdictOn} onJudge={judge} />
          <Register suggestions={suggestions} verdictOn={verdictOn} />
        </>
      )}
    </Card>
  )
}

interface RegisterProps {
  suggestions: Suggestion[]
  verdictOn: (one: Suggestion) => Verdict
}

function Register({ suggestions, verdictOn }: RegisterProps) {
  const taken = suggestions.filter((one) => verdictOn(one).isTaken && verdictOn(one).name.trim() !== '')
  const { data } = useQuery(touchpointsQuery)
  const known = new Set(data?.stages.map(({ id }) => id))
  const registering = useChange(
    () =>
      ask<typeof acceptSuggestions>('POST', '/api/touchpoint-suggestions', {
        places: taken.map((one) => {
          const { name, stageId } = verdictOn(one)
          return {
            seen: one.name,
            name,
            stageId: stageId && known.has(stageId) ? stageId : null,
            channels: one.channels,
          }
        }),
      }),
    { done: ({ registered }) => sayCounted('registered', registered) },
  )
  return (
    <Button
      mt="md"
      variant="filled"
      disabled={taken.length === 0}
      loading={registering.isPending}
      onClick={() => registering.mutate(undefined)}
    >
      {sayCounted('registerAll', taken.length)}
    </Button>
  )
}
