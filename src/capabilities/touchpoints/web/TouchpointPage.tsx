import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import styles from './Grid.module.css'
import { HeardCard } from './HeardCard.tsx'
import { OwnPlan } from './OwnPlan.tsx'
import { OwnRules } from './OwnRules.tsx'
import { OwnScores } from './OwnScores.tsx'
import { OwnWeeks } from './OwnWeeks.tsx'
import { touchpointQuery, touchpointsQuery } from './questions.ts'
import { say } from './say.ts'
import { TouchpointActions } from './TouchpointActions.tsx'
import { TouchpointForm } from './TouchpointForm.tsx'
import { TouchpointTabs } from './TouchpointTabs.tsx'
import { useMayChange } from './use-change.ts'
import { Voices } from './Voices.tsx'

/** One touchpoint: how it is listened to, what comes in, what customers said last. */
export function TouchpointPage() {
  const { id } = useParams({ from: '/inside/touchpoints/$id' })
  const touchpoint = useQuery(touchpointQuery(id))
  const mayChange = useMayChange()
  const mayRead = useMay('customers:read')
  const [isEditing, setEditing] = useState(false)
  const row = touchpoint.data?.row
  return (
    <Page
      title={row?.name ?? say('touchpoint')}
      sub={<About {...row} />}
      bar={<TouchpointTabs />}
      actions={
        row && (
          <>
            {mayRead && (
              <ButtonLink
                to="/customers"
                search={{
                  segment: undefined,
                  filter: [{ field: 'touchpoint', values: touchpoint.data?.names ?? [] }],
                }}
              >
                {say('whoWasHere')}
              </ButtonLink>
            )}
            {mayChange && <Button onClick={() => setEditing(true)}>{say('edit')}</Button>}
            {mayChange && <TouchpointActions touchpoint={row} />}
          </>
        )
      }
    >
      {isEditing && row && <TouchpointForm touchpoint={row} onClose={() => setEditing(false)} />}
      <Answer of={touchpoint} height={640}>
        {(shown) => (
          <div className={styles.column}>
            <OwnPlan {...shown} />
            <OwnWeeks weeks={shown.weeks} />
            <OwnScores names={shown.names} />
            {mayRead && <Voices id={id} />}
            <HeardCard id={id} feeds={shown.feeds} />
            <OwnRules id={id} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

interface AboutProps {
  description?: string
  stageId?: string | null
  owner?: { name: string } | null
  channels?: string[]
  alsoKnownAs?: string[]
}

function About({ description, stageId, owner, channels = [], alsoKnownAs = [] }: AboutProps) {
  const { data } = useQuery(touchpointsQuery)
  const stage = data?.stages.find(({ id }) => id === stageId)?.name
  const also = alsoKnownAs.length > 0 && say('alsoKnownAs', { names: alsoKnownAs.join(', ') })
  return [description, stage, owner?.name, channels.join(', '), also].filter(Boolean).join(' · ')
}
