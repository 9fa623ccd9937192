import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../web/kit/instants.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { Grid } from './Grid.tsx'
import { gridQuery } from './questions.ts'
import { Suggestions } from './Suggestions.tsx'
import { say, sayCounted } from './say.ts'
import { TouchpointForm } from './TouchpointForm.tsx'
import { TouchpointTabs } from './TouchpointTabs.tsx'
import { useMayChange } from './use-change.ts'

/** How the company listens, touchpoint by touchpoint: past, present and potential. */
export function GridPage() {
  const grid = useQuery(gridQuery)
  const mayChange = useMayChange()
  const [isAdding, setAdding] = useState(false)
  const add = mayChange && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {say('add')}
    </Button>
  )
  return (
    <Page
      title={say('title')}
      sub={grid.data && grid.data.rows.length > 0 && countsInWords(grid.data)}
      bar={<TouchpointTabs />}
      actions={add}
    >
      {isAdding && <TouchpointForm onClose={() => setAdding(false)} />}
      <Suggestions isOpenAtFirst={grid.data?.rows.length === 0} />
      <Answer
        of={grid}
        height={520}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <EmptyTeach title={say('none')} actions={add}>
            {say('noneWords')}
          </EmptyTeach>
        }
      >
        {(shown) => (
          <>
            {shown.isHistory && <p>{say('asOf', { day: day(shown.asOf, 'UTC') })}</p>}
            <Grid {...shown} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function countsInWords({
  counts,
}: {
  counts: { touchpoints: number; listenedTo: number; goneSilent: number; holes: number }
}) {
  return say('counts', {
    touchpoints: sayCounted('touchpoints', counts.touchpoints),
    listenedTo: counts.listenedTo,
    goneSilent: counts.goneSilent,
    holes: sayCounted('holes', counts.holes),
  })
}
