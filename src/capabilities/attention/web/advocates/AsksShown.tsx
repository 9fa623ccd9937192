import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { Ask } from '../../advocates/contract.ts'
import styles from './Advocates.module.css'
import { CameOfIt } from './CameOfIt.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { asksQuery } from './queries.ts'
import { say } from './say.ts'

const tones: Partial<Record<Ask['state'], Tone>> = { 'said-yes': 'good', done: 'good', failed: 'bad' }

/** Who was asked or thanked, and what came of it. */
export function AsksShown() {
  const asks = useQuery(asksQuery)
  const may = useMay('attention:write')
  const [noted, setNoted] = useState<Ask>()
  return (
    <>
      <Answer
        of={asks}
        height={420}
        isEmpty={({ asks }) => asks.length === 0}
        empty={<EmptyTeach title={say('noAsks')}>{say('noAsksWords')}</EmptyTeach>}
      >
        {({ asks, cameOfIt, isCut }) => (
          <div className={styles.form}>
            <CameOfIt cameOfIt={cameOfIt} />
            <Card flush>
              <Table
                label={say('asked')}
                rows={asks}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'who', head: say('who'), cell: ({ customer }) => <Who {...customer} /> },
                  { key: 'kind', head: say('what'), cell: ({ kind }) => say(kind) },
                  { key: 'moment', head: say('moment'), cell: ({ moment }) => moment },
                  {
                    key: 'at',
                    head: say('askedAt'),
                    cell: ({ askedAt }) => day(askedAt),
                    sortBy: ({ askedAt }) => askedAt,
                  },
                  { key: 'by', head: say('by'), cell: ({ askedBy }) => askedBy },
                  { key: 'state', head: say('state'), cell: (one) => <State ask={one} /> },
                  {
                    key: 'note',
                    head: '',
                    cell: (one) =>
                      may &&
                      canBeNoted(one) && (
                        <Button
                          variant="subtle"
                          aria-label={say('noteOf', { name: one.customer.name ?? say('somebody') })}
                          onClick={() => setNoted(one)}
                        >
                          {say('note')}
                        </Button>
                      ),
                  },
                ]}
              />
            </Card>
            {isCut && <p className={styles.quiet}>{say('cut', { n: count(asks.length) })}</p>}
          </div>
        )}
      </Answer>
      {noted && <NoteDialog ask={noted} onClose={() => setNoted(undefined)} />}
    </>
  )
}

const canBeNoted = ({ kind, state }: Ask) => kind !== 'thanks' && state !== 'sending' && state !== 'failed'

function Who({ id, name }: Ask['customer']) {
  if (name === null) return say('somebody')
  return (
    <Link to="/customers/$id" params={{ id }}>
      {name}
    </Link>
  )
}

function State({ ask: { kind, state, trouble, told, link } }: { ask: Ask }) {
  const words = state === 'asked' ? say(kind === 'thanks' ? 'wasThanked' : 'waiting') : say(state)
  return (
    <>
      <Tag tone={tones[state] ?? 'plain'}>{words}</Tag> {trouble || told}{' '}
      {link && (
        <a href={link} target="_blank" rel="noreferrer">
          {say('link')}
        </a>
      )}
    </>
  )
}
