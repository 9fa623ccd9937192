import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { day, moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import type { Segment } from '../../segments/contract.ts'
import styles from './Builder.module.css'
import { Editor } from './Editor.tsx'
import { History } from './History.tsx'
import { Members, Movements } from './People.tsx'
import { segmentQuery } from './questions.ts'
import { say } from './say.ts'
import { useChanging, useDeleting, useWorkingOut } from './useSaving.ts'

/** One segment: whom it means, how it changed, who came and went. */
export function SegmentPage() {
  const { id } = useParams({ from: '/inside/customers/segments/$id' })
  const segment = useQuery(segmentQuery(id))
  const mayWrite = useMay('segments:write')
  const maySeeCustomers = useMay('customers:read')
  const { data } = segment
  return (
    <Page
      title={data?.name ?? say('segment')}
      sub={data ? say('changeSub', { by: data.createdBy, day: day(data.changedAt) }) : '\u00a0'}
      bar={
        <ButtonLink variant="subtle" px={0} to="/customers/segments">
          ← {say('back')}
        </ButtonLink>
      }
      actions={data && <Actions segment={data} mayWrite={mayWrite} />}
    >
      <Answer of={segment} height={480}>
        {(segment) => (
          <div className={styles.page}>
            {mayWrite ? <Change segment={segment} /> : <Told segment={segment} />}
            <Grid columns={maySeeCustomers ? 'minmax(0, 1.7fr) minmax(0, 1fr)' : 'minmax(0, 1fr)'}>
              <History segment={segment} />
              {maySeeCustomers && <Movements segment={segment} />}
            </Grid>
            {maySeeCustomers && <Members segment={segment} />}
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Change({ segment }: { segment: Segment }) {
  const { id, name, definition, changedAt } = segment
  const changing = useChanging(id)
  return (
    <Editor
      key={changedAt + name}
      id={id}
      described={{ name, definition }}
      saveWords={say('saveChanges')}
      onSave={changing.mutate}
      isSaving={changing.isPending}
      error={changing.error}
    />
  )
}

/** For whoever only reads. */
function Told({ segment: { description, size } }: { segment: Segment }) {
  return (
    <Card title={say('definition')}>
      <p>{description}.</p>
      {size !== null && <p className={styles.count}>{count(size)}</p>}
    </Card>
  )
}

function Actions({ segment, mayWrite }: { segment: Segment; mayWrite: boolean }) {
  const { id, evaluatedAt } = segment
  const workingOut = useWorkingOut(id)
  return (
    <>
      <span className={styles.quiet}>
        {evaluatedAt ? say('asOf', { moment: moment(evaluatedAt) }) : say('notYet')}
      </span>
      {mayWrite && (
        <Button loading={workingOut.isPending} onClick={() => workingOut.mutate()}>
          {say('workOut')}
        </Button>
      )}
      <ButtonLink to="/scores" search={{ segment: id, filter: undefined }}>
        {say('showScores')}
      </ButtonLink>
      {mayWrite && (
        <ButtonLink to="/customers/segments/new" search={{ from: id }}>
          {say('duplicate')}
        </ButtonLink>
      )}
      {mayWrite && <Delete segment={segment} />}
    </>
  )
}

function Delete({ segment: { id, name } }: { segment: Segment }) {
  const deleting = useDeleting(id)
  return (
    <Confirm
      title={say('deleteTitle', { name })}
      action={say('deleteAction')}
      onConfirm={() => deleting.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button color="bad" onClick={open}>
          {say('delete')}
        </Button>
      )}
    >
      {say('deleteWords')}
    </Confirm>
  )
}
