import { Button, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay, useMe } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import type { FrontLine } from '../../front-line/contract.ts'
import { FrontLineTabs } from '../FrontLineTabs.tsx'
import { AgentNames } from './AgentNames.tsx'
import type { FrontLineAddress } from './address.ts'
import { FiguresCard } from './FiguresCard.tsx'
import styles from './FrontLine.module.css'
import { OneThingCard } from './OneThingCard.tsx'
import { PraiseCard } from './PraiseCard.tsx'
import { frontLineQuery, servingQuery } from './queries.ts'
import { say } from './say.ts'

/** What somebody's customers said this week: praise, one thing to improve, their own figures. */
export function FrontLinePage() {
  const address: FrontLineAddress = useSearch({ from: '/inside/front-line' })
  const page = useQuery(frontLineQuery(address.person))
  const mayManage = useMay('frontline:manage')
  const change = useAddress()
  const isSelf = page.data?.person.isSelf ?? address.person === undefined
  const name = page.data?.person.name ?? ''
  return (
    <Page
      title={isSelf ? say('title') : say('titleOf', { name })}
      sub={say(isSelf ? 'sub' : 'subOf')}
      bar={<FrontLineTabs />}
      actions={mayManage && <ForManagers {...address} />}
    >
      <Answer
        of={page}
        height={480}
        isEmpty={({ agents }) => agents.length === 0}
        empty={
          <EmptyTeach
            title={isSelf ? say('none') : say('noneOf', { name })}
            actions={mayManage && <Button onClick={() => change({ names: true })}>{say('whoIsWho')}</Button>}
          >
            {say('noneWords')}
          </EmptyTeach>
        }
      >
        {(shown) => <Shown {...shown} />}
      </Answer>
      {mayManage && address.names && <AgentNames onClose={() => change({ names: undefined })} />}
    </Page>
  )
}

function Shown({ praise, praiseDays, toImprove, figures, conversations }: FrontLine) {
  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <PraiseCard praise={praise} praiseDays={praiseDays} />
        <OneThingCard toImprove={toImprove} />
      </div>
      <FiguresCard figures={figures} conversations={conversations} />
    </div>
  )
}

/** One colleague at a time, and who is who. */
function ForManagers({ person = '' }: FrontLineAddress) {
  const me = useMe()
  const { data } = useQuery(servingQuery)
  const change = useAddress()
  const others = (data?.people ?? []).filter(({ id }) => id !== me.id)
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        aria-label={say('whose')}
        value={person}
        data={[
          { value: '', label: say('own') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => change({ person: event.currentTarget.value || undefined })}
      />
      <Button onClick={() => change({ names: true })}>{say('whoIsWho')}</Button>
    </Group>
  )
}

function useAddress() {
  const navigate = useNavigate()
  return (part: FrontLineAddress) =>
    navigate({ to: '/front-line', search: (before) => ({ ...before, ...part }), resetScroll: false })
}
