import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay, useMe } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { CopyOnce } from '../../../web/kit/CopyOnce.tsx'
import { day } from '../../../web/kit/instants.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Person } from '../contract.ts'
import { InviteForm } from './InviteForm.tsx'
import { PersonActions } from './PersonActions.tsx'
import { peopleQuery } from './questions.ts'
import { SettingsTabs } from './SettingsTabs.tsx'
import { say } from './say.ts'
import { UnitNames } from './UnitNames.tsx'

/** Somebody's one-time link, shown until the page is left. */
interface ShownLink {
  name: string
  url: string
}

/** Who works here: invite, change the role, end access and give it back. */
export function PeoplePage() {
  const people = useQuery(peopleQuery)
  const mayManage = useMay('people:manage')
  const [isInviting, setInviting] = useState(false)
  const [link, setLink] = useState<ShownLink>()
  const columns = useColumns(setLink)
  const invite = (
    <Button variant="filled" onClick={() => setInviting(true)}>
      {say('invite')}
    </Button>
  )
  return (
    <Page title={say('people')} sub={say('peopleSub')} bar={<SettingsTabs />} actions={mayManage && invite}>
      {isInviting && <InviteForm onClose={() => setInviting(false)} onLink={setLink} />}
      {link && <CopyOnce key={link.url} label={say('linkFor', { name: link.name })} secret={link.url} />}
      <Card flush>
        <Answer of={people} height={240}>
          {({ people }) => (
            <Table
              label={say('people')}
              rows={people}
              rowKey={({ id }) => id}
              columns={columns}
              order={{ by: 'name' }}
            />
          )}
        </Answer>
      </Card>
    </Page>
  )
}

function useColumns(onLink: (link: ShownLink) => void): Column<Person>[] {
  const me = useMe()
  const mayManage = useMay('people:manage')
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: say('name'),
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <>
          <b>{name}</b> {id === me.id && <Tag>{say('you')}</Tag>}
        </>
      ),
    },
    { key: 'email', head: say('email'), sortBy: ({ email }) => email, cell: ({ email }) => email },
    {
      key: 'role',
      head: say('role'),
      sortBy: ({ role }) => role,
      cell: ({ role }) => say(role),
    },
    { key: 'units', head: say('units'), cell: ({ units }) => <UnitNames ids={units} /> },
    { key: 'status', head: say('status'), cell: (person) => <Status {...person} /> },
    {
      key: 'since',
      head: say('added'),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => day(createdAt),
    },
  ]
  if (!mayManage) return columns
  const actions = (person: Person) => person.id !== me.id && <PersonActions person={person} onLink={onLink} />
  return [
    ...columns,
    { key: 'actions', head: <OnlyHeard>{say('actions')}</OnlyHeard>, isNumber: true, cell: actions },
  ]
}

function Status({ disabledAt, hasPassword }: Person) {
  if (disabledAt) return <Tag tone="bad">{say('noAccess')}</Tag>
  return hasPassword ? <Tag tone="good">{say('active')}</Tag> : <Tag tone="warn">{say('invited')}</Tag>
}
