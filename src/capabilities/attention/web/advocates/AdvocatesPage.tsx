import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMayChangeShared } from '../../../../web/client/change.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { AttentionTabs } from '../AttentionTabs.tsx'
import styles from './Advocates.module.css'
import { AsksShown } from './AsksShown.tsx'
import { type AdvocatesAddress, type View, views } from './address.ts'
import { Candidates } from './Candidates.tsx'
import { PraiseShown } from './PraiseShown.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { say } from './say.ts'

const names = { ask: 'toAsk', praise: 'toThank', asked: 'asked' } as const
const shown = { ask: Candidates, praise: PraiseShown, asked: AsksShown } as const

/** Whom to ask to speak for us, whose praise waits for an answer, and what came of asking. */
export function AdvocatesPage() {
  const address: AdvocatesAddress = useSearch({ from: '/inside/attention/advocates' })
  const view: View = address.view ?? 'ask'
  const navigate = useNavigate()
  const [isSetting, setSetting] = useState(false)
  const may = useMayChangeShared('health:manage')
  const choose = (next: View) =>
    navigate({
      to: '/attention/advocates',
      search: next === 'ask' ? {} : { view: next },
      resetScroll: false,
    })
  const List = shown[view]
  return (
    <Page
      title={say('title')}
      sub={say('sub')}
      actions={may && <Button onClick={() => setSetting(true)}>{say('settings')}</Button>}
    >
      <AttentionTabs />
      <fieldset className={styles.views}>
        <legend className="only-heard">{say('views')}</legend>
        {views.map((one) => (
          <Pill key={one} aria-pressed={one === view} onClick={() => choose(one)}>
            {say(names[one])}
          </Pill>
        ))}
      </fieldset>
      <List />
      {isSetting && <SettingsDialog onClose={() => setSetting(false)} />}
    </Page>
  )
}
