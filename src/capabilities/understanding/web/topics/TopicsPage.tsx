import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { VoiceTabs } from '../VoiceTabs.tsx'
import { LearningNote } from './LearningNote.tsx'
import { topicsQuery, useMayChangeTopics } from './questions.ts'
import { Starters, StartersButton } from './Starters.tsx'
import { say } from './say.ts'
import { TopicForm } from './TopicForm.tsx'
import styles from './Topics.module.css'
import { TopicTable } from './TopicTable.tsx'
import { treeRows } from './tree-rows.ts'

/** What comments are about: the tree, how much is said of each topic, how it feels and how well it is found. */
export function TopicsPage() {
  const { address } = useAddress()
  const tree = useQuery(topicsQuery(address))
  const mayChange = useMayChangeTopics()
  const [isAdding, setAdding] = useState(false)
  const starters = tree.data?.starters ?? []
  const empty = (
    <EmptyTeach title={say('noneTitle')} actions={mayChange && <Starters starters={starters} />}>
      {say('noneWords')}
    </EmptyTeach>
  )
  return (
    <Page
      title={say('topics')}
      sub={say('sub')}
      bar={<QuestionBar />}
      actions={
        mayChange && (
          <Group gap="xs">
            <StartersButton starters={starters} />
            <Button variant="filled" onClick={() => setAdding(true)}>
              {say('add')}
            </Button>
          </Group>
        )
      }
    >
      <VoiceTabs />
      <Answer of={tree} height={480} isEmpty={({ topics }) => topics.length === 0} empty={empty}>
        {({ topics, learning }) => (
          <div className={styles.stack}>
            <LearningNote learning={learning} />
            <Card flush>
              <TopicTable label={say('topics')} topics={treeRows(topics, false)} />
            </Card>
            {topics.some(({ isArchived }) => isArchived) && (
              <Card flush title={say('archived')}>
                <TopicTable label={say('archived')} topics={treeRows(topics, true)} />
              </Card>
            )}
          </div>
        )}
      </Answer>
      {isAdding && <TopicForm topics={tree.data?.topics ?? []} onClose={() => setAdding(false)} />}
    </Page>
  )
}
