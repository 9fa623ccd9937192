import { useQuery } from '@tanstack/react-query'
import { useMayChangeShared } from '../../../../web/client/change.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { CasesTabs } from '../CasesTabs.tsx'
import { OutcomesCard } from './OutcomesCard.tsx'
import { PlaybookCard } from './PlaybookCard.tsx'
import styles from './PlaybooksPage.module.css'
import { outcomesQuery, playbooksQuery } from './queries.ts'
import { say } from './say.ts'

const kinds = ['person', 'repair', 'moment'] as const

/** All playbooks by what they answer to, above what came of those that were begun. */
export function PlaybooksPage() {
  const playbooks = useQuery(playbooksQuery)
  const outcomes = useQuery(outcomesQuery)
  const may = useMayChangeShared('cases:manage')
  return (
    <Page
      title={say('title')}
      sub={say('sub')}
      actions={
        may && (
          <ButtonLink variant="filled" to="/cases/playbooks/$playbook" params={{ playbook: 'new' }}>
            {say('make')}
          </ButtonLink>
        )
      }
    >
      <CasesTabs />
      <Answer of={outcomes} height={180}>
        {(shown) => <OutcomesCard {...shown} />}
      </Answer>
      <Answer of={playbooks} height={480}>
        {({ playbooks }) => (
          <div className={styles.kinds}>
            {kinds.map((kind) => (
              <section key={kind} className={styles.kind} aria-labelledby={`kind-${kind}`}>
                <h2 id={`kind-${kind}`}>{say(kind)}</h2>
                <ul className={styles.list}>
                  {playbooks
                    .filter((one) => one.kind === kind)
                    .map((one) => (
                      <PlaybookCard
                        key={one.id}
                        playbook={one}
                        outcome={outcomes.data?.byPlaybook.find(({ playbookId }) => playbookId === one.id)}
                      />
                    ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Answer>
    </Page>
  )
}
