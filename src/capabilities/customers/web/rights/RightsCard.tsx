import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { CopyOnce } from '../../../../web/kit/CopyOnce.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type {
  askForErasure,
  cancelErasure,
  Erasure,
  endOwnPageLinks,
  makeOwnPageLink,
} from '../../rights/contract.ts'
import { erasureQuery, ownPageLinkQuery } from './questions.ts'
import styles from './rights.module.css'
import { say } from './say.ts'
import { useDoing } from './useDoing.ts'

/** What a customer is owed: their own page, all we hold as a file, and to be forgotten. */
export function RightsCard({ id }: { id: string }) {
  const mayRead = useMay('privacy:read')
  const mayManage = useMay('privacy:manage')
  if (!mayRead) return null
  return (
    <Card title={say('rights')}>
      <OwnPageLinks id={id} />
      <Download id={id} />
      {mayManage && <Forget id={id} />}
    </Card>
  )
}

function OwnPageLinks({ id }: { id: string }) {
  const { data: link } = useQuery(ownPageLinkQuery(id))
  const [url, setUrl] = useState<string>()
  const changes = ownPageLinkQuery(id).queryKey
  const making = useDoing(
    () => ask<typeof makeOwnPageLink>('POST', '/api/customers/:id/own-page-link', { id }),
    { changes, onDone: (made) => setUrl(made.url) },
  )
  const ending = useDoing(
    () => ask<typeof endOwnPageLinks>('DELETE', '/api/customers/:id/own-page-link', { id }),
    { changes, done: say('linksEnded'), onDone: () => setUrl(undefined) },
  )
  return (
    <section className={styles.part}>
      <h3>{say('ownPage')}</h3>
      <p>{say('ownPageWords')}</p>
      {link?.expiresAt && <p>{say('linkUntil', { day: day(link.expiresAt), who: link.madeBy ?? '' })}</p>}
      {url && <CopyOnce label={say('linkLabel')} secret={url} />}
      <div className={styles.buttons}>
        <Button loading={making.isPending} onClick={() => making.mutate(undefined, { onError: toastFailed })}>
          {say('makeLink')}
        </Button>
        {link?.expiresAt && (
          <Button
            variant="subtle"
            loading={ending.isPending}
            onClick={() => ending.mutate(undefined, { onError: toastFailed })}
          >
            {say('endLinks')}
          </Button>
        )}
      </div>
    </section>
  )
}

function Download({ id }: { id: string }) {
  const address = (format: string) => `/api/customers/${id}/export?format=${format}`
  return (
    <section className={styles.part}>
      <h3>{say('download')}</h3>
      <div className={styles.buttons}>
        <Button component="a" href={address('html')} download>
          {say('downloadHtml')}
        </Button>
        <Button component="a" href={address('json')} download>
          {say('downloadJson')}
        </Button>
      </div>
    </section>
  )
}

function Forget({ id }: { id: string }) {
  const { data, isError } = useQuery(erasureQuery(id))
  const asking = useDoing(() => ask<typeof askForErasure>('POST', '/api/customers/:id/erasure', { id }), {
    changes: erasureQuery(id).queryKey,
  })
  const erasure = data?.erasure
  if (erasure || isError) return <UnderWay id={id} erasure={isError ? undefined : (erasure ?? undefined)} />
  return (
    <section className={styles.part}>
      <Confirm
        title={say('forgetTitle')}
        action={say('forget')}
        onConfirm={() => asking.mutateAsync(undefined).catch(toastFailed)}
        trigger={(open) => (
          <Button variant="subtle" color="bad" onClick={open}>
            {say('forget')}
          </Button>
        )}
      >
        {say('forgetWords')}
      </Confirm>
    </section>
  )
}

/** Waiting for its day, or being done; a customer that is not found any more is forgotten. */
function UnderWay({ id, erasure }: { id: string; erasure: Erasure | undefined }) {
  const keeping = useDoing(() => ask<typeof cancelErasure>('DELETE', '/api/customers/:id/erasure', { id }), {
    changes: erasureQuery(id).queryKey,
    done: say('kept'),
  })
  const isWaiting = erasure?.status === 'waiting' && Date.parse(erasure.dueAt) > Date.now()
  return (
    <section className={styles.part} role="status">
      <p>{isWaiting ? say('leaving', { day: day(erasure.dueAt) }) : say('forgetting')}</p>
      {erasure?.heldUp && <p>{say('heldUp', { why: erasure.heldUp })}</p>}
      {isWaiting && (
        <Button onClick={() => keeping.mutate(undefined, { onError: toastFailed })}>{say('keep')}</Button>
      )}
    </section>
  )
}
