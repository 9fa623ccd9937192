import { Button, Drawer, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { kindName } from '../../../../web/kit/kinds.ts'
import { answerInWords } from '../../../../web/kit/scales.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import type { Entry } from '../collapsed.ts'
import { money } from '../money.ts'
import type { LineAddress } from './address.ts'
import { columnName, inOrder } from './columns.ts'
import styles from './Line.module.css'
import { interactionQuery } from './questions.ts'
import { say } from './say.ts'

interface EntryDetailsProps {
  /** Closed without one. */
  entry: Entry | undefined
  onClose: () => void
  onNarrow: (part: Partial<LineAddress>) => void
}

/** Everything that is kept of one entry, beside the line. */
export function EntryDetails({ entry, onClose, onNarrow }: EntryDetailsProps) {
  return (
    <Drawer opened={entry !== undefined} onClose={onClose} position="right" size={440} title={entry?.name}>
      {entry && (
        <Details
          entry={entry}
          onNarrow={(part) => {
            onNarrow({ at: undefined, entry: undefined, ...part })
            onClose()
          }}
        />
      )}
    </Drawer>
  )
}

function Details({ entry, onNarrow }: { entry: Entry; onNarrow: EntryDetailsProps['onNarrow'] }) {
  const whole = useQuery(interactionQuery(entry.customerId, entry.id))
  const { orderId, conversationId, link } = entry
  const mayRead = useMay('conversations:read') && spoken.has(entry.kind)
  return (
    <>
      <p className={styles.quiet}>
        {kindName(entry.kind)} · {moment(entry.occurredAt)}
      </p>
      <Group gap="xs" my="sm">
        <Button onClick={() => copyLink(entry.id)}>{say('copyLink')}</Button>
        {orderId && <Button onClick={() => onNarrow({ order: orderId })}>{say('allOfOrder')}</Button>}
        {conversationId && mayRead && (
          <ButtonLink to="/conversations/$id" params={{ id: entry.id }}>
            {say('readConversation')}
          </ButtonLink>
        )}
        {conversationId && (
          <Button onClick={() => onNarrow({ conversation: conversationId })}>
            {say('allOfConversation')}
          </Button>
        )}
        {link && (
          <Button component="a" href={link} target="_blank" rel="noreferrer noopener">
            {say('openThere')} ↗
          </Button>
        )}
      </Group>
      <Answer of={whole} height={300}>
        {({ columns, properties }) => (
          <>
            <Facts told={shownColumns(columns)} />
            {Object.keys(properties).length > 0 && (
              <>
                <h3 className={styles.heading}>{say('properties')}</h3>
                <Facts told={Object.entries(properties).map(([name, value]) => [name, plain(value)])} />
              </>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

/** What stands in a conversation, to be read there beside what came before and after. */
const spoken: ReadonlySet<string> = new Set(['message', 'ticket', 'call'])

function Facts({ told }: { told: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** In people's words, in the order in which they are asked for. */
function shownColumns(columns: Record<string, string | number>): [string, ReactNode][] {
  const isNews = (name: string) => name !== 'known_as' || columns.known_as !== columns.customer_id
  return inOrder(Object.keys(columns).filter(isNews)).map((name) => [
    columnName(name),
    <Value key={name} name={name} columns={columns} />,
  ])
}

function Value({ name, columns }: { name: string; columns: Record<string, string | number> }) {
  const value = columns[name] ?? ''
  const maySources = useMay('sources:read')
  if (name === 'source' && maySources) return <Link to="/sources">{value}</Link>
  if (name === 'import_id' && maySources && isId.test(String(value)))
    return (
      <Link to="/sources/import/$id" params={{ id: String(value) }}>
        {say('toImport')}
      </Link>
    )
  if (name === 'kind') return kindName(String(value))
  if (name === 'direction') return say(value === 'out' ? 'fromUs' : 'fromThem')
  if (name === 'value') return money(String(value), String(columns.currency ?? ''))
  if (name === 'score') return answerInWords(String(columns.scale ?? ''), Number(value))
  return /_at$/.test(name) ? moment(String(value)) : String(value)
}

/** Imports have ids of this shape; what the sample company brought has a name. */
const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

function plain(value: unknown): ReactNode {
  if (typeof value !== 'object' || value === null) return String(value)
  return <pre className={styles.json}>{JSON.stringify(value, null, 2)}</pre>
}

/** The address of this page, beginning with this entry. */
async function copyLink(id: string) {
  const address = new URL(location.href)
  address.searchParams.delete('at')
  address.searchParams.set('entry', id)
  await navigator.clipboard.writeText(address.href)
  toastDone(say('linkCopied'))
}
