import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { Keys } from '../../../understanding/web/Keys.tsx'
import type { AttentionList } from '../../list/contract.ts'
import { AttentionTabs } from '../AttentionTabs.tsx'
import { type AttentionAddress, readAttentionAddress } from './address.ts'
import { HitRateLine } from './HitRateLine.tsx'
import { ItemLines } from './ItemLines.tsx'
import { ItemPane } from './ItemPane.tsx'
import styles from './List.module.css'
import { ListBar } from './ListBar.tsx'
import { NobodyHere } from './NobodyHere.tsx'
import { attentionQuery } from './queries.ts'
import { say } from './say.ts'
import { TriageDialogs } from './TriageDialogs.tsx'
import { useTriageSteps } from './useTriageSteps.ts'

/** Who needs somebody now and who is ready for more: one after another, with the reasons beside. */
export function AttentionPage() {
  const address: AttentionAddress = useSearch({ from: '/inside/attention' })
  const shown = useQuery(attentionQuery(address))
  const counts = shown.data?.counts
  return (
    <Page
      title={say('title')}
      sub={counts ? say('sub', { intervene: count(counts.intervene), grow: count(counts.grow) }) : '\u00a0'}
    >
      <AttentionTabs />
      <Answer of={shown} height={560}>
        {(list) => <Triage key={`${address.list} ${address.show}`} list={list} address={address} />}
      </Answer>
    </Page>
  )
}

function Triage({ list, address }: { list: AttentionList; address: AttentionAddress }) {
  const navigate = useNavigate()
  const open = (item: string | undefined) =>
    navigate({
      to: '/attention',
      search: readAttentionAddress({ ...address, item }),
      replace: true,
      resetScroll: false,
    })
  const { items, counts, hitRate } = list
  // One that a link leads to may be in another part of the list, and is shown all the same.
  const openId = address.item ?? items[0]?.id
  const steps = useTriageSteps({ items, openId, open })
  const which = address.list ?? 'intervene'
  const pane = useRef<HTMLDivElement>(null)
  // On a phone whoever is chosen opens above the list, out of sight.
  useEffect(() => {
    if (address.item) pane.current?.scrollIntoView({ block: 'nearest' })
  }, [address.item])
  return (
    <>
      <ListBar address={address} counts={counts} />
      {hitRate && <HitRateLine rate={hitRate} list={which} />}
      <p className={styles.help}>
        <Keys line={say('keysHelp')} />{' '}
        <button type="button" className={styles.plain} onClick={() => steps.ask('keys')}>
          {say('moreKeys')}
        </button>
      </p>
      <div className={styles.two}>
        <div className={styles.main}>
          {items.length > 0 ? (
            <Card flush>
              <ItemLines
                label={say(which === 'grow' ? 'listGrow' : 'listIntervene')}
                items={items}
                openId={openId}
                onOpen={open}
              />
            </Card>
          ) : (
            <NobodyHere list={list} address={address} />
          )}
        </div>
        {(items.length > 0 || address.item) && (
          <div ref={pane} className={styles.beside} data-chosen={address.item !== undefined}>
            <ItemPane id={openId} acts={steps.acts} />
          </div>
        )}
      </div>
      <TriageDialogs steps={steps} />
    </>
  )
}
