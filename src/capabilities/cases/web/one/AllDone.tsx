import { Button } from '@mantine/core'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import type { Queue } from './address.ts'
import { say } from './say.ts'

/** Nothing is left in the queue. */
export function AllDone({ queue, onQueue }: { queue: Queue; onQueue: () => void }) {
  return (
    <EmptyTeach
      title={say('allDone')}
      actions={
        <>
          {queue === 'mine' && <Button onClick={onQueue}>{say('seeNobodys')}</Button>}
          <ButtonLink to="/cases">{say('seeAll')}</ButtonLink>
        </>
      }
    >
      {say('allDoneWords')}
    </EmptyTeach>
  )
}
