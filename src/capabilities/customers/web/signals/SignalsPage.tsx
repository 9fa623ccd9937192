import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { lookNow, markAlarmsSeen, Signal } from '../../signals/contract.ts'
import { CustomersTabs } from '../CustomersTabs.tsx'
import { dayInWords } from './in-words.ts'
import { alarmsQuery, signalsQuery } from './questions.ts'
import { SettingsButton } from './SettingsForm.tsx'
import { SignalRow } from './SignalRow.tsx'
import styles from './Signals.module.css'
import { say } from './say.ts'

/** Every sign with its line and its verdict: what is unusual now stands first. */
export function SignalsPage() {
  const signals = useQuery(signalsQuery)
  const { lookedAt, lastDay, isHistory, alarms } = signals.data ?? {}
  useMarkSeen(alarms ?? 0)
  const sub =
    lookedAt && lastDay ? say('subLooked', { day: dayInWords(lastDay), at: moment(lookedAt) }) : say('sub')
  return (
    <Page title={say('title')} sub={sub} bar={<CustomersTabs />} actions={<Actions />}>
      {isHistory && lastDay && <p className={styles.note}>{say('history', { day: dayInWords(lastDay) })}</p>}
      <Answer of={signals} height={640} isEmpty={({ lookedAt }) => lookedAt === null} empty={<Nothing />}>
        {(data) => <Groups signals={data.signals} lastDay={data.lastDay ?? ''} />}
      </Answer>
    </Page>
  )
}

const groups = [
  ['unusualNow', ['unusual']],
  ['asUsual', ['usual']],
  ['cannotJudge', ['too few', 'nothing']],
  ['notWatched', ['off']],
] as const

function Groups({ signals, lastDay }: { signals: Signal[]; lastDay: string }) {
  const watched = signals.filter(({ state }) => state !== 'off').length
  const badFirst = signals.toSorted((one, other) => Number(isGood(one)) - Number(isGood(other)))
  return (
    <div className={styles.stack}>
      {!signals.some(({ state }) => state === 'unusual') && (
        <Card title={say('quietTitle')}>
          <p className={styles.note}>{say('quietWords', { watched, day: dayInWords(lastDay) })}</p>
        </Card>
      )}
      {groups.map(([word, states]) => {
        const some = badFirst.filter(({ state }) => (states as readonly string[]).includes(state))
        if (some.length === 0) return null
        return (
          <Card key={word} title={say(word)} flush>
            <ul className={styles.rows}>
              {some.map((signal) => (
                <SignalRow key={signal.id} signal={signal} />
              ))}
            </ul>
          </Card>
        )
      })}
    </div>
  )
}

function isGood({ open }: Signal) {
  return open?.tone === 'good'
}

/** Whoever opens the page has seen what is unusual now. */
function useMarkSeen(alarms: number) {
  const queries = useQueryClient()
  useEffect(() => {
    if (alarms === 0) return
    ask<typeof markAlarmsSeen>('POST', '/api/signal-alarms/seen', {})
      .then(() => queries.invalidateQueries({ queryKey: alarmsQuery.queryKey }))
      .catch(() => undefined) // They stay new until the next time.
  }, [alarms, queries])
}

function Actions() {
  const mayChange = useMay('segments:write')
  const queries = useQueryClient()
  const looking = useMutation({
    mutationFn: () => ask<typeof lookNow>('POST', '/api/signals/look', {}),
    onError: toastFailed,
    onSuccess: () => {
      toastDone(say('looking'))
      setTimeout(() => queries.invalidateQueries({ queryKey: signalsQuery.queryKey }), 8_000)
    },
  })
  if (!mayChange) return null
  return (
    <>
      <SettingsButton />
      <Button loading={looking.isPending} onClick={() => looking.mutate()}>
        {say('lookNow')}
      </Button>
    </>
  )
}

function Nothing() {
  const maySeeSources = useMay('sources:read')
  return (
    <EmptyTeach
      title={say('nothingTitle')}
      actions={maySeeSources && <ButtonLink to="/sources">{say('toSources')}</ButtonLink>}
    >
      {say('nothingWords')}
    </EmptyTeach>
  )
}
