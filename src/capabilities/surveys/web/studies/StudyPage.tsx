import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Grid } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { ByCode } from './ByCode.tsx'
import { Guide } from './Guide.tsx'
import { People } from './People.tsx'
import { studyQuery, useDeletion } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'
import { Talks } from './Talks.tsx'

/** One study: what is asked, who takes part, what was said, and the passages that matter by what they are about. */
export function StudyPage() {
  const { study: id } = useParams({ from: '/inside/surveys/interviews/$study' })
  const study = useQuery(studyQuery(id))
  const mayWrite = useMay('studies:write')
  const { data } = study
  return (
    <Page
      title={data?.name ?? say('study')}
      sub={data ? `${say(data.kind)} · ${data.question || say('noQuestion')}` : '\u00a0'}
      actions={data && mayWrite && <DeleteStudy id={id} />}
    >
      <Link to="/surveys/interviews" className={styles.back}>
        ← {say('back')}
      </Link>
      <Answer of={study} height={480}>
        {(shown) => (
          <Grid columns="minmax(0, 1.7fr) minmax(0, 1fr)">
            <div className={styles.column}>
              <ByCode study={shown} mayWrite={mayWrite} />
              <Talks study={shown} mayWrite={mayWrite} />
            </div>
            <div className={styles.column}>
              <Guide key={shown.version} study={shown} mayWrite={mayWrite} />
              <People study={shown} mayWrite={mayWrite} />
            </div>
          </Grid>
        )}
      </Answer>
    </Page>
  )
}

function DeleteStudy({ id }: { id: string }) {
  const deletion = useDeletion(id)
  const navigate = useNavigate()
  const remove = async () => {
    await deletion.mutateAsync(undefined)
    await navigate({ to: '/surveys/interviews' })
  }
  return (
    <Confirm
      title={say('deleteTitle')}
      action={say('deleteStudy')}
      onConfirm={() => remove().catch(() => undefined)}
      trigger={(open) => <Button onClick={open}>{say('deleteStudy')}</Button>}
    >
      {say('deleteWords')}
    </Confirm>
  )
}
